export { npmAudit } from './format';

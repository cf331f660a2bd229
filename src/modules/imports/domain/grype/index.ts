export { grype } from './format';

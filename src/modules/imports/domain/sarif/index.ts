export { sarif } from './format';

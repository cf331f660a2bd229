export { osvScanner } from './format';

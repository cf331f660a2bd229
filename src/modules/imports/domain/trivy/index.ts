export { trivy } from './format';

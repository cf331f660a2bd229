export { cyclonedx } from './format';

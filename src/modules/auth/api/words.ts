// For doors that name what may be asked before they ask anything: no operation is loaded.
export { maximumTokenWeeks } from '../domain/access-token';

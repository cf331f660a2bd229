// For doors that name what may be asked before they ask anything: no operation is loaded.
export { formatNames, type FormatName } from '../domain/formats/format';

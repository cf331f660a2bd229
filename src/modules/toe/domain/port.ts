import { refuse, succeed, type Result } from '../../../kernel/result';
import { text, whole, type EntityOf } from '../../../kernel/shape';
import { entryShape, newEntry, type Invalid, type Seen } from './entry';

export const portShape = { ...entryShape, address: text, port: whole };

/** A port of an address. */
export type ToePort = EntityOf<typeof portShape>;

const maximumPort = 65_535;

/** A port that a person records, of the root's address. */
export const recordedPort = (seen: Seen, address: string, port: number): Result<ToePort, Invalid> =>
  Number.isInteger(port) && port >= 0 && port <= maximumPort
    ? succeed({ ...newEntry(seen), address, port })
    : refuse('INVALID_VALUE', ['input', 'port'], `Give a port from 0 to ${maximumPort}.`);

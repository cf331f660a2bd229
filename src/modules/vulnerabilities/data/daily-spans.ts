import type { Db } from '../../../database/db';
import { amongText, given, listBinding } from '../../../database/portable';
import { columnsOf, rawRows } from '../../../database/rows';
import { text, whole, type EntityOf } from '../../../kernel/shape';
import { dailyShape } from '../domain/daily-figures';
import { bands, type FigureLevel } from '../domain/figures';
import type { Span } from '../domain/span';
import { dailyColumns, totals } from './daily-sql';

const spanShape = { objectId: text, ...dailyShape };
const spanColumns = columnsOf(spanShape);

/** The sums over some days of an object. */
export type SpanOfObject = EntityOf<typeof spanShape>;

/** The sums over a span of days, by object; objects without any are left out. */
export const selectSpan = (
  db: Db,
  level: FigureLevel,
  objectIds: readonly string[],
  { from, to }: Span,
): Promise<readonly SpanOfObject[]> =>
  rawRows(
    db,
    `select object_id, ${totals} from daily_figures
     where level = ? and ${amongText(db, 'object_id')} and day >= ? and day <= ? group by object_id`,
    [level, listBinding(objectIds), from, to],
    spanColumns,
  );

const seriesShape = { ...spanShape, place: whole };

/** Where the sums of all days stand among those of spans: what stands and what is closed, each reported once. */
export const allDays = -1;

/**
 * The sums over each of some spans, by object and place of the span, with those of all days at `allDays`: all by one
 * statement, so that they fit each other whatever happens meanwhile. What is all zero may be left out.
 */
export const selectSpans = (
  db: Db,
  level: FigureLevel,
  objectIds: readonly string[],
  spans: readonly Span[],
): Promise<readonly EntityOf<typeof seriesShape>[]> => {
  const { source, binding } = given(
    db,
    { place: 'bigint', from: 'bigint', to: 'bigint' },
    spans.map(({ from, to }, place) => ({ place, from, to })),
  );
  const whole: Partial<Readonly<Record<string, string>>> = {
    reported: 'standing + closed',
    reported_exposure: 'exposure + closed_exposure',
    accepted: 'accepted',
    closed_exposure: 'closed_exposure',
    ...Object.fromEntries(bands.map((band) => [`${band}_closed`, `${band}_closed`])),
  };
  return rawRows(
    db,
    `select object_id, ${totals}, place from ${source} cross join daily_figures
     where level = ? and ${amongText(db, 'object_id')} and day >= given."from" and day <= given."to"
     group by object_id, place
     union all select object_id, ${dailyColumns.map((name) => whole[name] ?? '0').join(', ')}, ${allDays}
     from figures where level = ? and ${amongText(db, 'object_id')}`,
    [binding, level, listBinding(objectIds), level, listBinding(objectIds)],
    columnsOf(seriesShape),
  );
};

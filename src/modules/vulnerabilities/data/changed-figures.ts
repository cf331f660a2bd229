import type { Db } from '../../../database/db';
import { snake } from '../../../database/names';
import { rawChange } from '../../../database/rows';
import { placesTwice, type Change } from './counted-twice';
import { into, keyColumns } from './figures';
import { extremes, sums } from './measures';

const of = (name: string, side: 'present' | 'past'): string => `${snake(name)}_${side}`;

/** What places gained and lost; of an extreme, the one of what was changed, as it stands and as it stood. */
const changedSql = (twice: string): string => {
  const differences = sums.map(({ name }) => `sum(sign * ${snake(name)}) as ${snake(name)}`);
  const sides = extremes.flatMap(({ name, rollup }) => [
    `${rollup}(case when sign = 1 then ${snake(name)} end) as ${of(name, 'present')}`,
    `${rollup}(case when sign = -1 then ${snake(name)} end) as ${of(name, 'past')}`,
  ]);
  return `select ${[...keyColumns, ...differences, ...sides].join(', ')} from (${twice}) as twice group by ${keyColumns.join(', ')}`;
};

/**
 * An extreme after a change. Where what was changed had it and does not reach it any more, it is looked for among all
 * of the place: most often another one has the same, which is found soon.
 */
const extremeSql = ({ name, rollup, condition, value }: (typeof extremes)[number]): string => {
  const kept = `kept.${snake(name)}`;
  const [present, past] = [of(name, 'present'), of(name, 'past')];
  const beyond = rollup === 'max' ? '>' : '<';
  const ofPlace = `from vulnerabilities where vulnerabilities.root_id = changed.root_id
    and vulnerabilities.finding_id = changed.finding_id and ${condition}`;
  return `case
    when ${past} ${beyond}= ${kept} and (${present} is null or ${past} ${beyond} ${present}) then
      case when exists (select 1 ${ofPlace} and ${value} = ${kept}) then ${kept}
        else (select ${rollup}(${value}) ${ofPlace}) end
    when ${kept} is null or ${present} ${beyond} ${kept} then ${present}
    else ${kept} end`;
};

const changed = [
  ...sums.map(({ name }) => `${snake(name)} = figures.${snake(name)} + excluded.${snake(name)}`),
  ...extremes.map(({ name }) => `${snake(name)} = excluded.${snake(name)}`),
].join(', ');

/** Adds to the figures of places what a change gave them and took from them, by somebody who holds their findings. */
export const addChange = (db: Db, change: Change): Promise<number> => {
  const { sql, bindings } = placesTwice(db, change);
  return rawChange(
    db,
    `with changed as (${changedSql(sql)})
     ${into} select ${keyColumns.map((name) => `changed.${name}`).join(', ')},
       ${sums.map(({ name }) => `changed.${snake(name)}`).join(', ')}, ${extremes.map(extremeSql).join(', ')}
     from changed left join figures as kept on kept.level = 'PLACE' and kept.object_id = changed.object_id
     where true
     on conflict (level, object_id) do update set ${changed}`,
    bindings,
  );
};

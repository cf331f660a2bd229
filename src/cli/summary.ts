import { z } from 'zod';

const count = z.number().int();

const counts = z.looseObject({
  new: count,
  unchanged: count,
  moved: count,
  reopened: count,
  closed: count,
  dropped: count,
  droppedFor: z.array(z.looseObject({ reason: z.string(), count })),
  keptOpen: count,
  components: z.looseObject({ listed: count, added: count, removed: count }).nullish(),
  statements: z
    .looseObject({
      claimed: count,
      withdrawn: count,
      unchanged: count,
      droppedFor: z.array(z.looseObject({ reason: z.string(), count })),
    })
    .nullish(),
});

/** A report as commands tell it; a server may say more of it. */
export const toldReport = z.looseObject({
  id: z.string(),
  state: z.string(),
  fileName: z.string(),
  closingAwaits: count.nullish(),
  counts,
  progress: z.unknown().optional(),
  failure: z.looseObject({ code: z.string(), message: z.string() }).nullish(),
  analyses: z.array(
    z.looseObject({ tool: z.string(), toolVersion: z.string().nullable(), closing: z.string(), counts }),
  ),
});
export type ToldReport = z.infer<typeof toldReport>;
type Counts = ToldReport['counts'];

const outcomes: Readonly<Record<string, string>> = {
  APPLIED: 'The report was applied.',
  UNCHANGED: 'The report was applied before: nothing changes.',
  PREVIEWED: 'This is what the report would change; nothing was written.',
};

const whyOpen: Readonly<Record<string, string>> = {
  RUN_FAILED: "the tool's run did not succeed",
  NO_RESULTS: 'the report has no list of results',
  OUTDATED: 'a newer run was applied before',
  TOO_MANY_VANISHED: 'too many would close at once; --confirm-closing closes them',
};

const names = ['new', 'unchanged', 'moved', 'reopened', 'closed', 'dropped'] as const;

const listed = (given: Counts): string => names.map((name) => `${name} ${String(given[name])}`).join(', ');

const drops = ({ droppedFor }: Counts): readonly string[] =>
  droppedFor.map(({ reason, count: dropped }) => `  dropped: ${String(dropped)} ${reason}`);

const stated = ({ statements }: Counts): readonly string[] =>
  statements === null || statements === undefined
    ? []
    : [
        `  statements: claimed ${String(statements.claimed)}, withdrawn ${String(statements.withdrawn)}, unchanged ${String(statements.unchanged)}`,
        ...statements.droppedFor.map(
          ({ reason, count: dropped }) => `  statements dropped: ${String(dropped)} ${reason}`,
        ),
      ];

const inventory = ({ components }: Counts): readonly string[] =>
  components === null || components === undefined
    ? []
    : [
        `  components: ${String(components.listed)}, added ${String(components.added)}, removed ${String(components.removed)}`,
      ];

/** What a report changed, for people. */
export const summaryOf = ({ id, state, counts: total, analyses, closingAwaits }: ToldReport): string => {
  const perTool = analyses.flatMap(({ tool, toolVersion, closing, counts: own }) => [
    ...(analyses.length > 1 ? [`  ${tool}${toolVersion === null ? '' : ` ${toolVersion}`}: ${listed(own)}`] : []),
    ...(own.keptOpen > 0
      ? [
          `  ${String(own.keptOpen)} that ${tool} no longer shows ${own.keptOpen === 1 ? 'stays' : 'stay'} open: ${whyOpen[closing] ?? closing}.`,
        ]
      : []),
  ]);
  const waiting = closingAwaits
    ? [`  Close them with confirm-closing ${id}, or leave them open with reject-closing.`]
    : [];
  return [
    outcomes[state] ?? state,
    `  ${listed(total)}`,
    ...perTool,
    ...waiting,
    ...drops(total),
    ...inventory(total),
    ...stated(total),
    '',
  ].join('\n');
};

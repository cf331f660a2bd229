import { z } from 'zod';
import { runShape } from '../generic/report';
import { text } from '../generic/texts';
import { severity } from '../generic/vulnerability';
import { fieldNames, type FieldName } from './fields';

export const mappingFormat = 'integrates-mapping/1';

/** What cells are separated by. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

const ofEach = <S extends z.ZodType>(value: S): Readonly<Record<FieldName, z.ZodOptional<S>>> =>
  Object.fromEntries(fieldNames.map((name) => [name, value.optional()])) as Record<FieldName, z.ZodOptional<S>>;

/** What the columns of a CSV file mean. */
export const mapping = z
  .strictObject({
    $schema: z.string('Give a text.').nullish().describe('Where this schema is found.'),
    format: z.literal(mappingFormat, `Give "${mappingFormat}".`).describe('The version of this mapping.'),
    ...runShape,
    separator: z
      .enum(separators, 'Give a comma, a semicolon, a tab or a bar.')
      .nullish()
      .describe('What stands between cells. Left out: what the header has most of.'),
    fields: z
      .strictObject(ofEach(text(200)))
      .describe(
        'For each field of a vulnerability the name of its column, as the header has it. Other columns are passed over.',
      ),
    constants: z
      .strictObject(ofEach(text(1000)))
      .nullish()
      .describe('What all rows have in a field, where it has no column or the cell is empty.'),
    severities: z
      .record(z.string().max(100), severity)
      .nullish()
      .describe('What the words of the column of severities mean, in any letters.'),
  })
  .meta({
    title: 'Integrates mapping',
    description: 'What the columns of a CSV file of results mean.',
  });

export type Mapping = z.infer<typeof mapping>;

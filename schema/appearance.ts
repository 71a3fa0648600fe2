import type { Verification as DatabaseVerification } from '../db/tables.ts';
import { builder } from './builder.ts';
import { databaseEnum } from './enums.ts';
import { Organization } from './organization.ts';
import { Source } from './source.ts';
import { Statement } from './statement.ts';

export const Verification = databaseEnum<DatabaseVerification>(
  'Verification',
  'Whether a quotation is where the archive says it is.',
  {
    EXACT: 'Every span equals the text at its offsets.',
    NORMALIZED: 'Equal but for white space and quotation marks.',
    RELOCATED: 'Found exactly once elsewhere in the text.',
    NOT_FOUND: 'Not found in the text.',
    UNCHECKED: 'The text is not held.',
  },
);

export const Span = builder.tableObject('Span', {
  table: 'span',
  description:
    "A stretch of a source's text. Offsets are Unicode code points into it (W3C Web Annotation TextPositionSelector and TextQuoteSelector).",
  fields: (t) => ({
    start: t.column('start_offset', { type: 'Int', description: 'Offset of the first code point.' }),
    end: t.column('end_offset', { type: 'Int', description: 'Offset after the last code point.' }),
    exact: t.column('exact', { description: 'The text of the span itself.' }),
    prefix: t.column('prefix', { description: 'Up to 32 code points before it.' }),
    suffix: t.column('suffix', { description: 'Up to 32 code points after it.' }),
  }),
});

export const Appearance = builder.tableObject('Appearance', {
  table: 'appearance',
  description:
    'One printing of a statement in one source, with where exactly it stands (W3C Web Annotation selectors).',
  fields: (t) => ({
    source: t.one(Source, { from: 'source_id', description: 'The document that prints it.' }),
    attribution: t.column('attribution', {
      nullable: true,
      description:
        "The attribution as printed: 'a souligné M. Hrenin'. Null where the speaker is not named beside the words.",
    }),
    speakerAsPrinted: t.column('speaker_as_printed', {
      nullable: true,
      description:
        "How the source names the speaker: 'le ministre', 'M. Hrenin', 'Il'. May err; `speaker` and `capacity` say what is true.",
    }),
    via: t.one(Organization, {
      from: 'via_id',
      nullable: true,
      description: 'News agency or service the source credits for the words (BelTA, TASS, AFP).',
    }),
    spans: t.many(Span, {
      to: 'appearance_id',
      orderBy: (row) => [{ by: row('span.position'), direction: 'asc' }],
      description: 'Where the words stand; several where the quotation is interrupted.',
    }),
    verification: t.column('verification', {
      type: Verification,
      description: 'Whether the spans were found in the text.',
    }),
    verifiedAt: t.column('verified_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When that was last checked; null where it never was.',
    }),
    verifiedSha256: t.column('verified_sha256', {
      nullable: true,
      description:
        'SHA-256, in UTF-8 and hexadecimal, of the text it was checked in. Another one than the source has: the source has changed.',
    }),
  }),
});

builder.tableField(Statement, 'appearances', (t) =>
  t.many(Appearance, {
    to: 'statement_id',
    orderBy: (row) => [{ by: row('appearance.position'), direction: 'asc' }],
    description: 'Where it is printed.',
  }),
);

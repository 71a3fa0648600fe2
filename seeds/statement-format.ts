import { z } from 'zod';
import {
  anyText,
  languageTag,
  list,
  moment,
  offset,
  partialDate,
  record,
  sha256,
  slug,
  text,
} from './values.ts';

export const source = record({
  key: slug.describe('Stable key of the source. The id is derived from it.'),
  title: text,
  url: z.url({ protocol: /^https?$/, error: 'is not a web address: write https://…' }).optional(),
  publisher: slug.optional().describe('Organization.'),
  language: languageTag,
  publishedOn: partialDate.optional(),
  sha256: sha256.optional().describe('SHA-256 of the text as UTF-8.'),
  codePoints: offset.describe('Length of the text in Unicode code points.'),
  text: anyText
    .optional()
    .describe('The text itself, only where it may be held. Quotations are checked against it.'),
  versions: list(
    record({ sha256, codePoints: offset, seenAt: moment.describe('When the archive met it.') }),
  ).describe('Other texts the source has had.'),
}).meta({ id: 'Source' });

const span = record({
  start: offset.describe('First code point of the quotation in the text of the source, counted from 0.'),
  end: offset.describe('The code point after the last.'),
  exact: text.describe('The words as printed, character for character.'),
  prefix: anyText.default('').describe('Up to 32 code points before start.'),
  suffix: anyText.default('').describe('Up to 32 code points from end on.'),
}).meta({ id: 'Span' });

const verification = record({
  outcome: z.enum(['EXACT', 'NORMALIZED', 'RELOCATED', 'NOT_FOUND', 'UNCHECKED']),
  checkedAt: moment,
  sha256: sha256.describe('Of the text that the spans were looked for in.'),
});

const appearance = record({
  source: slug,
  attribution: text.optional().describe('The attribution as printed.'),
  speakerAsPrinted: text.optional().describe('How the source names the speaker.'),
  via: slug.optional().describe('Organization the source credits for the words.'),
  verification: verification
    .optional()
    .describe('What a check of the spans found. Where it is left out, what was found before stays.'),
  spans: z.array(span).min(1, 'is empty: a printing has at least one span'),
}).meta({ id: 'Appearance', description: 'One printing of the statement.' });

const number = z.number().optional();

export const statement = record({
  key: slug.describe('Stable key of the statement. The id is derived from it.'),
  form: z.enum(['DIRECT', 'MIXED', 'INDIRECT']),
  speaker: slug.describe('Actor or organization.'),
  saidOn: partialDate.optional().describe('Where it is unknown, the earliest source orders the statement.'),
  language: languageTag,
  text: text.optional().describe("Where it is left out: the first appearance's spans, joined by ' … '."),
  event: slug.optional(),
  polarity: z.enum(['AFFIRMS', 'DENIES', 'DOUBTS']).default('AFFIRMS'),
  quotedFragments: list(text).describe('For MIXED: what stands in quotation marks; each occurs in the text.'),
  about: list(
    record({
      entity: slug,
      explicit: z.boolean().describe('Named in the words themselves; false where the context says so.'),
      surface: text.optional().describe('The words it is named by.'),
    }),
  ),
  quantities: list(
    record({
      subject: slug.optional().describe('Any entity.'),
      unit: text,
      value: number,
      low: number,
      high: number,
      asPrinted: text,
    }),
  ),
  translations: list(
    record({ language: languageTag, origin: z.enum(['PUBLISHER', 'EDITOR', 'MACHINE']), text }),
  ),
  appearances: z.array(appearance).min(1, 'is empty: a statement is printed somewhere'),
  state: z
    .enum(['PUBLISHED', 'DRAFT'])
    .default('PUBLISHED')
    .describe('A DRAFT waits for a person; importing it again without the mark publishes it.'),
  confidence: z
    .number()
    .min(0, 'is below 0: write a share from 0 to 1')
    .max(1, 'is above 1: write a share from 0 to 1')
    .optional()
    .describe('Of a draft: how sure whoever proposes it is, from 0 to 1.'),
  reasons: list(text).describe('Of a draft: why it waits, or what speaks for it.'),
  recordedAt: moment.optional().describe('When an archive first recorded it; where it is left out: now.'),
}).meta({ id: 'Statement' });

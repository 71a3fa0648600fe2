import { z } from 'zod';
import { anyText, languageTag, list, offset, partialDate, record, slug, text } from './values.ts';

export const source = record({
  key: slug.describe('Stable key of the source. The id is derived from it.'),
  title: text,
  url: z.url({ protocol: /^https?$/, error: 'is not a web address: write https://…' }).optional(),
  publisher: slug.optional().describe('Organization.'),
  language: languageTag,
  publishedOn: partialDate.optional(),
  sha256: text
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: write 64 lower-case hexadecimal digits')
    .optional()
    .describe('SHA-256 of the text as UTF-8.'),
  codePoints: offset.describe('Length of the text in Unicode code points.'),
  text: anyText
    .optional()
    .describe('The text itself, only where it may be held. Quotations are checked against it.'),
}).meta({ id: 'Source' });

const span = record({
  start: offset.describe('First code point of the quotation in the text of the source, counted from 0.'),
  end: offset.describe('The code point after the last.'),
  exact: text.describe('The words as printed, character for character.'),
  prefix: anyText.default('').describe('Up to 32 code points before start.'),
  suffix: anyText.default('').describe('Up to 32 code points from end on.'),
}).meta({ id: 'Span' });

const appearance = record({
  source: slug,
  attribution: text.optional().describe('The attribution as printed.'),
  speakerAsPrinted: text.optional().describe('How the source names the speaker.'),
  via: slug.optional().describe('Organization the source credits for the words.'),
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
}).meta({ id: 'Statement' });

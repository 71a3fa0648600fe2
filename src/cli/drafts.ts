import { createHash } from 'node:crypto';
import { Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ExtractedStatement, Extraction } from '../extract/types.ts';
import type { DraftSource } from './draft-source.ts';

/** How many code points of context a span carries on either side. */
const context = 32;

/** The source and its statements, as the lists of a bundle; a speaker who is nobody on record is left out. */
export function recordsOf({ language, statements }: Extraction, source: DraftSource) {
  const points = Array.from(source.text);
  return {
    sources: [
      {
        key: source.key,
        title: source.title,
        ...(source.url && { url: source.url }),
        ...(source.publisher && { publisher: source.publisher }),
        language,
        ...(source.publishedOn && { publishedOn: source.publishedOn }),
        sha256: createHash('sha256').update(source.text).digest('hex'),
        codePoints: points.length,
      },
    ],
    statements: statements.map((statement, index) =>
      draft(statement, `${source.key}-${index + 1}`, language, source.key, points),
    ),
  };
}

/**
 * The statements as a bundle of drafts, in YAML like that of the seeds. Each has its confidence and the reasons as a comment.
 * Where nobody of the name is on record the speaker is left out, so that the bundle cannot be loaded before a person decides.
 */
export function draftsOf(extraction: Extraction, source: DraftSource): string {
  const document = new Document(recordsOf(extraction, source));
  document.commentBefore =
    ' Drafts: check the speakers, the words and what they are about before the bundle is loaded.';
  const list = document.get('statements') as YAMLSeq<YAMLMap>;
  for (const [index, item] of list.items.entries()) {
    const statement = extraction.statements[index];
    if (!statement) continue;
    const { confidence, reasons, speaker } = statement;
    const unknown = speaker.entity
      ? ''
      : `\n Not on record: ${speaker.name} (${speaker.kind.toLowerCase()}). Give "speaker" the slug of an entity.`;
    item.commentBefore = ` Confidence ${confidence.toFixed(2)}: ${reasons.join('; ')}.${unknown}`;
    item.spaceBefore = index > 0;
  }
  return document.toString({ lineWidth: 110 });
}

function draft(
  statement: ExtractedStatement,
  key: string,
  language: string,
  source: string,
  points: readonly string[],
) {
  const { form, speaker, attribution, spans, about } = statement;
  const isKnown = statement.via !== null && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(statement.via);
  return {
    key,
    form,
    ...(speaker.entity && { speaker: speaker.entity }),
    language,
    ...(form === 'MIXED' && { quotedFragments: spans.map(({ exact }) => exact) }),
    ...(about.length > 0 && { about }),
    appearances: [
      {
        source,
        ...(attribution && { attribution }),
        ...(speaker.asPrinted && { speakerAsPrinted: speaker.asPrinted }),
        ...(isKnown && { via: statement.via }),
        spans: spans.map(({ start, end, exact }) => ({
          start,
          end,
          exact,
          prefix: points.slice(Math.max(0, start - context), start).join(''),
          suffix: points.slice(end, end + context).join(''),
        })),
      },
    ],
  };
}

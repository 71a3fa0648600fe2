import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { extract } from '../extract.ts';
import type { Lexicon } from '../lexicon.ts';

const Span = z.object({ start: z.int(), end: z.int() });
const Curation = z.object({
  documents: z.array(
    z.object({
      seed: z.string(),
      language: z.enum(['fr', 'ru', 'en']),
      publishedOn: z.object({ value: z.string() }),
    }),
  ),
  statements: z.array(
    z.object({
      key: z.string(),
      source: z.string(),
      form: z.enum(['DIRECT', 'MIXED', 'INDIRECT']),
      speaker: z.string(),
      spans: z.array(Span).min(1),
      quotedFragments: z.array(z.string()).default([]),
    }),
  ),
});

export interface CurationResult {
  readonly found: number;
  readonly wanted: number;
  readonly missing: readonly string[];
}

/**
 * How many DIRECT and MIXED statements of a curation are found with the right speaker: every span, or every fragment in
 * marks, by a statement of that speaker. Undefined where the folder holds no `curated.json`.
 */
export async function scoreCuration(folder: string, lexicon: Lexicon): Promise<CurationResult | undefined> {
  const curated = await readFile(join(folder, 'curated.json'), 'utf8').catch(() => undefined);
  if (curated === undefined) return undefined;
  const { documents, statements } = Curation.parse(JSON.parse(curated));
  const missing: string[] = [];
  let wanted = 0;
  for (const { seed, language, publishedOn } of documents) {
    const text = await readFile(join(folder, 'documents', seed), 'utf8');
    const points = Array.from(text);
    const found = extract(text, { language, date: publishedOn.value, lexicon }).statements.filter(
      ({ form }) => form !== 'INDIRECT',
    );
    for (const statement of statements.filter(({ source, form }) => source === seed && form !== 'INDIRECT')) {
      wanted += 1;
      const parts =
        statement.form === 'MIXED'
          ? statement.quotedFragments.map((fragment) => within(points, statement.spans, fragment))
          : statement.spans;
      const isFound = parts.every(({ start, end }) =>
        found.some(
          ({ speaker, spans }) =>
            speaker.entity === statement.speaker &&
            spans.some((span) => span.start < end && start < span.end),
        ),
      );
      if (!isFound) missing.push(`${statement.key} of ${statement.speaker}`);
    }
  }
  return { found: wanted - missing.length, wanted, missing };
}

function within(
  points: readonly string[],
  spans: readonly z.output<typeof Span>[],
  fragment: string,
): z.output<typeof Span> {
  for (const { start, end } of spans) {
    const host = points.slice(start, end).join('');
    const at = host.indexOf(fragment);
    if (at < 0) continue;
    const from = start + Array.from(host.slice(0, at)).length;
    return { start: from, end: from + Array.from(fragment).length };
  }
  throw new Error(`The fragment ${JSON.stringify(fragment)} stands in no span of its statement.`);
}

import type { Writable } from 'node:stream';
import { z } from 'zod';
import { detectLanguage } from '../extract/detect-language.ts';
import { extract } from '../extract/extract.ts';
import type { LanguageCode } from '../extract/language.ts';
import type { Lexicon } from '../extract/lexicon.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  language: z.enum(['fr', 'ru', 'en']).nullish(),
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}){0,2}$/)
    .nullish(),
});

/**
 * Extracts from every line of a JSONL text and prints one object a line. What is wrong with a line is said on standard
 * error with its number; the others are printed all the same.
 * @returns how many lines could not be read.
 */
export async function extractBatch(
  input: string,
  file: string,
  lexicon: Lexicon,
  defaults: { readonly language?: LanguageCode; readonly date?: string },
  output: Writable,
): Promise<number> {
  let failed = 0;
  for (const [index, line] of input.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = parseLine(line);
    const language = read.ok
      ? (read.value.language ?? defaults.language ?? detectLanguage(read.value.text))
      : null;
    if (!read.ok || !language) {
      failed += 1;
      const why = read.ok
        ? 'the text is in no language that can be read: give "language" (fr, ru or en)'
        : read.why;
      process.stderr.write(`${file === '-' ? 'standard input' : file}:${index + 1}: ${why}\n`);
      continue;
    }
    const { id, text, date } = read.value;
    const printed = JSON.stringify({
      id,
      ...extract(text, { language, date: date ?? defaults.date ?? null, lexicon }),
    });
    if (!output.write(`${printed}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
  return failed;
}

function parseLine(line: string): { ok: true; value: z.output<typeof Line> } | { ok: false; why: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, why: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const result = Line.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const wrong = [...new Set(result.error.issues.map(({ path }) => `"${path.join('.')}"`))].join(', ');
  return {
    ok: false,
    why: `${wrong === '""' ? 'the line' : wrong} is wrong: write {"id": …, "text": "…", "language": "fr", "date": "2022-02-03"}`,
  };
}

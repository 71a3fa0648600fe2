import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const Stretch = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** A passage with every quotation annotated; README.md says how. */
const Passage = z.object({
  id: z.string(),
  language: z.enum(['fr', 'ru', 'en']),
  text: z.string(),
  quotes: z.array(
    z.object({
      parts: z.array(Stretch).min(1),
      speaker: z.object({
        canonical: z.string(),
        kind: z.enum(['person', 'organization', 'anonymous']),
        surface: z.string(),
      }),
      about: z.array(z.object({ name: z.string(), explicit: z.boolean() })).default([]),
      borderline: z.boolean().default(false),
    }),
  ),
  notSpeech: z.array(Stretch.extend({ borderline: z.boolean().default(false) })).default([]),
});
export type Passage = z.output<typeof Passage>;
export type Quote = Passage['quotes'][number];

/**
 * Reads annotated passages, one JSON object a line; undefined where there is no such file.
 * @throws {Error} naming the line that is not as it should be.
 */
export async function readPassages(file: string): Promise<Passage[] | undefined> {
  const lines = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return lines
    ?.split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, `${file}:${index + 1}`)]));
}

function parse(line: string, place: string): Passage {
  try {
    return Passage.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(
      `${place}: is no annotated passage: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

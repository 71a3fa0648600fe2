import { foldName } from '../../db/names.ts';
import type { Mistakes } from './mistakes.ts';
import type { Rows } from './rows.ts';

/** Whether a recorded name contains the text or resembles it; BAD_USER_INPUT where no name is that long. */
export function nameTest(rows: Rows, text: string, mistakes: Mistakes): (entityId: string) => boolean {
  if (text.length > 300) {
    mistakes.add('BAD_USER_INPUT');
    return () => false;
  }
  const folded = foldName(text);
  const alike = rows.entity_name.filter(
    (name) => folded !== '' && (name.folded.includes(folded) || resembles(name.folded, folded)),
  );
  const ids = new Set(alike.map(({ entity_id }) => entity_id));
  return (entityId) => ids.has(entityId);
}

/** As the manual of pg_trgm defines its operator %: at least 0.3 of all trigrams are common, in single precision. */
function resembles(a: string, b: string): boolean {
  const [of, others] = [trigrams(a), trigrams(b)];
  const common = [...of].filter((each) => others.has(each)).length;
  const all = of.size + others.size - common;
  return all > 0 && Math.fround(common / all) >= 0.3;
}

/** Each word counts with two blanks before it and one after. */
function trigrams(text: string): Set<string> {
  const words = text.split(' ').filter((word) => word !== '');
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';

const and = /^(?:and|et|и)$/;
const owning = /^(?:of|de|d'|du|des)$/;

/** «The leaders of France, Germany and Poland said»: what is joined to a complement is no subject either. */
export function governCoordinates(found: readonly Mention[], { tokens, sentenceOf }: Narration): Mention[] {
  const governed = new Set<Mention>();
  for (let index = 0; index < found.length; index += 1) {
    const first = found[index] as Mention;
    const isComplement =
      first.governed || tokens.slice(first.start, first.end - 1).some(({ key }) => owning.test(key));
    if (!isComplement || first.kind === 'pronoun') continue;
    const row: Mention[] = [];
    for (let at = index + 1; at < found.length; at += 1) {
      const last = row.at(-1) ?? first;
      const next = found[at] as Mention;
      const between = tokens.slice(last.end, next.start);
      const isJoined = between.length === 1 && (between[0]?.text === ',' || and.test(between[0]?.key ?? ''));
      if (
        !isJoined ||
        next.role ||
        next.kind === 'pronoun' ||
        sentenceOf[next.start] !== sentenceOf[last.start]
      )
        break;
      row.push(next);
      if (!and.test(between[0]?.key ?? '')) continue;
      for (const each of row) governed.add(each);
      break;
    }
  }
  return found.map((mention) => (governed.has(mention) ? { ...mention, governed: true } : mention));
}

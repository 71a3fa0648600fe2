import type { Tie } from './attribution.ts';
import type { Grammar } from './grammar.ts';
import type { Narration } from './narration.ts';
import type { Turn } from './speech-turns.ts';

const longest = 7;

/**
 * «'A road to peace'» on a line of its own, or run into the sentence below it: a headline within the text, which
 * ends without a mark.
 */
export function isCrosshead(
  turn: Turn,
  places: readonly number[],
  { tokens, sentences, sentenceOf }: Narration,
  grammar: Grammar,
  tie: Tie | undefined,
): boolean {
  const [place] = places;
  if (place === undefined || places.length > 1 || turn.by === 'dash' || turn.flaws.length > 0) return false;
  const words = tokens[place]?.text ?? '';
  if (!/^\p{Lu}.*[\p{L}\p{N}]$/u.test(words) || words.split(/\s+/).length > longest) return false;
  const sentence = sentences[sentenceOf[place] ?? 0];
  if (!sentence || sentence.start !== place) return false;
  const next = tokens[place + 1];
  const { paragraph } = sentence;
  const isLast = sentence.end === place + 1;
  if (!next || (isLast && sentences[(sentenceOf[place] ?? 0) + 1]?.paragraph !== paragraph))
    return tie === 'continued' && sentences[(sentenceOf[place] ?? 0) - 1]?.paragraph !== paragraph;
  return next.kind === 'quotation'
    ? /^\p{Lu}/u.test(next.text)
    : next.capital &&
        (['definite', 'indefinite', 'prepositions', 'possessives', 'conjunctions'] as const).some((list) =>
          grammar.is(list, next),
        );
}

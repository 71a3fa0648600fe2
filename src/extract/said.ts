import type { Attribution, Tie } from './attribution.ts';
import { isCrosshead } from './crossheads.ts';
import type { Document, Speaker } from './document.ts';
import { isHeading } from './headings.ts';
import { isSpeech } from './speech.ts';
import type { Turn } from './speech-turns.ts';
import { isSameParagraph, type Spoken, speakerOf } from './spoke-before.ts';
import type { Token } from './tokens.ts';
import { unattributed } from './unattributed.ts';

/** Words in marks with whoever said them. */
export interface Said extends Spoken {
  readonly turns: Turn[];
  readonly attribution: Attribution | undefined;
  readonly isNamed: boolean;
  readonly form: 'DIRECT' | 'MIXED';
  /** The sentence the words begin in. */
  readonly sentence: number;
  last: number;
}

/** How many words in marks may be the narrator's in what a medium tells. */
const mostTold = 2;

/** Every quotation that somebody is known to have said, in the order of the text. */
export function saidIn(document: Document): Said[] {
  const { turns, narration, attributions, grammar } = document;
  const found: Said[] = [];
  for (const [index, turn] of turns.entries()) {
    const places = narration.places[index] ?? [];
    const first = places[0] ?? 0;
    const sentence = narration.sentenceOf[first] ?? 0;
    if (isHeading(document, index)) continue;
    const attribution = attributions.of(places);
    const direct = attribution && speakerOf(document, attribution, found, sentence);
    const [tie, speaker] = direct
      ? [attribution.tie, direct]
      : unattributed(document, first, turn, found, attribution !== undefined);
    if (isCrosshead(turn, places, narration, grammar, tie)) continue;
    if (!tie || !speaker || !isSpeech(turn, places, narration, grammar, tie, attribution?.cue ?? null))
      continue;
    if (
      grammar.language.code === 'ru' &&
      attribution &&
      isTold(narration.tokens[first], attribution, speaker)
    )
      continue;
    const last = narration.sentenceOf[places.at(-1) ?? first] ?? sentence;
    const previous = found.at(-1);
    const form = formOf(document, turn, first, tie);
    // "A," X said, "b" is one quotation that its own attribution interrupts.
    if (
      previous &&
      tie === 'inserted' &&
      previous.attribution?.cue === attribution?.cue &&
      attribution?.cue
    ) {
      previous.turns.push(turn);
      previous.last = last;
      continue;
    }
    // So is "A," X said. "B."
    if (
      previous &&
      tie === 'continued' &&
      previous.form === 'DIRECT' &&
      previous.last === sentence - 1 &&
      isSameParagraph(document, previous.last, sentence)
    ) {
      previous.turns.push(turn);
      previous.last = last;
      continue;
    }
    found.push({
      turns: [turn],
      tie,
      attribution,
      speaker,
      isNamed: speaker.mention === attribution?.subject || attribution?.subject !== undefined,
      form,
      sentence,
      last,
    });
  }
  return found;
}

/** «скрылись на белой «девятке», сообщает ТСН»: in what a medium tells, a word or two in marks are a name or a term. */
function isTold(quotation: Token | undefined, { tie, cue }: Attribution, { referent }: Speaker): boolean {
  const isAround = tie === 'sentence' || tie === 'after' || cue?.form === 'source';
  const printed = quotation?.text ?? '';
  return referent.medium && isAround && !/[!?.…]$/.test(printed) && printed.split(/\s+/).length <= mostTold;
}

/** A fragment within the narrator's sentence is MIXED, words on their own are DIRECT. */
function formOf({ narration }: Document, turn: Turn, first: number, tie: Tie): 'DIRECT' | 'MIXED' {
  if (turn.by === 'dash' || tie === 'inserted' || tie === 'colon' || tie === 'continued' || tie === 'next')
    return 'DIRECT';
  if (tie === 'sentence' || tie === 'carried') return 'MIXED';
  const start = narration.sentences[narration.sentenceOf[first] ?? 0]?.start ?? 0;
  const leads = narration.tokens.slice(start, first).some(({ kind }) => kind === 'word');
  const printed = narration.tokens[first]?.text ?? '';
  if (!leads) return tie === 'after' ? 'DIRECT' : 'MIXED';
  return /^\p{Lu}/u.test(printed) && printed.split(/\s+/).length > 4 ? 'DIRECT' : 'MIXED';
}

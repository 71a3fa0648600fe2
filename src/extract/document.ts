import { About } from './about.ts';
import { Attributions } from './attributions.ts';
import type { Cue } from './cue.ts';
import { cuesOf } from './cues.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import type { LanguageCode } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { mentionsOf } from './mentions.ts';
import { type Narration, narrationOf } from './narration.ts';
import { paragraphsOf } from './paragraphs.ts';
import { quotationsOf } from './quotations.ts';
import type { Referent, Resolution } from './referent.ts';
import { Referents } from './referents.ts';
import { type Turn, turnsOf } from './speech-turns.ts';
import { Subjects } from './subjects.ts';
import { tokenize } from './tokens.ts';

/** A text as the rules see it: what stands in marks, what the narrator says, who is who. */
export interface Document {
  readonly text: string;
  readonly grammar: Grammar;
  readonly turns: readonly Turn[];
  readonly narration: Narration;
  readonly cues: readonly Cue[];
  readonly attributions: Attributions;
  readonly about: About;
  /** Who does what a cue says; undefined where the text does not tell. */
  readonly speakerOf: (cue: Cue) => Speaker | undefined;
  readonly resolve: (mention: Mention) => Speaker | undefined;
  readonly mentionsIn: (sentence: number) => readonly Mention[];
}

export interface Speaker {
  readonly mention: Mention;
  readonly referent: Referent;
  readonly by: Resolution;
}

/** A Russian past tells whether a man or a woman speaks, whatever the title: «заявила глава». */
function agree(speaking: ReadonlyMap<Cue, Mention | undefined>, { tokens }: Narration): void {
  for (const [{ end, form }, mention] of speaking) {
    if (form !== 'finite' || mention?.kind !== 'person') continue;
    // «Норвежские военные заявили»: several, where the stem is that of one.
    if (!mention.name && mention.role && /(?:ли|лись|ют|ят|ются|ятся)$/.test(tokens[end - 1]?.key ?? '')) {
      mention.kind = 'group';
      mention.plural = true;
    }
    const verb = tokens[end - 1]?.key ?? '';
    // Also «согласен», «уверена».
    const gender = /(?:ла|лась|[еа]на)$/.test(verb) ? 'f' : null;
    const isMale = /(?:л|лся|[еа]н)$/.test(verb);
    if (!mention.name && gender) mention.gender = gender;
    else mention.gender ??= gender ?? (isMale ? 'm' : null);
  }
}

export function read(text: string, language: LanguageCode, date: string | null, lexicon: Lexicon): Document {
  const grammar = grammarOf(language);
  const paragraphs = paragraphsOf(text);
  const tokens = tokenize(text);
  const quotations = quotationsOf(text, paragraphs);
  const turns = turnsOf(text, quotations, paragraphs, tokens, cuesOf(tokens, grammar), grammar);
  const narration = narrationOf(text, tokens, turns, paragraphs, grammar);
  const cues = cuesOf(narration.tokens, grammar);
  const known = lexicon.find(text);
  const byStart = new Map(known.map((each) => [each.start, each]));
  const mentions = mentionsOf(narration, grammar, cues, lexicon, byStart);
  const subjects = new Subjects(narration, grammar, cues, mentions);

  const speaking = new Map(cues.map((cue) => [cue, subjects.of(cue)] as const));
  const speakers = new Set(speaking.values());
  if (language === 'ru') agree(speaking, narration);
  const met = new Set(mentions);
  const others = [...speakers].filter((each) => each !== undefined && !met.has(each)) as Mention[];
  const referents = new Referents(text, narration, grammar, lexicon, date, mentions);
  for (const mention of [...mentions, ...others].toSorted((a, b) => a.start - b.start))
    referents.resolve(mention, speakers.has(mention));

  const resolve = (mention: Mention) => {
    const found = referents.get(mention);
    return found && { mention, ...found };
  };
  const speakerOf = (cue: Cue) => {
    const mention = speaking.get(cue);
    return mention && resolve(mention);
  };
  const attributions = new Attributions(text, narration, grammar, cues, subjects, (cue) => speaking.get(cue));
  return {
    text,
    grammar,
    turns,
    narration,
    cues,
    attributions,
    about: new About(text, tokens, known, lexicon, grammar),
    speakerOf,
    resolve,
    mentionsIn: (sentence) => subjects.mentionsIn(sentence),
  };
}

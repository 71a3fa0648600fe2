import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';
import {
  clitics,
  groupStart,
  hasAgent,
  introduces,
  inverted,
  isAuxiliary,
  isNoun,
  pronounIn,
} from './verb-groups.ts';

export function frenchCue(
  tokens: readonly Token[],
  index: number,
  token: Token,
  grammar: Grammar,
): Cue | undefined {
  const [, verb, pronoun] = token.key.includes('-') ? (inverted.exec(token.key) ?? []) : [];
  if (verb && pronoun) {
    const finite = grammar.cue('finite', verb);
    return (
      finite && {
        start: clitics(tokens, index, grammar),
        end: index + 1,
        class: finite,
        form: pronoun === 'on' ? 'impersonal' : 'finite',
        pronoun,
      }
    );
  }
  const participle = grammar.cue('participle', token.key);
  const start = participle && groupStart(tokens, index, grammar);
  if (participle && start !== undefined && tokens.slice(start, index).some(isAuxiliary)) {
    const between = tokens.slice(start, index).map(({ key }) => key);
    const isPassive =
      between.includes('été') ||
      (between.some((key) => /^(?:est|sont|était|étaient|sera|seront)$/.test(key)) &&
        !between.includes("s'"));
    const inside = pronounIn(tokens, start, index);
    const isAnybody = inside === 'on' || tokens[start - 1]?.key === 'on';
    return {
      start,
      end: index + 1,
      class: participle,
      form: isPassive ? 'passive' : isAnybody ? 'impersonal' : 'finite',
      pronoun: inside,
    };
  }
  // «une initiative qualifiée de «vol» par X»
  if (participle && tokens.slice(index + 1, index + 9).some(({ key }) => key === 'par'))
    return { start: index, end: index + 1, class: participle, form: 'passive', pronoun: null };
  const finite = grammar.cue('finite', token.key);
  const isSeen = /^vo(?:it|ient|yait|yaient)$/.test(token.key) && tokens[index - 1]?.key !== 'y';
  if (finite && !isSeen && !isNoun(tokens, index, grammar)) {
    const begin = clitics(tokens, index, grammar);
    const form = tokens[begin - 1]?.key === 'on' ? 'impersonal' : 'finite';
    return { start: begin, end: index + 1, class: finite, form, pronoun: null };
  }
  const gerund = grammar.cue('gerund', token.key);
  if (gerund)
    return {
      start: tokens[index - 1]?.key === 'en' ? index - 1 : index,
      end: index + 1,
      class: gerund,
      form: 'dependent',
      pronoun: null,
    };
  const before = tokens[index - 1]?.key ?? '';
  // a dénoncé … et estimé: the second participle shares the auxiliary of the first.
  if (participle && /^(?:et|puis|mais)$/.test(before) && /[éuist]$/.test(token.key))
    return { start: index, end: index + 1, class: participle, form: 'dependent', pronoun: null };
  const infinitive = grammar.cue('infinitive', token.key);
  // «un officier crier « Plus vite »»
  if (infinitive && tokens[index + 1]?.kind === 'quotation' && !grammar.is('prepositions', tokens[index - 1]))
    return { start: index, end: index + 1, class: infinitive, form: 'dependent', pronoun: null };
  if (
    infinitive &&
    /^(?:à|de|d'|voulu|veut|souhaité|préféré|dû|pu|et|sans|en|me|vous|,)$/.test(before) &&
    introduces(tokens, index + 1, grammar)
  )
    return { start: index, end: index + 1, class: infinitive, form: 'dependent', pronoun: null };
  return undefined;
}

export function englishCue(
  tokens: readonly Token[],
  index: number,
  token: Token,
  grammar: Grammar,
): Cue | undefined {
  // Within a sentence a verb has no capital: the State Department, Thanks.
  if (token.capital && tokens[index - 1]?.kind === 'word') return undefined;
  const base = grammar.cue('infinitive', token.key);
  const finite = base && !isPlural(tokens[index - 1], grammar) ? undefined : grammar.cue('finite', token.key);
  const participle = grammar.cue('participle', token.key);
  const gerund = grammar.cue('gerund', token.key);
  if (!base && !finite && !participle && !gerund) return undefined;
  const start = groupStart(tokens, index, grammar);
  const between = tokens.slice(start, index).map(({ key }) => key);
  const isPassive =
    participle !== undefined &&
    between.some((key) => /^(?:is|are|was|were|be|been|being)$/.test(key)) &&
    !token.key.endsWith('ing');
  if (participle && (isPassive || hasAgent(tokens, index)))
    return { start, end: index + 1, class: participle, form: 'passive', pronoun: null };
  if (finite && !isNoun(tokens, index, grammar) && tokens[index - 1]?.key !== 'to')
    return { start, end: index + 1, class: finite, form: 'finite', pronoun: null };
  // «would say only that»
  const isModal = between.some((key) =>
    /^(?:will|would|can|could|may|might|must|should|did|does|do)$/.test(key),
  );
  if (base && isModal && !between.some((key) => /^not$|n't$/.test(key)))
    return { start, end: index + 1, class: base, form: 'finite', pronoun: null };
  if (participle && start < index)
    return { start, end: index + 1, class: participle, form: 'finite', pronoun: null };
  if (gerund && !isNoun(tokens, index, grammar))
    return {
      start,
      end: index + 1,
      class: gerund,
      form: between.length > 0 ? 'finite' : 'dependent',
      pronoun: null,
    };
  if (
    grammar.cue('infinitive', token.key) &&
    tokens[index - 1]?.key === 'to' &&
    introduces(tokens, index + 1, grammar)
  )
    return {
      start: index - 1,
      end: index + 1,
      class: grammar.cue('infinitive', token.key) ?? 'say',
      form: 'dependent',
      pronoun: null,
    };
  return undefined;
}

/** Before a verb without ending: officials say, they believe, and officials in Minsk say. */
const isPlural = (token: Token | undefined, grammar: Grammar) =>
  token !== undefined &&
  (/^(?:they|we|i|you|who|both)$/.test(token.key) ||
    (token.kind === 'word' && /[^su]s$/.test(token.key)) ||
    (token.capital &&
      !grammar.is('otherWords', token) &&
      grammar.countries.at([token], 0)?.value.form !== 'adjective') ||
    /^(?:also|not)$/.test(token.key));

const impersonal =
  /^(?:сказано|заявлено|указано|отмечено|подчеркнуто|написано|говорится|сообщается|отмечается|указывается|подчеркивается|утверждается|поясняется|уточняется|добавляется|гласит)$/;

export function russianCue(
  tokens: readonly Token[],
  index: number,
  token: Token,
  grammar: Grammar,
): Cue | undefined {
  const finite = grammar.cue('finite', token.key);
  if (finite)
    return {
      start: index,
      end: index + 1,
      class: finite,
      form: impersonal.test(token.key) ? 'impersonal' : 'finite',
      pronoun: null,
    };
  // «был назван Орловым «позором»»
  const participle = grammar.cue('participle', token.key);
  if (participle) return { start: index, end: index + 1, class: participle, form: 'passive', pronoun: null };
  const gerund = grammar.cue('gerund', token.key);
  if (gerund) return { start: index, end: index + 1, class: gerund, form: 'dependent', pronoun: null };
  const infinitive = grammar.cue('infinitive', token.key);
  return infinitive && introduces(tokens, index + 1, grammar)
    ? { start: index, end: index + 1, class: infinitive, form: 'dependent', pronoun: null }
    : undefined;
}

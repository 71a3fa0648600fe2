import type { Cue } from './cue.ts';
import { frenchInfinitive } from './french-infinitives.ts';
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

const wishing = /^(?:veut|veulent|voulait|voulaient|voudrait|voudraient|entend|entendent|entendait)$/;

export function frenchCue(
  tokens: readonly Token[],
  index: number,
  token: Token,
  grammar: Grammar,
): Cue | undefined {
  // Within a sentence a verb has no capital: l’accès à Twitter.
  if (token.capital && tokens[index - 1]?.kind === 'word') return undefined;
  // «veut « continuer à parler »»: a wish, where the words themselves follow.
  const behind = tokens[index + 1]?.key === 'pas' ? tokens[index + 2] : tokens[index + 1];
  if (wishing.test(token.key) && behind?.kind === 'quotation') {
    const start = clitics(tokens, index, grammar);
    const isAnybody = tokens[start - 1]?.key === 'on';
    return { start, end: index + 1, class: 'hold', form: isAnybody ? 'impersonal' : 'finite', pronoun: null };
  }
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
  return frenchInfinitive(tokens, index, grammar);
}

const onlyIntroducing =
  /^(?:charg(?:e|es|ed|ing)|hold|holds|held|holding|allow(?:s|ed|ing)?|cut|cuts|cutting|figur(?:e|es|ed|ing)|mean|means|meant|show|shows|showed|shown|showing)$/;

export function englishCue(
  tokens: readonly Token[],
  index: number,
  token: Token,
  grammar: Grammar,
): Cue | undefined {
  // Within a sentence a verb has no capital: the State Department, Thanks.
  if (token.capital && tokens[index - 1]?.kind === 'word') return undefined;
  if (/^reads?$/.test(token.key) && isWritten(tokens, index, grammar))
    return { start: index, end: index + 1, class: 'say', form: 'finite', pronoun: null };
  const base = grammar.cue('infinitive', token.key);
  const finite = base && !isPlural(tokens, index, grammar) ? undefined : grammar.cue('finite', token.key);
  const participle = grammar.cue('participle', token.key);
  const gerund = grammar.cue('gerund', token.key);
  // «the Baltic states have said»: a plural before a verb.
  if (/s$/.test(token.key) && finite && isVerb(tokens[index + 1], grammar)) return undefined;
  if (!base && !finite && !participle && !gerund) return undefined;
  // «charged that …», but not «charged with murder»
  // «continues to position himself as …»: what somebody goes on doing.
  if (
    /^continu/.test(token.key) &&
    tokens[index + 1]?.key === 'to' &&
    grammar.cue('finite', tokens[index + 2]?.key ?? '') === undefined
  )
    return undefined;
  if (onlyIntroducing.test(token.key) && !introduces(tokens, index + 1, grammar)) return undefined;
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
  // «quoted Jane Holt as saying»
  const isSaid =
    /^(?:saying|telling|warning|calling|describing)$/.test(token.key) && tokens[index - 1]?.key === 'as';
  const isMeans =
    /^(?:by|while|after|before|when)$/.test(tokens[index - 1]?.key ?? '') && token.key !== 'warning';
  if (gerund && (isSaid || isMeans || !isNoun(tokens, index, grammar)))
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
    (introduces(tokens, index + 1, grammar) || isBroughtTo(tokens, index - 1))
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

const isVerb = (token: Token | undefined, grammar: Grammar) =>
  token?.kind === 'word' &&
  (/^(?:have|had|were|would|will|said|told)$/.test(token.key) ||
    (token.key.endsWith('ed') && grammar.cue('finite', token.key) !== undefined));

/** «The statement read», «it read», «reads a message on …»: a document speaks, and nobody reads it. */
function isWritten(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  const isDocument = (at: number) => grammar.roles.at(tokens, at)?.value.role === 'document';
  if (tokens[index + 1]?.kind === 'word')
    return tokens[index - 1]?.kind !== 'word' && [index + 2, index + 3].some(isDocument);
  return isDocument(index - 1) || (tokens[index - 1]?.key === 'it' && tokens[index - 2]?.kind !== 'word');
}

const bringing =
  /^(?:prompt|lead|led|forc|caus|push|driv|drov|allow|enabl|compel|oblig|mov|inspir|provok|spur|embolden|tempt|persuad|convinc|induc|press|pressur)(?:e?[sd]|ed|en|ing|led|ling|es)?$/;
const farthestBringing = 8;

/** «The raid prompted the Kremlin to accuse …»: what makes somebody say it. */
function isBroughtTo(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 2; at >= 0 && at > index - farthestBringing; at -= 1) {
    if (tokens[at]?.kind !== 'word') return false;
    if (bringing.test(tokens[at]?.key ?? '')) return true;
  }
  return false;
}

/** How far a plural subject may be apart by what is set between commas. */
const farthestComma = 20;

/** Before a verb without ending: officials say, they believe, and officials in Minsk say. */
const isPlural = (tokens: readonly Token[], index: number, grammar: Grammar): boolean => {
  let at = index - 1;
  while (at > index - 3 && (grammar.is('adverbs', tokens[at]) || /ly$/.test(tokens[at]?.key ?? ''))) at -= 1;
  // «Critics of the plan, including Jane Holt, call it …»
  if (tokens[at]?.text === ',') {
    let comma = at - 1;
    while (comma > at - farthestComma && !/^[,.;]$/.test(tokens[comma]?.text ?? '')) comma -= 1;
    if (tokens[comma]?.text !== ',') return false;
    at = comma - 1;
  }
  if (isPluralEnd(tokens[at], grammar)) return true;
  // «Supporters of the bill call it …»
  for (let back = at; back > at - 6 && tokens[back]?.kind === 'word'; back -= 1) {
    if (grammar.is('conjunctions', tokens[back])) return false;
    if (grammar.is('prepositions', tokens[back]))
      return grammar.roles.at(tokens, back - 1)?.value.plural === true;
  }
  return false;
};

const isPluralEnd = (token: Token | undefined, grammar: Grammar) =>
  token !== undefined &&
  (/^(?:they|we|i|you|who|both)$/.test(token.key) ||
    (token.kind === 'word' && /[^su]s$/.test(token.key)) ||
    (token.capital &&
      !grammar.is('otherWords', token) &&
      grammar.countries.at([token], 0)?.value.form !== 'adjective') ||
    /^(?:also|not)$/.test(token.key));

const impersonal =
  /^(?:сказано|заявлено|указано|отмечено|подчеркнуто|написано|говорится|сообщается|говорилось|сообщалось|отмечалось|указывалось|подчеркивалось|утверждалось|пояснялось|уточнялось|добавлялось|отмечается|указывается|подчеркивается|утверждается|поясняется|уточняется|добавляется|гласит)$/;

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

import type { Cue } from './cue.ts';
import { englishCue, frenchCue, russianCue } from './cue-verbs.ts';
import type { Grammar } from './grammar.ts';
import { impliedCue } from './implied-cues.ts';
import { quotedVerb } from './quoted-verbs.ts';
import { surname } from './surnames.ts';
import type { Token } from './tokens.ts';
import { groupStart, pronounIn } from './verb-groups.ts';

/** Every cue among the tokens, in their order. */
export function cuesOf(tokens: readonly Token[], grammar: Grammar): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const cue =
      cueAt(tokens, index, grammar) ??
      implied(tokens, index, grammar) ??
      repeated(tokens, index, grammar, cues.at(-1));
    if (!cue) continue;
    const last = cues.at(-1);
    // One verb, seen from its auxiliary phrase and from its participle.
    if (last && cue.start < last.end) {
      if (cue.end > last.end)
        cues[cues.length - 1] = { ...cue, start: last.start, pronoun: last.pronoun ?? cue.pronoun };
    } else cues.push(cue);
    index = Math.max(index, cue.end - 1);
  }
  return cues;
}

/** A verb that no list has, where no verb beside it is on one. */
function implied(tokens: readonly Token[], index: number, grammar: Grammar): Cue | undefined {
  const cue = impliedCue(tokens, index, grammar);
  for (let at = index + 1; cue && at < cue.end; at += 1) if (cueAt(tokens, at, grammar)) return undefined;
  return cue;
}

function cueAt(tokens: readonly Token[], index: number, grammar: Grammar): Cue | undefined {
  const token = tokens[index];
  const quoted = quotedVerb(tokens, index, grammar);
  if (quoted) return quoted;
  if (grammar.language.code === 'ru' && isLabelled(tokens, index, grammar))
    return { start: index, end: index + 1, class: 'say', form: 'finite', pronoun: null };
  if (token?.kind !== 'word') return undefined;
  // «Pour X, …», and «« … », pour X» behind the words.
  const isFor =
    token.text === 'Pour' ||
    (token.key === 'pour' &&
      (/^[;:(–—]$/.test(tokens[index - 1]?.text ?? '') ||
        (tokens[index - 1]?.text === ',' && tokens[index - 2]?.kind === 'quotation')));
  if (grammar.language.code === 'fr' && isFor && isSomebody(tokens, index + 1, grammar))
    return { start: index, end: index + 1, class: 'say', form: 'source', pronoun: null };
  // «X, pour qui l’accord est solide»
  if (
    token.key === 'pour' &&
    /^(?:qui|lequel|laquelle|lesquels|lesquelles)$/.test(tokens[index + 1]?.key ?? '')
  )
    return { start: index, end: index + 1, class: 'say', form: 'source', pronoun: null };
  const source = grammar.sources.at(tokens, index);
  // «citant des « sources sûres »», «closed the port, citing "security reasons"»: not whom, but what somebody cites.
  const isCited =
    /^(?:citant|citing|quoting)$/.test(token.key) &&
    [0, 1].some((step) => tokens[(source?.end ?? index) + step]?.kind === 'quotation');
  if (source && isCited)
    return { start: index, end: source.end, class: 'act', form: 'dependent', pronoun: null };
  if (source) return { start: index, end: source.end, class: 'say', form: 'source', pronoun: null };
  const utterance = grammar.utterances.at(tokens, index);
  if (utterance && isOwned(tokens, index, utterance.end, grammar))
    return { start: index, end: utterance.end, class: 'say', form: 'utterance', pronoun: null };
  const phrase = grammar.cuePhrases.at(tokens, index);
  if (phrase) {
    const start = grammar.language.code === 'ru' ? index : groupStart(tokens, index, grammar);
    return {
      start,
      end: phrase.end,
      class: phrase.value,
      form: participle.test(token.key)
        ? 'dependent'
        : isAnybodys(tokens, start, phrase.end, grammar)
          ? 'impersonal'
          : 'finite',
      pronoun: pronounIn(tokens, start, index),
    };
  }
  switch (grammar.language.code) {
    case 'fr':
      return frenchCue(tokens, index, token, grammar);
    case 'en':
      return englishCue(tokens, index, token, grammar);
    case 'ru':
      return russianCue(tokens, index, token, grammar);
  }
}

/** «rendant hommage à», «faisant valoir que»: whoever does what the main verb says. */
const participle = /[^w]ant$/;

/** «on se dit confiant», «a-t-on appris» */
const isAnybodys = (tokens: readonly Token[], start: number, end: number, { language }: Grammar) =>
  language.code === 'fr' &&
  (tokens[start - 1]?.key === 'on' || tokens.slice(start, end).some(({ key }) => key.endsWith('-on')));

/** «Орлов: мост готов к «жизни»»: in a headline a colon says who speaks. */
function isLabelled(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  if (tokens[index]?.text !== ':' || !tokens[index - 1]?.capital) return false;
  let at = index - 1;
  while (at > index - 4 && tokens[at - 1]?.capital) at -= 1;
  const isHead = at === 0 || /^[.!?…]$/.test(tokens[at - 1]?.text ?? '');
  const last = tokens[index - 1]?.key ?? '';
  return isHead && (surname.test(last) || (at < index - 1 && grammar.isGivenName(tokens[at])));
}

/** «…, а Орлов — что мост закрыт», «…, а в мэрии — «мелочью»»: a dash for the Russian verb that was said before. */
function repeated(
  tokens: readonly Token[],
  index: number,
  grammar: Grammar,
  last: Cue | undefined,
): Cue | undefined {
  if (grammar.language.code !== 'ru' || !/^[—–-]$/.test(tokens[index]?.text ?? '')) return undefined;
  const next = tokens[index + 1];
  const isThat = /^(?:что|чтобы)$/.test(next?.key ?? '');
  if ((!isThat && next?.kind !== 'quotation') || last?.form !== 'finite') return undefined;
  for (let at = index - 1; at > index - 8 && tokens[at]?.kind === 'word'; at -= 1) {
    const isJoined = /^[аи]$/.test(tokens[at]?.key ?? '') && tokens[at - 1]?.kind !== 'word';
    if (!isJoined || tokens.slice(last.end, at).some(({ text }) => /^[.!?…]$/.test(text))) continue;
    const isNominative =
      tokens[index - 1]?.capital === true || grammar.roles.at(tokens, at + 1) !== undefined;
    return isThat && !isNominative
      ? undefined
      : { start: index, end: index + 1, class: last.class, form: 'finite', pronoun: null };
  }
  return undefined;
}

/** Whether the noun for what is said has an owner: les propos de X, X's words, слова X. */
function isOwned(tokens: readonly Token[], index: number, end: number, grammar: Grammar): boolean {
  const next = tokens[end];
  switch (grammar.language.code) {
    case 'fr':
      return next !== undefined && /^(?:de|d'|du|des)$/.test(next.key);
    case 'en':
      return (
        tokens[index - 1]?.key === "'s" ||
        (tokens[index - 2]?.key === "'s" && !tokens[index - 1]?.capital) ||
        /^(?:of|by|from)$/.test(next?.key ?? '')
      );
    case 'ru':
      if (/^(?:его|ее|их)$/.test(tokens[index - 1]?.key ?? '')) return true;
      return (
        next?.kind === 'word' &&
        !grammar.is('prepositions', next) &&
        !grammar.is('conjunctions', next) &&
        !grammar.is('adverbs', next) &&
        !/^[а-я]+(?:л|ла|ли|ло)$/.test(next.key)
      );
  }
}

/** «Pour le Kremlin, …»: somebody, not a purpose. */
function isSomebody(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  const at = grammar.is('definite', tokens[index]) ? index + 1 : index;
  const role = grammar.roles.at(tokens, at)?.value;
  return (
    tokens[at]?.capital === true ||
    /^cel(?:ui|le)$/.test(tokens[at]?.key ?? '') ||
    (role !== undefined && role.role !== 'document' && role.role !== 'medium')
  );
}

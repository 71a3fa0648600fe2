import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { LanguageCode } from './language.ts';
import type { Token } from './tokens.ts';
import { isTrade } from './unlisted-subjects.ts';

const dashes = /^[—–―-]$/;
const longestAttribution = 45;

/** The attribution around a cue: from the dash or comma before it to the one behind it, or to the end of the words. */
export function attributionAt(
  cue: Cue,
  tokens: readonly Token[],
  from: number,
  to: number,
  isCut: boolean,
  grammar: Grammar,
): { open: number; close: number; closesWith: boolean } | undefined {
  const { code } = grammar.language;
  if (cue.form === 'source' || cue.form === 'utterance' || cue.form === 'dependent') return undefined;
  // Only the verb and, in English, whoever says it stand between the mark and the verb.
  const open = openingBefore(cue, tokens, from, code === 'en' && isCut, code);
  if (open < 0) return undefined;
  const isDash = dashes.test(tokens[open]?.text ?? '');
  if (
    !isDash &&
    (code === 'ru' ||
      (code === 'en' && !isCut) ||
      (cue.pronoun === null && !isInverted(cue, tokens, grammar)))
  )
    return undefined;
  if (isDash && !cue.pronoun && !isInverted(cue, tokens, grammar) && code !== 'ru') return undefined;
  const last = Math.min(to, cue.end + longestAttribution);
  let hasApposition = false;
  for (let index = cue.end; index < last; index += 1) {
    const printed = tokens[index]?.text ?? '';
    if (isDash && dashes.test(printed)) return { open, close: index, closesWith: true };
    if (!isDash && printed === ',' && isApposition(tokens, index + 1, grammar)) {
      hasApposition = true;
      continue;
    }
    if (!isDash && /^[,.;!?]$/.test(printed) && !isInitials(tokens, index))
      return isCut && hasApposition && printed === '.'
        ? { open, close: to, closesWith: false }
        : { open, close: index, closesWith: true };
    // The rest of the text is the narrator's again.
    if (isCut && isDash && /^[.!?]$/.test(printed) && !dashes.test(tokens[index + 1]?.text ?? ''))
      return { open, close: to, closesWith: false };
  }
  return last === to ? { open, close: to, closesWith: false } : undefined;
}

/** «S.E. Anne Morel»: the stop behind one capital ends no sentence. */
const isInitials = (tokens: readonly Token[], index: number) =>
  tokens[index]?.text === '.' &&
  /^\p{Lu}$/u.test(tokens[index - 1]?.text ?? '') &&
  tokens[index + 1]?.capital === true;

/** Behind the comma whoever spoke is described, or the circumstances are: «…, a dit X, la porte-parole de …». */
function isApposition(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  const token = tokens[index];
  if (grammar.is('relatives', token)) return true;
  if (token?.kind === 'number' && /^(?:ans|лет|года?)$/.test(tokens[index + 1]?.key ?? '')) return true;
  const head = grammar.is('definite', token) || grammar.is('indefinite', token) ? index + 1 : index;
  for (let at = head; at < head + 3; at += 1) {
    if (tokens[at]?.kind !== 'word' || tokens[at]?.capital) return false;
    const role = grammar.roles.at(tokens, at)?.value;
    if (role) return role.kind === 'person';
    if (at === head && isTrade(tokens[at], grammar)) return true;
  }
  return false;
}

function openingBefore(
  cue: Cue,
  tokens: readonly Token[],
  from: number,
  loose: boolean,
  language: LanguageCode,
): number {
  for (let index = cue.start - 1; index >= Math.max(from, cue.start - (loose ? 6 : 1)); index -= 1) {
    const printed = tokens[index]?.text ?? '';
    if (dashes.test(printed) || printed === ',') return index;
    // «« C’est trop ! s’indigne X. Je pars. »»: behind the mark the sentence goes on.
    if (language === 'fr' && /^[!?…]$/.test(printed) && !tokens[index + 1]?.capital) return index;
    if (tokens[index]?.kind !== 'word') return -1;
  }
  return -1;
}

/** Whether whoever says it stands behind the verb: a déclaré le ministre, сказал он. */
function isInverted(cue: Cue, tokens: readonly Token[], grammar: Grammar): boolean {
  for (let index = cue.end; index < cue.end + 4; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || grammar.is('complementizers', token)) return false;
    if (
      token.capital ||
      grammar.is('definite', token) ||
      grammar.is('indefinite', token) ||
      token.key in grammar.language.pronouns ||
      grammar.roles.at(tokens, index)
    )
      return true;
  }
  return false;
}

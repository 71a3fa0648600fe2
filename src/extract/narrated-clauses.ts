import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

const spokenTo =
  /^(?:t(?:ell|ells|old)|assure[sd]?|inform(?:s|ed)?|remind(?:s|ed)?|warn(?:s|ed)?|notif(?:y|ies|ied)|ask(?:s|ed)?)$/;
const objects = /^(?:little|nothing|much|no|it|he|she|they|there)$/;

const judged =
  /^(?:remarks?|comments?|words|statements?|claims?|allegations?|assertions?|accusations?|speech|address|threats?|tweets?|posts?|letters?|criticisms?|rhetoric|outburst|promises?|pledges?|demands?|suggestions?|complaints?|jokes?|denials?|talk|calls?)$/;

/** «Holt's remarks were "shameful"»: what is said about an English utterance, and not in it. */
export function isJudged(tokens: readonly Token[], { end }: Cue, first: number, grammar: Grammar): boolean {
  if (grammar.language.code !== 'en') return false;
  // «Holt's warning comes after an "unwitting" man …»
  if (tokens.slice(end, first).some(({ key }) => /^(?:after|before|when|while|amid|because)$/.test(key)))
    return true;
  if (!judged.test(tokens[end - 1]?.key ?? '')) return false;
  const verb = tokens.slice(end, first).findIndex((token) => grammar.is('auxiliaries', token));
  const isColon = tokens[first - 1]?.text === ':';
  return (
    verb >= 0 && !isColon && !tokens.slice(end, first).some((token) => grammar.is('complementizers', token))
  );
}

/**
 * «The "pivot" worries Beijing», «The "plan" was rejected by X»: without a comma the words in marks, which end in front of
 * `between`, are the subject of an English verb and not what it says.
 */
export function isSubjectOf(
  between: string,
  cue: Cue,
  subject: Mention | undefined,
  hasArticle: boolean,
): boolean {
  // «A "no-go zone" was announced by X»
  if (cue.form === 'passive') return cue.class === 'act' || (hasArticle && !/[,?!…]/.test(between));
  return (
    cue.form === 'finite' &&
    cue.class !== 'say' &&
    !/[,?!…]/.test(between) &&
    (subject?.start ?? 0) !== cue.end
  );
}

/** «Since its "operation" began, Jane Holt has said little»: what an English verb says comes behind it. */
export function hasObject(
  tokens: readonly Token[],
  { end, form }: Cue,
  subject: Mention | undefined,
  grammar: Grammar,
): boolean {
  const next = tokens[end];
  if (form !== 'finite' || next?.kind !== 'word' || !subject || subject.start >= end) return false;
  if (spokenTo.test(tokens[end - 1]?.key ?? '')) return false;
  return (
    objects.test(next.key) ||
    (['complementizers', 'definite', 'indefinite', 'possessives'] as const).some((list) =>
      grammar.is(list, next),
    )
  );
}

const deciding = /^(?:announc|decid|order|agree|vow|pledg|promis|unveil|propos|approv|endors|reject)/;
const comment =
  /^(?:move|step|decision|shift|sign|blow|reversal|gesture|measure|departure|milestone|setback|escalation|turnaround|development|change|gamble|effort|bid|attempt|tactic|strategy)s?$/;

/** «announced tariffs - a move that pleased the "old guard"»: what the narrator thinks of an English decision. */
export function isCommented(tokens: readonly Token[], { end, class: kind }: Cue, first: number): boolean {
  if (kind !== 'hold' && !deciding.test(tokens[end - 1]?.key ?? '')) return false;
  for (let at = end; at < first; at += 1) {
    if (!/^[,—–-]$/.test(tokens[at]?.text ?? '')) continue;
    const article = tokens[at + 1]?.key === 'in' ? at + 2 : at + 1;
    if (!/^(?:an?|another)$/.test(tokens[article]?.key ?? '')) continue;
    const noun = [1, 2, 3]
      .map((step) => article + step)
      .find((each) => comment.test(tokens[each]?.key ?? ''));
    if (noun && noun < first && /^(?:that|which|to|seen|aimed|likely)$/.test(tokens[noun + 1]?.key ?? ''))
      return true;
  }
  return false;
}

import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import type { Token } from './tokens.ts';

const times = /^(?:now|then|currently|formerly|previously|once|himself|herself|also|recently|long)$/;

/** «Sen. Jane Holt (R-Neb.), a member of …»: past what stands in brackets. */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const close = tokens.findIndex(({ text }) => text === ')');
  return tokens[0]?.text === '(' && close > 0 ? tokens.slice(close + 1) : tokens;
}

/** Joins a title and a name in apposition: «le secrétaire général de l’OTAN, Jens Stoltenberg». */
export function joinAppositions(found: readonly Mention[], narration: Narration, grammar: Grammar): void {
  for (let index = 0; index + 1 < found.length; index += 1) {
    const first = found[index] as Mention;
    const second = found[index + 1] as Mention;
    const between = withoutBrackets(narration.tokens.slice(first.end, second.start));
    // Also «лидер партии «Мост» Петр Орлов»: the party's name belongs to the title.
    const isComma =
      (between.length === 1 &&
        (between[0]?.text === ',' ||
          isDefined(first, second, between[0], narration) ||
          (between[0]?.kind === 'quotation' && first.role !== null))) ||
      // «Jane Holt, now the mayor, …»
      (between.length === 2 && between[0]?.text === ',' && times.test(between[1]?.key ?? ''));
    // «командующий флотилией вице-адмирал Петр Орлов»: one title after the other.
    if (between.length === 0 && first.kind === 'person' && !first.name && first.role) {
      if (second.kind === 'person' && second.name && second.role && !second.governed) first.same = second;
      continue;
    }
    if (!isComma || narration.sentenceOf[first.start] !== narration.sentenceOf[second.start]) continue;
    const isTitleFirst =
      first.role !== null &&
      !first.name &&
      first.kind === 'person' &&
      second.kind === 'person' &&
      second.name !== null &&
      !isElse(first, second, narration);
    const isNameFirst =
      first.name !== null &&
      first.kind === 'person' &&
      second.role !== null &&
      !second.name &&
      second.kind === 'person' &&
      !second.plural;
    const isBody =
      first.kind === 'organization' &&
      first.role !== null &&
      !first.governed &&
      second.role === null &&
      (second.kind === 'organization' ||
        (second.name !== null && second.name.end - second.name.start === 1 && second.slugs.length === 0));
    // A lone word with a capital of which nothing is known may be a firm.
    const isUnknown =
      first.kind === 'person' &&
      first.name !== null &&
      first.name.end - first.name.start === 1 &&
      first.role === null &&
      first.gender === null &&
      first.slugs.length === 0;
    // «Nortek, the chip maker, denied it»
    const isFirm = isUnknown && /^(?:body|institution)$/.test(second.role?.role ?? '') && !second.governed;
    // «the Institute for the Study of War, a think tank, said»
    const isExplained =
      (first.kind === 'organization' || first.kind === 'group' || isUnknown) &&
      second.kind === 'organization' &&
      second.role !== null &&
      (!second.definite || isFirm || narration.tokens[second.start + 1]?.key === "'s") &&
      narration.tokens[second.end]?.text === ',';
    if (isExplained) {
      if (isUnknown) {
        first.kind = 'organization';
        first.weak = false;
      }
      // «Jane Holt of the Institute, a think tank, said»
      second.governed ||= first.governed;
      second.same = first;
      continue;
    }
    if (isBody) second.kind = 'organization';
    // «le SACEUR, le général Christopher Cavoli»: an office known by its letters.
    const isOffice =
      first.kind === 'organization' &&
      first.role === null &&
      first.country === null &&
      first.slugs.length === 0 &&
      second.kind === 'person' &&
      second.name !== null &&
      second.role !== null &&
      !second.governed;
    if (!isTitleFirst && !isNameFirst && !isBody && !isOffice) continue;
    const after = narration.tokens[second.end];
    const isList = after !== undefined && /^(?:et|and|и)$/.test(after.key);
    // «Selon la ministre, Paul Roy partira»: behind the comma the main clause begins.
    const isSubject =
      first.governed &&
      !second.governed &&
      isTitleFirst &&
      isComma &&
      after?.kind === 'word' &&
      !(['prepositions', 'conjunctions', 'relatives'] as const).some((list) => grammar.is(list, after));
    if (!isList && !isSubject) second.same = first;
  }
}

/** «Орлов — депутат от партии.»: a Russian sentence of a name and a title alone. */
const isDefined = (first: Mention, second: Mention, dash: Token | undefined, narration: Narration): boolean =>
  dash?.text === '—' &&
  first.name !== null &&
  !first.governed &&
  !second.governed &&
  narration.sentences[narration.sentenceOf[first.start] ?? 0]?.start === first.start &&
  narration.tokens[second.end]?.text === '.';

/** «По словам министра, Орлов улетел»: a Russian title and a name in two cases are two people. */
const isElse = (title: Mention, { name, governed }: Mention, { tokens }: Narration): boolean =>
  title.governed && !governed && /[бвгджзйклмнпрстфхцчшщ]$/.test(tokens[(name?.end ?? 0) - 1]?.key ?? '');

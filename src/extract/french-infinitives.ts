import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';
import { groupStart, introduces } from './verb-groups.ts';

/** Verbs that leave the saying to the infinitive behind them: n’a pas hésité à qualifier, vient de dénoncer. */
const leading =
  /^(?:précipité|précipite|hésité|hésite|continué|continue|tenu|tient|tenait|commencé|commence|cessé|cesse|empressé|empresse|vient|viennent|venait|fini|finit|contenté|contente|tenté|tente|essayé|essaie|essaye|cherché|cherche|attaché|attelé|mis|met|plu|plaît|va|vont|allé|permis|entendait)(?:e?s|e)?$/;
/** Those that take it without a preposition. */
const modal =
  /^(?:voulu|veut|veulent|voulait|souhaité|souhaite|préféré|préfère|dû|doit|pu|tenu|osé|ose|va|vont|vient|allé|semblé|cru)(?:e?s|e)?$/;
const may =
  /^(?:peut|pourrait|pouvait|pourra|doit|devrait|devait|veut|voulait|a|avait|coutume|habitude|pris|l'|de|d'|à|bien|aussi|encore|pu|dû)$/;
const linking = /^(?:à|de|d'|par)$/;
/** How far the conjunction of a narrated infinitive may stand before it. */
const farthest = 8;

/** An infinitive that cues: «avant de conclure : …», «Et le maire d’insister : …», «n’a pas hésité à dénoncer …». */
export function frenchInfinitive(tokens: readonly Token[], index: number, grammar: Grammar): Cue | undefined {
  const kind = grammar.cue('infinitive', tokens[index]?.key ?? '');
  if (!kind) return undefined;
  const cue = (start: number, form: Cue['form']): Cue => ({
    start,
    end: index + 1,
    class: kind,
    form,
    pronoun: null,
  });
  const before = tokens[index - 1];
  // «ce que l’on peut appeler …»: nobody says it.
  if (isAnybodys(tokens, index)) return cue(index, 'impersonal');
  if (linking.test(before?.key ?? '') && isNarrated(tokens, index, grammar)) return cue(index - 1, 'finite');
  const verb = linking.test(before?.key ?? '') ? index - 2 : index - 1;
  const verbs = verb === index - 2 ? leading : modal;
  if (verbs.test(tokens[verb]?.key ?? '')) {
    const start = groupStart(tokens, verb, grammar);
    const isAnybody = tokens[start - 1]?.key === 'on';
    const isDenied = tokens.slice(start, verb).some(({ key }) => /^(?:pas|jamais)$/.test(key));
    if (!isDenied || /^hésit/.test(tokens[verb]?.key ?? ''))
      return cue(start, isAnybody ? 'impersonal' : 'finite');
  }
  // «un officier crier « Plus vite »»
  if (tokens[index + 1]?.kind === 'quotation' && !grammar.is('prepositions', before))
    return cue(index, 'dependent');
  // «interviendra pour évoquer …»: what will be spoken of.
  const isTopic = before?.key === 'pour' && /^(?:évoqu|parl)er$/.test(tokens[index]?.key ?? '');
  return /^(?:à|de|d'|et|sans|pour|en|me|vous|,)$/.test(before?.key ?? '') &&
    !isTopic &&
    introduces(tokens, index + 1, grammar)
    ? cue(index, 'dependent')
    : undefined;
}

/** «on peut appeler», «on a coutume de nommer» */
function isAnybodys(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at > index - 5; at -= 1) {
    const key = tokens[at]?.key ?? '';
    if (key === 'on') return true;
    if (!may.test(key)) return false;
  }
  return false;
}

/** «Et d’insister : …», «…, et le maire de conclure : …»: a verb of its own, as tellers put it. */
function isNarrated(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  if (!/^(?:de|d')$/.test(tokens[index - 1]?.key ?? '') || !introduces(tokens, index + 1, grammar))
    return false;
  for (let at = index - 2; at > index - farthest; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (/^(?:et|puis)$/.test(token.key)) return token.capital || tokens[at - 1]?.kind !== 'word';
    if (grammar.is('auxiliaries', token) && !grammar.is('definite', token)) return false;
  }
  return false;
}

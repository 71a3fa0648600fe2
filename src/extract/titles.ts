import type { Role } from './grammar.ts';
import { RussianNouns } from './russian-nouns.ts';

/** How far an English title goes: whose name stands in it, and what belongs to somebody else. */
export abstract class Titles extends RussianNouns {
  /** «the bank's report»: whoever owns a document is somebody by himself. */
  protected isDocumentNear(from: number): boolean {
    return [from, from + 1].some(
      (at) =>
        this.grammar.roles.at(this.tokens, at)?.value.role === 'document' ||
        /^(?:website|site|channel|page|account|feed|blog)$/.test(this.tokens[at]?.key ?? ''),
    );
  }

  protected isCommonBody(index: number, { role }: Role): boolean {
    return this.tokens[index]?.capital === false && /^(?:body|institution|medium)$/.test(role);
  }

  /** «the sister of the leader Peter Lang», «a spokesman for Minister Peter Lang»: the name is that of the second title. */
  protected isTitled(index: number, from: number): boolean {
    const isPerson = (at: number) => this.grammar.roles.at(this.tokens, at)?.value.kind === 'person';
    for (let at = index; at > from; at -= 1) {
      if (this.tokens[at + 1]?.key === "'s") return false;
      if (isPerson(at)) return this.grammar.is('prepositions', this.tokens[from]);
    }
    return false;
  }

  protected beforeLink(index: number, from: number): number {
    let at = index;
    while (at > from && (this.isDeterminer(at - 1) || this.grammar.is('prepositions', this.tokens[at - 1])))
      at -= 1;
    return at;
  }

  /** «the mayor of Kherson's river district»: what a place in the title owns, unless that is somebody. */
  protected ownedEnd(from: number): number {
    let at = from;
    while (at < from + 4 && this.tokens[at]?.kind === 'word' && !this.tokens[at]?.capital) {
      const role = this.grammar.roles.at(this.tokens, at)?.value;
      if (this.isFunctionWord(at) || role?.kind === 'person' || role?.role === 'document') break;
      at += 1;
    }
    return this.verbs[at] === 1 && at > from ? at : -1;
  }
}

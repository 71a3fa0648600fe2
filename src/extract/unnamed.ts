import type { Gender } from './language.ts';
import type { Mention } from './mention.ts';
import { Owners } from './owners.ts';

const collective =
  /^(?:(?:demi-)?douzaine|dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|majorité|plupart|poignée|ensemble|totalité|moitié|partie|série|multitude)s?$/;
const impersonal =
  /^(?:ne |n' )?(?:paraît|semble|semblait|semblerait|faut|fallait|faudra|faudrait|y (?:a|avait|aura|aurait|eut)|s' (?:agit|agissait|agira|agirait|avère)|suffit|suffirait|convient|importe|pleut|neige|existe|reste|se (?:peut|pourrait|trouve)|vaut|va de soi|en va|en est|(?:est|était|serait|sera)(?: pas| plus| donc| aussi| également| encore| très| assez| peu| bien| trop| toujours)* (?:intéressant|possible|impossible|probable|peu probable|important|nécessaire|clair|évident|vrai|difficile|facile|utile|inutile|essentiel|temps|question|prévu|logique|normal|légitime|rare|tôt|tard|interdit|prouvé|hors|indispensable|crucial|urgent|regrettable|préférable|inacceptable|acceptable|impensable|significatif|étonnant|à noter|à craindre|à souligner|de notoriété|certain que|certain qu'|exact|faux|fréquent|fort possible|fort probable))(?: |$)/;

/** Pronouns, and words for somebody whom the text does not name. */
export abstract class Unnamed extends Owners {
  protected pronounAt(index: number): Mention | undefined {
    const shown =
      /^cel(?:ui|le)$/.test(this.tokens[index]?.key ?? '') &&
      /^(?:pour|selon)$/.test(this.tokens[index - 1]?.key ?? '');
    if (shown) {
      const gender = this.tokens[index]?.key === 'celle' ? 'f' : 'm';
      return this.make({ start: index, end: index + 1, kind: 'pronoun', gender, governed: true });
    }
    const { pronouns } = this.grammar.language;
    const first = this.tokens[index]?.key ?? '';
    const two = `${first}${first.endsWith("'") ? '' : ' '}${this.tokens[index + 1]?.key}`;
    const key = Object.hasOwn(pronouns, two) ? two : (this.tokens[index]?.key ?? '');
    if (!Object.hasOwn(pronouns, key) || this.isImpersonal(index)) return undefined;
    const { gender, number } = pronouns[key] as { gender: Gender | null; number: string };
    const end = index + (key === two ? 2 : 1);
    // «тот», «та» and «that» before a noun are no pronouns.
    if (/^(?:тот|та|последний|последняя)$/.test(key) && this.tokens[end]?.kind === 'word' && !this.verbs[end])
      return undefined;
    const isOblique = /^(?:her|lui|их|его|ее)$/.test(key);
    const isPossessive = this.grammar.is('possessives', this.tokens[index]) && this.roleFrom(end);
    if (isOblique && (key === 'her' || isPossessive)) return undefined;
    return this.make({
      start: index,
      end,
      kind: 'pronoun',
      gender,
      plural: number === 'plural',
      governed:
        isOblique ||
        /^(?:him|them|eux)$/.test(key) ||
        (key === 'it' && this.verbs[end] !== 1) ||
        this.isGoverned(index),
    });
  }

  /** «Une vingtaine d’ONG», «la plupart des élus» */
  protected severalAt(index: number): Mention | undefined {
    if (!collective.test(this.tokens[index + 1]?.key ?? '')) return undefined;
    if (!/^(?:de|d'|des)$/.test(this.tokens[index + 2]?.key ?? '')) return undefined;
    const members = this.nounPhrase(index + 3, this.isDeterminer(index + 3) ? index + 4 : index + 3);
    if (members?.kind !== 'group' && members?.kind !== 'organization') return undefined;
    return { ...members, plural: true, governed: this.isGoverned(index) };
  }

  /** «Il faut», «il est possible que»: nobody. */
  private isImpersonal(index: number): boolean {
    if (this.tokens[index]?.key !== 'il') return false;
    const words = this.tokens.slice(index + 1, index + 7).map(({ key }) => key);
    return impersonal.test(words.join(' '));
  }

  /** «l’une des sources», «another», «один из читателей»: somebody without a name. */
  protected unnamedAt(index: number): Mention | undefined {
    const several = this.severalAt(index);
    if (several) return several;
    const at = this.tokens[index]?.key === "l'" ? index + 1 : index;
    if (!this.grammar.is('unnamed', this.tokens[at])) return undefined;
    const governed = this.isGoverned(index) || /^одного|одной$/.test(this.tokens[at]?.key ?? '');
    if (this.tokens[at + 1]?.key === 'of' && /^(?:them|those)$/.test(this.tokens[at + 2]?.key ?? ''))
      return this.make({ start: index, end: at + 3, kind: 'person', governed, definite: false });
    if (/^(?:des|de|of|из)$/.test(this.tokens[at + 1]?.key ?? '')) {
      const members = this.nounPhrase(at + 2, this.isDeterminer(at + 2) ? at + 3 : at + 2);
      if (!members?.role || members.name) return undefined;
      const plural = /^(?:некоторые|другие|многие)$/.test(this.tokens[at]?.key ?? '');
      return {
        ...members,
        start: index,
        kind: plural ? 'group' : 'person',
        plural,
        governed,
        definite: false,
      };
    }
    const isObject = this.verbs[index - 1] === 1 && this.tokens[at + 1]?.kind !== 'word';
    const isSubject = this.verbs[at + 1] === 1 && this.tokens[index - 1]?.kind !== 'word';
    // «Un autre nuance», «Certains parlent»
    const isOther = /^(?:autre)$/.test(this.tokens[at + 1]?.key ?? '') && this.verbs[at + 2] === 1;
    if (isOther) return this.make({ start: index, end: at + 2, kind: 'person', definite: false });
    const isAlone = this.grammar.language.code !== 'fr' && (isObject || isSubject);
    return isAlone ? this.make({ start: index, end: at + 1, kind: 'person', definite: false }) : undefined;
  }
}

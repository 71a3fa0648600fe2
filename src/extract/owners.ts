import type { Mention } from './mention.ts';
import { NounPhrases } from './noun-phrases.ts';

/** Whom a text names by what is theirs, by their age or by their people. */
export abstract class Owners extends NounPhrases {
  /** «Prime Minister Jane Holt's office»: a body by whose it is. */
  protected bodyBehind({ start, end, kind, name, role }: Mention): Mention | undefined {
    if (this.grammar.language.code !== 'en' || kind !== 'person' || !name || !role) return undefined;
    if (this.tokens[end]?.key !== "'s") return undefined;
    const body = this.grammar.roles.at(this.tokens, end + 1);
    return body?.value.kind === 'organization' && body.value.role !== 'document'
      ? this.organization(start, body.end, body.value, null)
      : undefined;
  }

  /** «Jane Holt's husband»: two people, of whom the first is named. */
  protected ownerWithin({ start, end, role }: Mention): Mention | undefined {
    if (this.grammar.language.code !== 'en' || !role) return undefined;
    const isGiven = this.grammar.isGivenName(this.tokens[start]) && this.tokens[start]?.capital;
    const close = isGiven ? this.runEnd(start) : start;
    if (close - start < 2 || close >= end || this.tokens[close]?.key !== "'s") return undefined;
    const name = { start, end: close };
    return this.make({ ...name, kind: 'person', name, gender: this.genderOfName(name), governed: true });
  }

  /** «the 54-year-old said», «the Norwegian said» */
  protected byAgeOrOrigin(start: number, head: number): Mention | undefined {
    if (this.grammar.language.code !== 'en' || head === start || this.verbs[head + 1] !== 1) return undefined;
    const country = this.grammar.countries.at(this.tokens, head)?.value;
    const isAge = /^\p{N}+-year-old$/u.test(this.tokens[head]?.text ?? '');
    if (!isAge && country?.form !== 'adjective') return undefined;
    return this.make({
      start,
      end: head + 1,
      kind: 'person',
      country: country?.code ?? null,
      governed: this.isGoverned(start),
      definite: this.grammar.is('definite', this.tokens[start]),
    });
  }

  /** «Georgian Dream», «Russian Railways»: behind the adjective one word with a capital, and no surname. */
  protected isNamedBody(index: number): boolean {
    const token = this.tokens[index];
    return (
      this.grammar.language.code === 'en' &&
      token?.capital === true &&
      this.verbs[index] !== 1 &&
      !this.tokens[index + 1]?.capital &&
      !this.grammar.isGivenName(token) &&
      !this.grammar.is('otherWords', token) &&
      !this.grammar.countries.at(this.tokens, index) &&
      !this.grammar.roles.at(this.tokens, index)
    );
  }

  /** «Le Français», «les Russes»: somebody, or some, of a country. */
  protected national(start: number, index: number, country: string): Mention | undefined {
    const article = this.tokens[start]?.key ?? '';
    if (this.grammar.language.code !== 'fr' || start === index || this.tokens[index + 1]?.capital)
      return undefined;
    const plural = /^(?:les|des|ces|deux|plusieurs|certains|certaines)$/.test(article);
    return this.make({
      start,
      end: index + 1,
      kind: plural ? 'group' : 'person',
      role: plural ? null : { role: 'national', kind: 'person', gender: null, plural, country, field: null },
      country,
      gender: /^(?:le|un|ce)$/.test(article) ? 'm' : /^(?:la|une|cette)$/.test(article) ? 'f' : null,
      plural,
      definite: !/^(?:une?|des)$/.test(article),
      governed: this.isGoverned(start),
    });
  }
}

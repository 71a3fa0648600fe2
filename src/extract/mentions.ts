import { joinAppositions } from './appositions.ts';
import { governCoordinates } from './coordinates.ts';
import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Gender } from './language.ts';
import type { Known, Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import { Owners } from './owners.ts';
import { surname } from './surnames.ts';

const collective =
  /^(?:(?:demi-)?douzaine|dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|majorité|plupart|poignée|ensemble|totalité|moitié|partie|série|multitude)s?$/;
const impersonal =
  /^(?:ne |n' )?(?:paraît|semble|semblait|semblerait|faut|fallait|faudra|faudrait|y (?:a|avait|aura|aurait|eut)|s' (?:agit|agissait|agira|agirait|avère)|suffit|suffirait|convient|importe|pleut|neige|existe|reste|se (?:peut|pourrait|trouve)|vaut|va de soi|en va|en est|(?:est|était|serait|sera)(?: pas| plus| donc| aussi| également| encore| très| assez| peu| bien| trop| toujours)* (?:intéressant|possible|impossible|probable|peu probable|important|nécessaire|clair|évident|vrai|difficile|facile|utile|inutile|essentiel|temps|question|prévu|logique|normal|légitime|rare|tôt|tard|interdit|prouvé|hors|indispensable|crucial|urgent|regrettable|préférable|inacceptable|acceptable|impensable|significatif|étonnant|à noter|à craindre|à souligner|de notoriété|certain que|certain qu'|exact|faux|fréquent|fort possible|fort probable))(?: |$)/;
const other = /^(?:autre|autres|other)$/;

/** Everybody the narrator speaks of, in the order of the text. */
export function mentionsOf(
  narration: Narration,
  grammar: Grammar,
  cues: readonly Cue[],
  lexicon: Lexicon,
  known: ReadonlyMap<number, Known>,
): Mention[] {
  return new Finder(narration, grammar, cues, lexicon, known).find();
}

class Finder extends Owners {
  find(): Mention[] {
    const found: Mention[] = [];
    for (let index = 0; index < this.tokens.length; ) {
      const mention = this.at(index);
      const owner = mention && this.ownerWithin(mention);
      if (owner) found.push(owner);
      if (mention) found.push(mention);
      const body = mention && this.bodyBehind(mention);
      if (body) found.push(body);
      index = Math.max(index + 1, mention?.end ?? 0, body?.end ?? 0);
    }
    const named = governCoordinates(this.withSurnames(found), this.narration);
    joinAppositions(named, this.narration);
    return named;
  }

  /** A lone capitalized word is a name where somebody else's full name ends with it. */
  private withSurnames(found: readonly Mention[]): Mention[] {
    const stemOf = ({ name }: Mention) => this.tokens[(name?.end ?? 0) - 1]?.stem ?? '';
    const surnames = new Set(
      found.filter(({ kind, name, weak }) => kind === 'person' && name && !weak).map(stemOf),
    );
    return found.map((mention) =>
      mention.weak &&
      (surnames.has(stemOf(mention)) ||
        this.isLabel(mention) ||
        this.isAged(mention) ||
        this.isRussianSurname(mention))
        ? { ...mention, weak: false }
        : mention,
    );
  }

  /** «Holt: "…"» in a transcript. */
  private isLabel({ end }: Mention): boolean {
    return this.tokens[end]?.text === ':' && this.tokens[end + 1]?.kind === 'quotation';
  }

  /** «Marfa, 71 ans, …» */
  private isAged({ end }: Mention): boolean {
    return (
      this.tokens[end]?.text === ',' &&
      this.tokens[end + 1]?.kind === 'number' &&
      this.tokens[end + 2]?.key === 'ans'
    );
  }

  /** «Песков не стал отвечать»: at the head of a sentence a word that ends as surnames do, before its verb. */
  private isRussianSurname({ end }: Mention): boolean {
    if (this.grammar.language.code !== 'ru' || !surname.test(this.tokens[end - 1]?.key ?? '')) return false;
    const next = this.tokens[end]?.key === 'не' ? end + 1 : end;
    const verb = this.tokens[next]?.key ?? '';
    return this.verbs[next] === 1 || /..[аеиоуыя]л(?:ся)?$|^(?:стал|смог|шел)$/.test(verb);
  }

  private at(index: number): Mention | undefined {
    const token = this.tokens[index];
    if (token?.kind === 'quotation') return this.bodyInMarks(index);
    if (token?.kind !== 'word') return undefined;
    // «Anne Morel (LFI)»
    const isBracketed = this.tokens[index - 1]?.text === '(' && this.tokens[index + 1]?.text === ')';
    if (isBracketed && this.grammar.language.code === 'fr') return undefined;
    // «Rep. Jane Holt (D-Calif.)»
    if (/^[RDI]-\p{Lu}/u.test(token.text) && /^[(,]$/.test(this.tokens[index - 1]?.text ?? ''))
      return undefined;
    // «pro-Russian»: no name.
    if (/^(?:pro|anti|non|neo|post|pre)-\p{Lu}/iu.test(token.text)) return undefined;
    const pronoun = this.pronounAt(index);
    if (pronoun) return pronoun;
    let head = index;
    while (
      head < index + 3 &&
      (this.isDeterminer(head) || (head > index && other.test(this.tokens[head]?.key ?? '')))
    )
      head += 1;
    const described = this.byAgeOrOrigin(index, head);
    if (described) return described;
    const somebody = this.unnamedAt(index);
    if (somebody) return somebody;
    const institution =
      this.grammar.institutions.at(this.tokens, index) ?? this.grammar.institutions.at(this.tokens, head);
    if (
      institution &&
      this.tokens[Math.max(index, institution.end - 1)]?.kind === 'word' &&
      !this.precedesRole(institution.end)
    )
      return this.organization(index, institution.end, institution.value, institution.value.country);
    return this.nounPhrase(index, head) ?? this.named(index, head);
  }

  private pronounAt(index: number): Mention | undefined {
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
    if (/^(?:her|lui|их|его|ее)$/.test(key)) {
      if (key === 'her' || (this.grammar.is('possessives', this.tokens[index]) && this.roleFrom(end)))
        return undefined;
      return this.make({
        start: index,
        end,
        kind: 'pronoun',
        gender,
        plural: number === 'plural',
        governed: true,
      });
    }
    return this.make({
      start: index,
      end,
      kind: 'pronoun',
      gender,
      plural: number === 'plural',
      governed:
        /^(?:him|them|eux)$/.test(key) || (key === 'it' && this.verbs[end] !== 1) || this.isGoverned(index),
    });
  }

  /** «Une vingtaine d’ONG», «la plupart des élus» */
  private severalAt(index: number): Mention | undefined {
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
  private unnamedAt(index: number): Mention | undefined {
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

  /** Somebody named without a title: a person, a country, a body, a medium. */
  private named(start: number, head: number): Mention | undefined {
    const { code, honorifics } = this.grammar.language;
    let from = head;
    let gender: Gender | null | undefined;
    for (
      let title = this.tokens[from];
      title && Object.hasOwn(honorifics, title.key);
      title = this.tokens[from]
    ) {
      const next = from + (this.tokens[from + 1]?.text === '.' ? 2 : 1);
      if (!this.tokens[next]?.capital) break;
      gender = honorifics[title.key] ?? gender ?? null;
      from = next;
    }
    const first = this.tokens[from];
    // «A Varsovie, …»: a preposition whose accent is left out.
    if (first && this.isUnaccented(from)) return undefined;
    const isInitial = this.narration.sentences[this.narration.sentenceOf[from] ?? 0]?.start === from;
    const medium = this.grammar.media.at(this.tokens, from);
    if (medium && first?.capital) {
      const before = this.tokens[start - 1];
      // «в интервью Financial Times»: a name without cases behind a Russian noun.
      const isApposed =
        code === 'ru' &&
        before?.kind === 'word' &&
        !this.verbs[start - 1] &&
        !this.grammar.is('adverbs', before) &&
        // «Французская Le Figaro»
        !/(?:[оыи]й|ая|яя|ое|ее)$/.test(before.key) &&
        !this.grammar.is('conjunctions', before);
      const mention = this.organization(start, medium.end, null, null);
      return { ...mention, kind: 'medium', governed: mention.governed || isApposed };
    }
    const country = this.grammar.countries.at(this.tokens, from);
    if (
      country &&
      first?.capital &&
      gender === undefined &&
      !(this.isGivenName(from) && (this.tokens[from + 1]?.capital || this.particleEnd(from + 1) > 0))
    ) {
      if (country.value.form === 'adjective')
        return (
          this.national(start, from, country.value.code) ??
          (this.isNamedBody(country.end) ? this.organization(start, country.end + 1, null, null) : undefined)
        );
      const end = country.end;
      if (country.value.form === 'people')
        return this.make({
          start,
          end,
          kind: 'group',
          role: null,
          country: country.value.code,
          plural: true,
          governed: this.isGoverned(start),
        });
      if (!this.tokens[end]?.capital || code !== 'en')
        return this.organization(start, end, null, country.value.code);
    }
    if (!first?.capital) return this.knownBody(start, from);
    // «А.Орлов»
    const isLetter = /^\p{Lu}$/u.test(first.text) && this.tokens[from + 1]?.text === '.';
    if (
      isInitial &&
      !isLetter &&
      gender === undefined &&
      (this.grammar.is('otherWords', first) ||
        this.grammar.is('adverbs', first) ||
        this.grammar.is('prepositions', first) ||
        this.grammar.is('conjunctions', first))
    )
      return undefined;
    if (!isInitial && !isLetter && this.grammar.is('otherWords', first) && !this.grammar.isGivenName(first))
      return undefined;
    if (this.verbs[from] && gender === undefined) return undefined;
    // «Су-27», "F-16": nobody.
    if (/^\p{Lu}\p{L}{0,3}-?\p{N}/u.test(first.text)) return undefined;
    let end = this.runEnd(from);
    if (code === 'ru' && isInitial) from = this.pastNoun(from, end);
    const body = this.knownBody(start, from);
    if (body && body.end >= end) return body;
    const place = this.placeOrBody(from);
    if (place > from && place < end && gender === undefined) {
      const rest = this.nameWithin(from, end, false);
      if (!rest) return this.organization(start, end, null, null);
      if (rest.start > from && code !== 'fr') from = rest.start;
    }
    while (end > from + 1 && this.grammar.is('otherWords', this.tokens[end - 1])) end -= 1;
    const slugs = this.slugsIn(from, end);
    const isKnownPerson = slugs.some((slug) => this.lexicon.entities.get(slug)?.subkind === 'PERSON');
    const hasGiven = this.range(from, end).some((each) => this.grammar.isGivenName(each));
    const isAcronym = end - from === 1 && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(first.text);
    const isArticled =
      (start < head && this.grammar.is('definite', this.tokens[start]) && code !== 'ru') ||
      (code === 'fr' && this.isArticled(from));
    if (gender === undefined && !isKnownPerson && !hasGiven && (isAcronym || isArticled || slugs.length > 0))
      return this.organization(start, end, null, null, slugs);
    const name = { start: from, end };
    return this.make({
      start: gender === undefined ? from : start,
      end,
      kind: 'person',
      name,
      gender: gender ?? this.genderOfName(name),
      slugs,
      weak: gender === undefined && end - from === 1 && !isKnownPerson && isInitial,
      governed: this.isGoverned(start) || this.tokens[end]?.key === "'s" || this.isObliqueName(from),
    });
  }

  /** «Le Français», «les Russes»: somebody, or some, of a country. */
  private national(start: number, index: number, country: string): Mention | undefined {
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

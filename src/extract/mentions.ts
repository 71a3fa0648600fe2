import { joinAppositions } from './appositions.ts';
import { governCoordinates } from './coordinates.ts';
import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Gender } from './language.ts';
import type { Known, Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import { initial, office, surname } from './surnames.ts';
import { Unnamed } from './unnamed.ts';

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

class Finder extends Unnamed {
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
    joinAppositions(named, this.narration, this.grammar);
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

  /** «his Telegram post»: a document, whatever it is called. */
  private ownDocument(start: number, head: number): Mention | undefined {
    if (!this.grammar.is('possessives', this.tokens[start])) return undefined;
    const found = this.tokens[head]?.capital ? this.grammar.roles.at(this.tokens, head + 1) : undefined;
    return found?.value.role === 'document'
      ? this.make({ start, end: found.end, kind: 'organization', role: found.value, owned: true })
      : undefined;
  }

  private isCommon(index: number): boolean {
    return this.tokens[index]?.capital === false && !this.isFunctionWord(index);
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
    const { code } = this.grammar.language;
    const token = this.tokens[index];
    if (token?.kind === 'quotation') return this.bodyInMarks(index);
    if (token?.kind !== 'word') return undefined;
    // «Anne Morel (LFI)»
    const isBracketed = this.tokens[index - 1]?.text === '(' && this.tokens[index + 1]?.text === ')';
    if (isBracketed) return undefined;
    // «Rep. Jane Holt (D-Calif.)»
    if (/^[RDI]-\p{Lu}/u.test(token.text) && /^[(,]$/.test(this.tokens[index - 1]?.text ?? ''))
      return undefined;
    // «pro-Russian»: no name.
    if (/^(?:pro|anti|non|neo|post|pre)-\p{Lu}/iu.test(token.text)) return undefined;
    // «по данным портала»: the words themselves are nobody.
    if (code === 'ru' && (this.grammar.sources.at(this.tokens, index - 1)?.end ?? 0) > index)
      return undefined;
    // «#SpeakUp»: nobody.
    if (this.tokens[index - 1]?.text === '#') return undefined;
    const pronoun = this.pronounAt(index);
    if (pronoun) return pronoun;
    let head = index;
    while (
      head < index + 3 &&
      (this.isDeterminer(head) || (head > index && other.test(this.tokens[head]?.key ?? '')))
    )
      head += 1;
    const document = this.ownDocument(index, head);
    if (document) return document;
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
    const isLetter = initial.test(first.text) && this.tokens[from + 1]?.text === '.';
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
    // «Foreign investment does not worry Norway»: an adjective at the head of a sentence.
    if (isInitial && this.grammar.fields.has(first.stem) && this.isCommon(from + 1)) return undefined;
    // «слова Ли Мён Бака»
    const isBeforeName = code === 'ru' && this.tokens[from + 1]?.capital === true;
    if (
      !isInitial &&
      !isLetter &&
      !isBeforeName &&
      this.grammar.is('otherWords', first) &&
      !this.grammar.isGivenName(first)
    )
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
    // «la tempête Daniel», «l'opération Mer»: the name of a thing, whoever else has it.
    const before = this.tokens[from - 1];
    const isThing =
      end - from === 1 && start === from && before?.capital === false && this.grammar.naming.has(before.stem);
    const isOffice = code === 'ru' && end - from === 1 && office.test(first.key);
    const isArticled =
      isThing ||
      (start < head && this.grammar.is('definite', this.tokens[start]) && code !== 'ru') ||
      (code === 'fr' && this.isArticled(from));
    if (
      gender === undefined &&
      !isKnownPerson &&
      (isThing || !hasGiven) &&
      (isAcronym || isOffice || isArticled || slugs.length > 0)
    )
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
}

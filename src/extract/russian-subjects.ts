import { isPlural } from './agreement.ts';
import type { Cue } from './cue.ts';
import { Issuers } from './issuers.ts';
import type { Mention } from './mention.ts';

const instrumental = /(?:ым|им|ом|ем|ой|ей|ами|ями|ыми|ими)$/;

/** Subjects that only Russian leaves out: «в мэрии заявили», «который назвали», «…, а потом назвали». */
export abstract class RussianSubjects extends Issuers {
  /** The subject of a cue; undefined where only the context tells. */
  protected abstract find(cue: Cue): Mention | undefined;

  private readonly known = new Map<Cue, Mention | undefined>();

  /** The subject of a cue, looked for once: a row of verbs may share it. */
  of(cue: Cue): Mention | undefined {
    if (!this.known.has(cue)) this.known.set(cue, this.find(cue));
    return this.known.get(cue);
  }

  /** «в мэрии дали понять, что не готовы, так как считают …», «требовали …, заявляя …»: whoever does what the verb before says. */
  protected sharedSubject(cue: Cue): Mention | undefined {
    if (this.grammar.language.code !== 'ru' || !/^(?:finite|dependent)$/.test(cue.form)) return undefined;
    if (cue.form === 'finite' && !this.isPluralVerb(cue)) return undefined;
    const before = this.finite[this.narration.sentenceOf[cue.start] ?? 0]?.findLast(
      (each) => each.end <= cue.start && (cue.form === 'dependent' || this.isPluralVerb(each)),
    );
    return before && this.of(before);
  }

  /** «названо Песковым «ошибкой»», «раскритикован мэрией»: the instrumental right behind a Russian participle, or before it. */
  protected instrumental(cue: Cue): Mention | undefined {
    if (this.grammar.language.code !== 'ru') return undefined;
    return this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).find(
      ({ start, end, name, kind }) =>
        (start === cue.end || end === cue.start) &&
        (kind === 'pronoun' ||
          instrumental.test(this.tokens[start]?.key ?? '') ||
          (name !== null && instrumental.test(this.tokens[name.end - 1]?.key ?? ''))),
    );
  }

  /** «Анна Белова и мэр Петр Орлов заявили»: the verb has both for its subject. */
  protected joint(one: Mention, cue: Cue): Mention | undefined {
    if (this.grammar.language.code !== 'ru' || cue.form !== 'finite' || !this.isPluralVerb(cue))
      return undefined;
    if (one.governed || one.plural) return undefined;
    const mentions = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0);
    const isJoined = (a: Mention | undefined, b: Mention | undefined) =>
      a !== undefined &&
      b !== undefined &&
      b.start === a.end + 1 &&
      this.tokens[a.end]?.key === 'и' &&
      !(a.governed || b.governed || a.kind === 'pronoun' || b.kind === 'pronoun');
    const at = mentions.indexOf(one);
    const before = mentions[at - 1];
    const behind = mentions[at + 1];
    const [first, last] = isJoined(before, one) ? [before, one] : isJoined(one, behind) ? [one, behind] : [];
    if (!first || !last) return undefined;
    return {
      ...first,
      end: last.end,
      kind: 'group',
      name: null,
      role: null,
      plural: true,
      slugs: [],
      weak: false,
    };
  }

  private isPluralVerb({ start, end }: Cue): boolean {
    return this.tokens.slice(start, end).some(({ key }) => isPlural(key));
  }

  protected isSubjectRelative(index: number, { end }: Cue): boolean {
    if (this.grammar.language.code !== 'ru') return true;
    const relative = this.tokens[index]?.key ?? '';
    const isSeveral = isPlural(this.tokens[end - 1]?.key ?? '');
    return relative === 'кто' || (isSeveral ? relative === 'которые' : /^котор(?:ый|ая|ое)$/.test(relative));
  }

  protected antecedentSubject(cue: Cue, mentions: readonly Mention[], relative: number): Mention | undefined {
    return mentions.find((each) => each.end <= relative && this.isEligible(each, cue));
  }

  /** «В Кремле заявили», «сообщили в Минобороны»: a Russian plural without a subject. */
  protected plain(cue: Cue, from: number, to: number): Mention | undefined {
    const isElided = /^[—–-]$/.test(this.tokens[cue.start]?.text ?? '');
    if (this.grammar.language.code !== 'ru' || !(isElided || this.isPluralVerb(cue))) return undefined;
    const found = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).find(
      (each) =>
        each.start >= from &&
        each.end <= to &&
        (each.kind === 'organization' || each.kind === 'medium' || this.isTown(each)) &&
        /^(?:в|во|на)$/.test(this.tokens[each.start - 1]?.key ?? ''),
    );
    return found?.kind === 'person' ? { ...found, kind: 'organization' } : found;
  }

  /** «В Вяземске заявили»: a town that no list has, for whoever governs it. */
  private isTown({ kind, name, role, start, end }: Mention): boolean {
    return (
      kind === 'person' &&
      name !== null &&
      role === null &&
      end - start === 1 &&
      !/^(?:сети|интернете|фейсбуке|твиттере|телеграме|инстаграме)$/.test(this.tokens[start]?.key ?? '')
    );
  }

  /** «а в Вяземске мост, напротив, назвали …»: past what is set between commas, in the clause of the verb. */
  protected plainClause(cue: Cue, start: number): Mention | undefined {
    const before = this.finite[this.narration.sentenceOf[cue.start] ?? 0]?.findLast(
      (each) => each.end <= cue.start,
    );
    const bound = Math.max(start, before?.end ?? 0);
    let from = cue.start;
    while (from > bound && !/^[;:]$/.test(this.tokens[from - 1]?.text ?? '')) from -= 1;
    return this.plain(cue, from, cue.start);
  }

  /** «сообщили журналистам в министерстве»: past those spoken to and the time, as far as whoever speaks. */
  protected besideEnd(from: number): number {
    for (let at = from; at < from + 8; at += 1) {
      const token = this.tokens[at];
      if (/^(?:в|во|на)$/.test(token?.key ?? '')) return at + 12;
      const isPassed =
        token?.kind === 'number' ||
        token?.kind === 'quotation' ||
        (token?.kind === 'word' &&
          (token.capital ||
            this.grammar.is('adverbs', token) ||
            /(?:[аяы]м|[иы]м|[оеу]му|у|ю|[ая])$/.test(token.key)));
      if (!isPassed || this.grammar.nominatives.has(token.key) || this.verbs[at]) return from;
    }
    return from;
  }
}

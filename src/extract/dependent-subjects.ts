import type { Cue } from './cue.ts';
import type { Mention } from './mention.ts';
import { PrecedingSubjects } from './preceding-subjects.ts';
import { pronounMention } from './pronouns.ts';

/** How many auxiliaries and adverbs may stand between a verb and whoever tells. */
const farthestTeller = 6;

/** Who does what a verb without a subject of its own says: the subject of another verb of the sentence. */
export abstract class DependentSubjects extends PrecedingSubjects {
  /** «a-t-il dit, ajoutant …»: whoever does what the inverted verb before says. */
  protected inverted(cue: Cue, isNearest = false): Mention | undefined {
    if (cue.form !== 'finite' && cue.form !== 'dependent') return undefined;
    const before = this.finite[this.narration.sentenceOf[cue.start] ?? 0]?.findLast(
      ({ start, pronoun }) => start < cue.start && (isNearest || pronoun !== null),
    );
    if (before?.pronoun) return pronounMention(before, this.grammar);
    // «« … », a dit X, évoquant …»
    if (!before || this.grammar.language.code !== 'fr') return undefined;
    const isClosing = this.tokens[before.start - 1]?.text === ',';
    if (!isClosing && !this.followsQuotation(before.start)) return undefined;
    const subject = this.of(before);
    return subject && subject.start >= before.end ? subject : undefined;
  }

  /** «Évoquant le port, le maire a dit …»: at the head of a sentence, whoever the main clause is about. */
  protected mainSubject(cue: Cue): Mention | undefined {
    const { start } = this.sentence(cue.start);
    const isHead = this.tokens
      .slice(start, cue.start)
      .every(
        ({ kind, key }) => kind !== 'word' || /^(?:et|mais|tout|en|puis|and|but|still|by|then)$/.test(key),
      );
    if (!isHead || this.grammar.language.code === 'ru') return undefined;
    const heads = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).filter(
      (each) =>
        each.start >= cue.end &&
        this.tokens[each.start - 1]?.text === ',' &&
        (each.weak || this.isEligible(each, cue)),
    );
    return (
      heads.find(
        ({ end }) =>
          this.verbs[end] ||
          this.grammar.is('auxiliaries', this.tokens[end]) ||
          this.tokens[end]?.text === ',',
      ) ?? heads[0]
    );
  }

  /** «Jane Holt told them that Oslo had plans, warning of …»: whoever told it, and nobody within what is told. */
  protected telling(cue: Cue): Mention | undefined {
    if (this.tokens[cue.start - 1]?.text !== ',') return undefined;
    const { start } = this.sentence(cue.start);
    let that = cue.start - 1;
    while (
      that > start &&
      !(
        this.grammar.is('complementizers', this.tokens[that]) &&
        this.verbs.subarray(Math.max(start, that - 6), that).includes(1)
      )
    )
      that -= 1;
    let verb = that - 1;
    while (verb > start && !this.verbs[verb]) verb -= 1;
    while (this.verbs[verb - 1]) verb -= 1;
    if (verb <= start) return undefined;
    return this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).findLast(
      (each) =>
        each.end <= verb &&
        each.end > verb - farthestTeller &&
        !each.governed &&
        each.role?.role !== 'document' &&
        this.tokens
          .slice(each.end, verb)
          .every((token) => this.grammar.is('auxiliaries', token) || this.grammar.is('adverbs', token)),
    );
  }

  /** «showed Lukashenko telling officers …»: whoever stands right before the participle does it. */
  protected doing(cue: Cue): Mention | undefined {
    // «a surpris Jaan Tamm en évoquant …»: the subject does it.
    if (this.grammar.language.code === 'ru' || this.tokens[cue.start]?.key === 'en') return undefined;
    return this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).find(
      ({ start, end, kind }) =>
        // «quoted Jane Holt as saying»
        (end === cue.start || (end === cue.start - 1 && this.tokens[end]?.key === 'as')) &&
        (kind === 'person' ||
          kind === 'group' ||
          (kind === 'organization' &&
            (this.tokens[cue.start]?.key === 'to' || this.tokens[start - 1]?.key === 'with'))),
    );
  }
}

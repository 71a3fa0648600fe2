import type { Cue } from './cue.ts';
import type { Mention } from './mention.ts';
import { RussianSubjects } from './russian-subjects.ts';

/** How many tokens may stand between a verb and its subject. */
const farthest = 90;

/** Who stands in front of a verb as its subject. */
export abstract class PrecedingSubjects extends RussianSubjects {
  /** Who stands behind it. */
  protected abstract right(cue: Cue): Mention | undefined;

  /** Before the verb: in its own segment between commas, or past what is set between commas in front of it. */
  protected left(cue: Cue, ownVerb: boolean, onlyOwn = false): Mention | undefined {
    return this.leftOf(cue, ownVerb, onlyOwn) ?? (onlyOwn ? undefined : this.leftmost(cue));
  }

  /** A lone capitalized word that nothing but its place shows to be a name: «Kallas, who …, said». */
  private leftmost(cue: Cue): Mention | undefined {
    const [first] = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0);
    const isSubject =
      first?.weak &&
      first.end < cue.start &&
      this.tokens[first.end]?.text === ',' &&
      this.isParenthesis(first.end + 1, cue.start);
    return isSubject ? first : undefined;
  }

  /** «L'Office du port (OP) a dit …»: what stands in brackets in front of the verb belongs to the subject. */
  private pastBrackets(end: number, start: number): number {
    if (this.tokens[end - 1]?.text !== ')') return end;
    if (this.mentionsIn(this.narration.sentenceOf[end] ?? 0).some((each) => each.end === end)) return end;
    let at = end - 2;
    while (at > start && this.tokens[at]?.text !== '(') at -= 1;
    return at > start ? at : end;
  }

  private leftOf(cue: Cue, ownVerb: boolean, onlyOwn: boolean): Mention | undefined {
    const start = Math.max(this.sentence(cue.start).start, cue.start - farthest);
    const mentions = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0);
    let end = this.pastBrackets(cue.start, start);
    let isOwn = true;
    for (let rounds = 0; rounds < 12 && end >= start; rounds += 1) {
      let begin = end;
      while (begin > start && !this.isBoundary(begin - 1)) begin -= 1;
      // «la députée (LFI) Anne Morel»: brackets within a mention part nothing.
      begin = mentions.find((each) => each.start < begin && each.end > begin)?.start ?? begin;
      const inside = mentions.filter(
        (each) => each.start >= begin && each.end <= end && this.isEligible(each, cue),
      );
      // «Human Rights Watch (HRW) said»: the bracket belongs to whoever says it.
      const around =
        isOwn && this.grammar.language.code !== 'fr'
          ? mentions.findLast(
              (each) =>
                each.start < begin &&
                each.end >= begin &&
                each.end <= cue.start &&
                this.isEligible(each, cue),
            )
          : undefined;
      if (around) return around;
      if (isOwn && ownVerb) {
        const adjacent = inside.findLast((each) => this.isAdjacent(each, cue));
        if (adjacent) return adjacent;
        const clause = this.clauseStart(begin, end);
        const found =
          inside.find((each) => each.start >= clause) ?? inside.find((each) => !this.isObjectOf(each, begin));
        if (found) return found;
        const relative = this.relativeIn(begin, end);
        // «монумент, который назвали»: a Russian relative that is no subject leaves that to the main clause.
        if (relative >= 0 && !this.isSubjectRelative(relative, cue))
          return this.antecedentSubject(cue, mentions, relative);
        if (relative >= 0) {
          const antecedent = mentions.findLast((each) => each.end <= relative);
          if (antecedent) return antecedent;
        }
        const institution = this.plain(cue, begin, cue.start) ?? this.plainClause(cue, start);
        if (institution) return institution;
        if (onlyOwn) return undefined;
        // «…, a annoncé mardi le ministère»: nothing before the verb, and whoever said it right behind it.
        const isPast = this.isParenthesis(this.segmentStart(begin - 1, start), begin - 1);
        if (begin === end && !isPast && this.grammar.language.code !== 'en' && cue.class !== 'act') {
          const behind = this.right(cue);
          if (behind) return behind;
        }
      } else if (
        begin < end &&
        !(begin > start && (this.isParenthesis(begin, end) || this.tokens[begin - 1]?.text === '(')) &&
        inside[0] &&
        !this.isObjectOf(inside[0], begin)
      ) {
        const [{ kind, same }] = inside as [Mention];
        return kind === 'organization' && same ? same : inside[0];
      }
      if (begin <= start) break;
      if (this.tokens[begin - 1]?.kind === 'quotation' && onlyOwn) return undefined;
      if (this.tokens[begin - 1]?.text === ';') return undefined;
      isOwn = false;
      end = this.asideStart(begin - 1, start) ?? begin - 1;
    }
    return undefined;
  }

  private segmentStart(end: number, start: number): number {
    let begin = end;
    while (begin > start && !this.isBoundary(begin - 1)) begin -= 1;
    return begin;
  }

  /** «a refusé de quitter le pays, qualifiant …»: behind a verb of its own clause. */
  private isObjectOf({ start }: Mention, begin: number): boolean {
    for (let at = begin; at < start; at += 1) if (this.verbs[at]) return true;
    return false;
  }
}

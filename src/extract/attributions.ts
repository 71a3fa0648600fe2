import type { Attribution, Tie } from './attribution.ts';
import { ClosingCues } from './closing-cues.ts';
import type { Cue } from './cue.ts';
import type { Mention } from './mention.ts';

const citing = /^(?:cit|quot|(?:про)?цитир)/;

/** Ties every quotation to the cue that attributes it; undefined where nothing does. */
export class Attributions extends ClosingCues {
  of(places: readonly number[]): Attribution | undefined {
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined) return undefined;
    return this.inserted(places) ?? this.resumed(first) ?? this.choose(first, last);
  }

  /** "A," X said, "b": behind the comma the words before the attribution go on. */
  private resumed(first: number): Attribution | undefined {
    if (this.tokens[first - 1]?.text !== ',') return undefined;
    const cue = this.cuesIn(this.narration.sentenceOf[first] ?? 0).findLast(({ end }) => end <= first);
    return cue && this.isTail(cue, first) ? this.use('inserted', cue) : undefined;
  }

  protected use(tie: Tie, cue: Cue): Attribution | undefined {
    const subject = this.subjectOf(cue);
    if (subject && this.isAnybody(subject)) return undefined;
    // «… et cite Marc Bloch : « … »»
    const cited =
      tie === 'colon' &&
      citing.test(this.tokens[cue.end - 1]?.key ?? '') &&
      this.subjects.quotedBy(cue, undefined);
    if (cited) return { tie, cue, subject: cited };
    // «l’agence Tass, citant X, a parlé d’un « accord »»
    if (subject?.kind === 'medium') {
      const source = this.cuesIn(this.narration.sentenceOf[cue.start] ?? 0).find(
        ({ start, form }) => form === 'source' && citing.test(this.tokens[start]?.key ?? ''),
      );
      const quoted = source && this.subjectOf(source);
      if (quoted) return { tie, cue, subject: quoted };
    }
    // «selon X, cité par Reuters, …»: by whom somebody is cited.
    if (
      cue.form === 'passive' &&
      subject?.kind === 'medium' &&
      (cue.class === 'relay' || citing.test(this.tokens[cue.end - 1]?.key ?? ''))
    )
      return undefined;
    // «Jane Holt quoted Peter Lang as saying …»
    if (citing.test(this.tokens[cue.end - 1]?.key ?? '') && this.isAsSaying(cue)) {
      const quoted = this.subjects.quotedBy(cue, subject);
      if (quoted) return { tie, cue, subject: quoted };
    }
    // Who relays has not said it; a verb without anybody who could do it is no attribution by itself.
    const isReporter =
      subject !== undefined &&
      ((subject.role?.role === 'journalist' && !subject.name) || this.isUnknownMedium(cue, subject));
    if (cue.class === 'relay' && cue.form === 'finite' && (subject?.kind !== 'person' || isReporter)) {
      const quoted = this.subjects.quotedBy(cue, subject);
      if (quoted || !subject || isReporter || subject.kind === 'medium')
        return quoted && { tie, cue, subject: quoted };
    }
    const isBare =
      tie === 'sentence' || cue.form === 'source' || (cue.form === 'passive' && tie !== 'inserted');
    return subject || cue.form === 'impersonal' || !isBare ? { tie, cue, subject } : undefined;
  }

  /** «приводит слова Орлова Sport», «цитирует Орлова Вестник»: a lone name with the words of somebody else is a medium. */
  private isUnknownMedium(cue: Cue, subject: Mention): boolean {
    const { name, role, gender, kind } = subject;
    const isLone = kind === 'person' && name !== null && !role && !gender && name.end - name.start === 1;
    if (this.grammar.language.code !== 'ru' || !isLone) return false;
    const isQuoting =
      citing.test(this.tokens[cue.end - 1]?.key ?? '') ||
      this.grammar.utterances.at(this.tokens, cue.end) !== undefined;
    const quoted = isQuoting ? this.subjects.quotedBy(cue, subject) : undefined;
    return quoted !== undefined && quoted.name !== null;
  }

  private isAsSaying({ end }: Cue): boolean {
    const next = this.tokens.slice(end, end + 10);
    return next.some(
      ({ key }, at) => key === 'as' && /^(?:saying|telling|having)$/.test(next[at + 1]?.key ?? ''),
    );
  }

  /** «People call it …»: nobody in particular. */
  private isAnybody({ kind, start, end }: Mention): boolean {
    return (
      kind === 'group' &&
      end - start === 1 &&
      /^(?:people|люди)$/.test(this.tokens[start]?.key ?? '') &&
      // «people familiar with the talks»
      !/^(?:familiar|close|briefed|involved|with|who|knowledgeable|near|inside|present)$/.test(
        this.tokens[end]?.key ?? '',
      )
    );
  }

  private inserted(places: readonly number[]): Attribution | undefined {
    for (let index = 0; index + 1 < places.length; index += 1) {
      const from = places[index] ?? 0;
      const to = places[index + 1] ?? 0;
      const sentences = new Set([from, to - 1].map((place) => this.narration.sentenceOf[place] ?? 0));
      const cue = [...sentences]
        .flatMap((sentence) => this.cuesIn(sentence))
        .find(({ start }) => start > from && start < to);
      const found = cue && this.use('inserted', cue);
      if (found) return found;
    }
    return undefined;
  }

  /** «a « totalement » rejeté»: the verb stands on both sides. */
  private around(first: number, last: number): Attribution | undefined {
    const cue = this.cuesIn(this.narration.sentenceOf[first] ?? 0).find(
      ({ start, end }) => start < first && end > last,
    );
    return cue && this.use('before', cue);
  }

  private choose(first: number, last: number): Attribution | undefined {
    const around = this.around(first, last);
    if (around) return around;
    const begins = this.beginsSentence(first);
    const behind = this.after(last);
    const isAside =
      !begins &&
      behind?.cue &&
      behind.subject &&
      this.isAside(first, this.narration.sentenceOf[first] ?? 0, behind.cue, behind.subject);
    const after =
      isAside ||
      (!begins && this.isNewClause(behind)) ||
      !(begins || this.isParted(last, behind?.cue ?? null))
        ? undefined
        : behind;
    if (after && begins) return after;
    // «X accuse Y : « … », a dit Z»: whoever stands behind a whole sentence has said it.
    if (behind && this.tokens[first - 1]?.text === ':' && this.isOwnVerb(first, last, behind)) return behind;
    const colon = this.tokens[first - 1]?.text === ':' ? this.colon(first) : undefined;
    if (colon) return colon;
    const headed = this.behindColon(this.colonOf(first, last));
    if (headed) return headed;
    const before = this.elided(first) ?? this.before(first);
    if (after && !before) return after;
    if (before && after?.cue && before.cue && this.isCloser(first, last, before, after)) return after;
    return before ?? after ?? this.elsewhere(first, last);
  }
}

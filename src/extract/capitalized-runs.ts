import { NarratedWords } from './narrated-words.ts';
import { initial, obliqueSurname, surname } from './surnames.ts';
import type { Token } from './tokens.ts';

/** What stands before a surname and belongs to it. */
export const particles: ReadonlySet<string> = new Set(
  'von van der den de du da di del della la le al el bin ben ibn ter zu дю ле дос дель фон ван дер де ди аль бен ибн да ла эль'.split(
    ' ',
  ),
);

const atPlace = /^(?:à|en|sur|depuis|dans|in|at|on|from|в|во|на|из|по|под|над|около|возле|у)$/;
const platform =
  /^(?:twitter|x|facebook|telegram|instagram|youtube|tiktok|linkedin|whatsapp|zoom|vk|твиттере|фейсбуке|телеграме|телеграм)$/;

/** Endings that no Russian name has in the nominative. */
const unmistakable = /..(?:ым|[оеё]м|ого|ому)$/;

/** How far a row of capitalized words goes before somebody else's begins. */
export abstract class CapitalizedRuns extends NarratedWords {
  /** Where a row of capitalized words ends, with the particles and initials of names in it. */
  protected runEnd(index: number): number {
    let end = index;
    const sentence = this.narration.sentenceOf[index];
    while (end < this.tokens.length && this.narration.sentenceOf[end] === sentence) {
      const token = this.tokens[end] as Token;
      // «на слова Орлова Белов ответил»: two surnames in two cases.
      const isOther =
        end === index + 1 &&
        obliqueSurname.test(this.tokens[index]?.key ?? '') &&
        surname.test(token.key) &&
        !this.grammar.isGivenName(this.tokens[index]);
      // «цитирует Орлова ТАСС»: an agency by its letters is no part of a name.
      const isAgency =
        end > index &&
        /^\p{Lu}{3,}$/u.test(token.text) &&
        this.grammar.media.at(this.tokens, end) !== undefined;
      if (isOther || isAgency || this.changesScript(index, end) || this.changesCase(index, end)) break;
      if (token.kind === 'word' && token.capital) end += 1;
      else if (
        token.text === '.' &&
        end > index &&
        initial.test(this.tokens[end - 1]?.text ?? '') &&
        this.tokens[end + 1]?.capital
      )
        end += 1;
      else if (end > index && particles.has(token.key) && this.particleEnd(end) > 0)
        end = this.particleEnd(end);
      else break;
    }
    const medium = this.grammar.media.at(this.tokens, index)?.end ?? end;
    if (medium < end && this.grammar.isGivenName(this.tokens[medium])) return medium;
    return this.placeEnd(index, end);
  }

  /** «a réagi sur Twitter Jens Weber», «сказал в Брюсселе Йенс Вебер»: behind a place somebody else's name begins. */
  private placeEnd(index: number, end: number): number {
    if (end - index < 2 || !atPlace.test(this.tokens[index - 1]?.key ?? '')) return end;
    if (platform.test(this.tokens[index]?.key ?? '')) return index + 1;
    if (this.isGivenName(index)) return end;
    for (let at = index + 1; at + 1 < end; at += 1) if (this.grammar.isGivenName(this.tokens[at])) return at;
    return end;
  }

  /** «с Махмудом Аббасом Ехуд Ольмерт», «слова Ивана Белова Петр Орлов»: the second name has another case. */
  private changesCase(index: number, end: number): boolean {
    if (this.grammar.language.code !== 'ru' || end < index + 2) return false;
    const before = this.tokens[end - 1]?.key ?? '';
    const here = this.tokens[end]?.key ?? '';
    if (unmistakable.test(before)) return !unmistakable.test(here);
    const isGenitive = this.isObliqueName(index) && /[ая]$/.test(before);
    return isGenitive && /[бвгджзклмнпрстфхцчшщй]$/.test(here);
  }

  /** «слова Жоакима Алмейды Sport»: a name has the letters of one script. */
  protected changesScript(index: number, end: number): boolean {
    if (this.grammar.language.code !== 'ru' || end === index) return false;
    const isCyrillic = (at: number) => /\p{Script=Cyrillic}/u.test(this.tokens[at]?.text ?? '');
    const isRow = this.tokens[end - 1]?.kind === 'word' && this.tokens[end]?.kind === 'word';
    return isRow && isCyrillic(end - 1) !== isCyrillic(end);
  }

  protected particleEnd(index: number): number {
    let end = index;
    while (end < index + 3 && particles.has(this.tokens[end]?.key ?? '')) end += 1;
    const first = this.tokens[index]?.key ?? '';
    const given = this.grammar.isGivenName(this.tokens[index - 1]);
    // «le contre-amiral Thibaud de Rance»
    const isTitled =
      /^(?:de|du|d'|della|da)$/.test(first) &&
      this.grammar.roles.at(this.tokens, index - 2)?.value.kind === 'person' &&
      !/^\p{Lu}{2,}$/u.test(this.tokens[index - 1]?.text ?? '') &&
      !this.grammar.countries.at(this.tokens, index - 1);
    const isName =
      given ||
      isTitled ||
      /^(?:von|van|der|bin|ben|ibn|al|el|фон|ван|бен|ибн|аль|эль|де|ди|дер|дю|ле|ла|дос)$/.test(first);
    return isName && this.tokens[end]?.capital ? end : -1;
  }

  protected isObliqueName(index: number): boolean {
    return this.grammar.obliqueNames.has(this.tokens[index]?.key ?? '');
  }

  protected abstract isPlaceName(index: number): boolean;

  protected isGivenName(index: number): boolean {
    const isListed = this.grammar.isGivenName(this.tokens[index]);
    return isListed && (this.grammar.language.code !== 'ru' || !this.isPlaceName(index));
  }
}

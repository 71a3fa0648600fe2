import type { Grammar } from './grammar.ts';
import type { Known, Lexicon } from './lexicon.ts';
import type { Stretch } from './paragraphs.ts';
import { firstFrom } from './search.ts';
import type { Token } from './tokens.ts';
import type { ExtractedMention } from './types.ts';

/** An entity of the archive where the text names it, by name, demonym or metonym. */
interface Named extends Stretch {
  readonly slug: string;
}

/** Which entities of the archive a stretch of the text names. */
export class About {
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly named: readonly Named[];

  constructor(
    text: string,
    tokens: readonly Token[],
    known: readonly Known[],
    lexicon: Lexicon,
    grammar: Grammar,
  ) {
    this.text = text;
    this.lexicon = lexicon;
    const recorded = known.flatMap(({ start, end, slugs }): Named[] => {
      const slug = oneOf(slugs, lexicon);
      return slug !== undefined && !isMedium(lexicon, slug) ? [{ start, end, slug }] : [];
    });
    const countries: Named[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const country = grammar.countries.at(tokens, index);
      if (!country) continue;
      const first = tokens[index] as Token;
      const last = tokens[country.end - 1] as Token;
      // In Moscow is a place; Moscow says is a government.
      const isPlace =
        country.value.form === 'capital' &&
        grammar.is('prepositions', tokens[index - 1]) &&
        !/^(?:de|of|by|par|with|avec|с|со)$/.test(tokens[index - 1]?.key ?? '');
      const slug = lexicon.state(country.value.code);
      if (slug && !isPlace && (first.capital || country.value.form === 'adjective'))
        countries.push({ start: first.start, end: last.end, slug });
      index = country.end - 1;
    }
    const metonyms = new Set(countries.map(({ start }) => start));
    const meant = recorded.filter(({ start, slug }) => !(metonyms.has(start) && this.isPlace(slug)));
    this.named = [...meant, ...countries].toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The entities named in the words, then those named only around them; each once. */
  of(
    parts: readonly Stretch[],
    around: readonly Stretch[],
    except: readonly (string | null)[],
  ): ExtractedMention[] {
    const found = new Map<string, ExtractedMention>();
    const add = (stretch: Stretch, explicit: boolean) => {
      for (const { start, end, slug } of this.within(stretch))
        if (!found.has(slug) && (explicit || !(except.includes(slug) || this.isPlace(slug))))
          found.set(slug, { entity: slug, explicit, surface: this.text.slice(start, end) });
    };
    for (const part of parts) add(part, true);
    for (const stretch of around) add(stretch, false);
    return [...found.values()];
  }

  /** A town in the sentence is mostly where something was said. */
  private isPlace(slug: string): boolean {
    return this.lexicon.entities.get(slug)?.kind === 'PLACE';
  }

  private within({ start, end }: Stretch): readonly Named[] {
    const low = firstFrom(this.named, start, (each) => each.start);
    let last = low;
    while ((this.named[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
    return this.named.slice(low, last);
  }
}

/** Of several that share a name the organization is meant: an exercise is called one. */
function oneOf(slugs: readonly string[], lexicon: Lexicon): string | undefined {
  if (slugs.length === 1) return slugs[0];
  const organizations = slugs.filter((slug) => lexicon.entities.get(slug)?.kind === 'ORGANIZATION');
  return organizations.length === 1 ? organizations[0] : undefined;
}

function isMedium(lexicon: Lexicon, slug: string): boolean {
  const subkind = lexicon.entities.get(slug)?.subkind;
  return subkind === 'MEDIA' || subkind === 'NEWS_AGENCY';
}

import type { EntityRecord, PostRecord } from '../../db/lexicon.ts';
import { grammarOf } from './grammar.ts';
import { formsOf } from './word-forms.ts';

/** A recorded name where it stands in a text, by UTF-16 offsets. */
export interface Known {
  readonly start: number;
  readonly end: number;
  /** Everything that is recorded under this name. */
  readonly slugs: readonly string[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly slugs: Map<string, boolean>;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the words of one name. */
const gap = /^[\s\u00a0’'\-–—.«»“”"]{1,3}$/;

/** The names of an archive, found in any text. */
export class Lexicon {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  private readonly root: Node = { next: new Map(), slugs: new Map() };
  private readonly bodies: readonly EntityRecord[];
  private readonly states = new Map<string, string>();

  constructor(entities: readonly EntityRecord[]) {
    this.entities = new Map(entities.map((entity) => [entity.slug, entity]));
    this.bodies = entities.filter(({ subkind }) => subkind === 'MINISTRY' || subkind === 'ARMED_FORCE');
    const { countries } = grammarOf('en');
    for (const { slug, names, subkind } of entities) {
      for (const name of names) {
        this.add(name, slug);
        if (subkind !== 'STATE') continue;
        const code = countries.at(tokensOf(name), 0);
        if (code?.value.form === 'name' && code.end === tokensOf(name).length)
          this.states.set(code.value.code, slug);
      }
    }
  }

  /** The state with a country code, where the archive has it. */
  state(code: string | null): string | undefined {
    return code === null ? undefined : this.states.get(code);
  }

  /** Country code of the state that an organization is, or belongs to. */
  countryOf(slug: string | null): string | null {
    for (let at = slug, steps = 0; at !== null && steps < 8; steps += 1) {
      for (const [code, state] of this.states) if (state === at) return code;
      at = this.entities.get(at)?.parent ?? null;
    }
    return null;
  }

  /** The ministry or force of a country for a field of government. */
  body(role: string, country: string | null, field: string | null): string | null {
    if (!country || (role === 'ministry' && !field)) return null;
    const subkind = role === 'ministry' ? 'MINISTRY' : 'ARMED_FORCE';
    const { fields } = grammarOf('en');
    const found = this.bodies.filter(
      ({ slug, names, subkind: kind }) =>
        kind === subkind &&
        this.countryOf(slug) === country &&
        (role === 'military' ||
          names.some((name) => tokensOf(name).some(({ stem }) => fields.get(stem) === field))),
    );
    return found.length === 1
      ? (found[0]?.slug ?? null)
      : (found.find(({ names }) => names.some((name) => /armed forces/i.test(name)))?.slug ?? null);
  }

  private add(name: string, slug: string): void {
    let node = this.root;
    for (const { 0: part } of name.matchAll(word)) {
      const key = formsOf(part).stem;
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), slugs: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    if (node !== this.root) node.slugs.set(slug, (node.slugs.get(slug) ?? true) && /\p{Lu}/u.test(name));
  }

  /** The recorded names in a text from left to right, the longest where several begin. */
  find(text: string): Known[] {
    const words = Array.from(text.matchAll(word), ({ 0: part, index }) => ({
      start: index,
      end: index + part.length,
      stem: formsOf(part).stem,
    }));
    const found: Known[] = [];
    for (let index = 0; index < words.length; index += 1) {
      let node = this.root.next.get(words[index]?.stem ?? '');
      let best: { end: number; slugs: string[]; last: number } | undefined;
      const start = words[index]?.start ?? 0;
      for (let at = index; node; at += 1) {
        if (node.slugs.size === 0 && node.next.size === 0) break;
        const end = words[at]?.end ?? 0;
        if (node.slugs.size > 0) {
          const isCapital = /\p{Lu}/u.test(text.slice(start, end));
          const slugs = [...node.slugs].filter(([, capital]) => isCapital || !capital).map(([slug]) => slug);
          if (slugs.length > 0) best = { end, slugs, last: at };
        }
        const next = words[at + 1];
        if (!next || !gap.test(text.slice(end, next.start))) break;
        node = node.next.get(next.stem);
      }
      if (!best) continue;
      found.push({ start, end: best.end, slugs: best.slugs });
      index = best.last;
    }
    return found;
  }
}

export const emptyLexicon = new Lexicon([]);

const tokensOf = (name: string) =>
  Array.from(name.matchAll(word), ({ 0: text, index }) => ({
    kind: 'word' as const,
    start: index,
    end: index + text.length,
    text,
    ...formsOf(text),
    capital: true,
  }));

/** Whether a post was held on a day, as far as the dates tell; any post may have been where no day is given. */
export function isHeld({ startedOn, endedOn }: PostRecord, date: string | null): boolean {
  if (date === null) return true;
  const until = endedOn === null ? '9999' : endedOn;
  return (startedOn ?? '').slice(0, date.length) <= date && date.slice(0, until.length) <= until;
}

import {
  type Bundle,
  type Entity,
  type EntityKind,
  entityKinds,
  entityLists,
  type Source,
  type Statement,
} from './bundle.ts';
import { firstDay } from './values.ts';

type Name = Entity['names'][number];

/** The name to display: the preferred English one, else the first preferred one with a language. */
export function displayName(names: readonly Name[]): { value: string; language: string } | undefined {
  let first: { value: string; language: string } | undefined;
  for (const { kind, value, language } of names) {
    if (kind !== 'PREFERRED' || language === undefined) continue;
    if (language === 'en') return { value, language };
    first ??= { value, language };
  }
  return first;
}

/** The words of a statement: as given, else the parts that its first printing quotes. */
export function statementText({ text, appearances }: Statement): string {
  return text ?? appearances[0]?.spans.map(({ exact }) => exact).join(' … ') ?? '';
}

/** The day that orders a statement: when it was said, else when it was first printed; undefined where neither is known. */
export function statementDay(
  { saidOn, appearances }: Statement,
  sources: { get(key: string): Pick<Source, 'publishedOn'> | undefined },
): string | undefined {
  if (saidOn) return firstDay(saidOn);
  const days = appearances.flatMap(({ source }) => sources.get(source)?.publishedOn ?? []).map(firstDay);
  return days.toSorted()[0];
}

const scripts = [
  'Latn',
  'Cyrl',
  'Arab',
  'Armn',
  'Beng',
  'Deva',
  'Geor',
  'Grek',
  'Hang',
  'Hani',
  'Hebr',
  'Hira',
  'Kana',
  'Thai',
].map((code) => ({ code, letter: new RegExp(`^\\p{Script=${code}}$`, 'u') }));
// Letters of no script of their own, such as the apostrophe of Belarusian and Ukrainian names.
const letters = /(?![\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;

/** ISO 15924 code of the script a name is written in; null when it mixes scripts or has no letters. */
export function scriptOf(name: string): string | null {
  const found = name.match(letters) ?? [];
  if (found.length === 0) return null;
  return scripts.find(({ letter }) => found.every((each) => letter.test(each)))?.code ?? null;
}

/** The kind of each entity of the bundle; where a slug is used twice, the first counts. */
export function kindsBySlug(bundle: Bundle): Map<string, EntityKind> {
  const kinds = new Map<string, EntityKind>();
  for (const list of entityLists)
    for (const { slug } of bundle[list]) if (!kinds.has(slug)) kinds.set(slug, entityKinds[list]);
  return kinds;
}

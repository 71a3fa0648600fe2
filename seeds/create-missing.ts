import type { BundleRecord, EntityKind, EntityList } from './bundle.ts';
import { kindsBySlug } from './derive.ts';
import type { Known } from './known.ts';
import type { Reading } from './reading.ts';
import { eachReference } from './references.ts';

/** What an entity is taken for that is known by nothing but the place where it is named. */
const guesses: Record<EntityKind, { list: EntityList; more: object }> = {
  ORGANIZATION: { list: 'organizations', more: { kind: 'OTHER' } },
  ACTOR: { list: 'actors', more: { kind: 'PERSON' } },
  EVENT: { list: 'events', more: { kind: 'OTHER' } },
  PLACE: { list: 'places', more: {} },
  TOPIC: { list: 'topics', more: { kind: 'THEME' } },
  EXERCISE: { list: 'exercises', more: { status: 'ANNOUNCED' } },
};

/** Names an entity as people would write its slug: union-shield-2023 is Union Shield 2023. */
const nameFor = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/**
 * Adds to a reading the entities that it names and nobody has: a person where one speaks, an organization where one is
 * wanted, a topic where anything may stand.
 *
 * @returns their slugs.
 */
export function createMissing(reading: Reading, known: Known): string[] {
  const own = kindsBySlug(reading.bundle);
  const wanted = new Map<string, { kind: EntityKind; certain: boolean; record: BundleRecord }>();
  eachReference(reading.bundle, ({ list, name, kinds = [], record }) => {
    if (list !== 'entity' || own.has(name) || known.kinds.has(name)) return;
    const certain = kinds.length <= 2;
    if (wanted.get(name)?.certain) return;
    wanted.set(name, { kind: certain ? (kinds[0] ?? 'TOPIC') : 'TOPIC', certain, record });
  });
  for (const [slug, { kind, record }] of wanted) {
    const { list, more } = guesses[kind];
    const value = reading.names.get(slug) ?? nameFor(slug);
    const entity = { slug, names: [{ value, language: 'en', kind: 'PREFERRED' }], ...more };
    reading.add(list, entity, reading.originOf(record));
  }
  return [...wanted.keys()];
}

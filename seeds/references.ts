import type { Bundle, BundleRecord, EntityKind } from './bundle.ts';
import type { Path } from './problem.ts';

/** A place where a record names another. */
export interface Reference {
  readonly record: BundleRecord;
  readonly path: Path;
  readonly name: string;
  /** Kinds of entities that can stand there; absent for series and sources. */
  readonly kinds?: readonly EntityKind[];
  readonly list: 'entity' | 'series' | 'sources';
}

const organizations: readonly EntityKind[] = ['ORGANIZATION'];
const speakers: readonly EntityKind[] = ['ACTOR', 'ORGANIZATION'];
const events: readonly EntityKind[] = ['EVENT'];
const places: readonly EntityKind[] = ['PLACE'];
const anyKind: readonly EntityKind[] = ['ACTOR', 'ORGANIZATION', 'EXERCISE', 'EVENT', 'PLACE', 'TOPIC'];

/** Calls back for every reference of a bundle, in the order of its records. */
export function eachReference(bundle: Bundle, see: (reference: Reference) => void): void {
  const entity = (
    record: BundleRecord,
    path: Path,
    name: string | undefined,
    kinds: readonly EntityKind[] = organizations,
  ) => {
    if (name !== undefined) see({ record, path, name, kinds, list: 'entity' });
  };
  for (const organization of bundle.organizations) {
    entity(organization, ['parent'], organization.parent);
    for (const [i, { organization: slug }] of organization.memberships.entries())
      entity(organization, ['memberships', i, 'organization'], slug);
  }
  for (const actor of bundle.actors)
    for (const [i, role] of actor.roles.entries())
      entity(actor, ['roles', i, 'organization'], role.organization);
  for (const place of bundle.places) entity(place, ['country'], place.country);
  for (const event of bundle.events) {
    entity(event, ['place'], event.place, places);
    for (const [i, slug] of event.participants.entries()) entity(event, ['participants', i], slug, speakers);
  }
  for (const exercise of bundle.exercises) {
    if (exercise.series) see({ record: exercise, path: ['series'], name: exercise.series, list: 'series' });
    for (const [i, { organization }] of exercise.participants.entries())
      entity(exercise, ['participants', i, 'organization'], organization);
    for (const [i, slug] of exercise.places.entries()) entity(exercise, ['places', i], slug, places);
  }
  for (const source of bundle.sources) entity(source, ['publisher'], source.publisher);
  for (const statement of bundle.statements) {
    entity(statement, ['speaker'], statement.speaker, speakers);
    entity(statement, ['event'], statement.event, events);
    for (const [i, about] of statement.about.entries())
      entity(statement, ['about', i, 'entity'], about.entity, anyKind);
    for (const [i, { subject }] of statement.quantities.entries())
      entity(statement, ['quantities', i, 'subject'], subject, anyKind);
    for (const [i, { source, via }] of statement.appearances.entries()) {
      entity(statement, ['appearances', i, 'via'], via);
      see({ record: statement, path: ['appearances', i, 'source'], name: source, list: 'sources' });
    }
  }
}

/** Everything a bundle names, each once, whether the bundle has it or not. */
export function referencesOf(bundle: Bundle) {
  const names = { entity: new Set<string>(), series: new Set<string>(), sources: new Set<string>() };
  eachReference(bundle, ({ list, name }) => void names[list].add(name));
  return { entities: names.entity, series: names.series, sources: names.sources };
}

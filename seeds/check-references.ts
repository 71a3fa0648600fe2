import type { Bundle, BundleRecord, EntityKind } from './bundle.ts';
import { kindsBySlug } from './derive.ts';
import { nearest } from './nearest.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './reporter.ts';

const nouns: Record<EntityKind, string> = {
  ACTOR: 'an actor',
  ORGANIZATION: 'an organization',
  EXERCISE: 'an exercise',
  EVENT: 'an event',
  PLACE: 'a place',
  TOPIC: 'a topic',
};
const speakers: readonly EntityKind[] = ['ACTOR', 'ORGANIZATION'];
const anyKind = Object.keys(nouns) as EntityKind[];

/** Checks that every slug and key names a record of the bundle, of a kind that can stand there. */
export function checkReferences(bundle: Bundle, reporter: Reporter): void {
  const kinds = kindsBySlug(bundle);
  const refuseUnknown = (
    record: BundleRecord,
    path: Path,
    name: string,
    noun: string,
    names: Iterable<string>,
  ) => {
    const meant = nearest(name, names);
    const hint = meant ? `did you mean ${meant}?` : 'correct it, or add the record to the bundle';
    reporter.report(record, path, `no ${noun} ${JSON.stringify(name)} in the bundle: ${hint}`);
  };
  const entity = (
    record: BundleRecord,
    path: Path,
    slug: string | undefined,
    allowed: readonly EntityKind[] = ['ORGANIZATION'],
  ) => {
    if (slug === undefined || reporter.wasRefused('entity', slug)) return;
    const kind = kinds.get(slug);
    if (kind === undefined) {
      const fitting = [...kinds].filter(([, candidate]) => allowed.includes(candidate)).map(([name]) => name);
      refuseUnknown(
        record,
        path,
        slug,
        allowed.length > 1 ? 'entity' : nouns[allowed[0] ?? 'ACTOR'].replace(/^an? /, ''),
        fitting,
      );
    } else if (!allowed.includes(kind)) {
      const needed = allowed.map((each) => nouns[each]).join(' or ');
      reporter.report(record, path, `${slug} is ${nouns[kind]}: name ${needed} here`);
    }
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
    entity(event, ['place'], event.place, ['PLACE']);
    for (const [i, slug] of event.participants.entries()) entity(event, ['participants', i], slug, speakers);
  }
  const series = new Set(bundle.series.map(({ slug }) => slug));
  for (const exercise of bundle.exercises) {
    if (exercise.series && !series.has(exercise.series) && !reporter.wasRefused('series', exercise.series))
      refuseUnknown(exercise, ['series'], exercise.series, 'series', series);
    for (const [i, { organization }] of exercise.participants.entries())
      entity(exercise, ['participants', i, 'organization'], organization);
    for (const [i, slug] of exercise.places.entries()) entity(exercise, ['places', i], slug, ['PLACE']);
  }
  for (const source of bundle.sources) entity(source, ['publisher'], source.publisher);
  const sources = new Set(bundle.sources.map(({ key }) => key));
  for (const statement of bundle.statements) {
    entity(statement, ['speaker'], statement.speaker, speakers);
    entity(statement, ['event'], statement.event, ['EVENT']);
    for (const [i, about] of statement.about.entries())
      entity(statement, ['about', i, 'entity'], about.entity, anyKind);
    for (const [i, { subject }] of statement.quantities.entries())
      entity(statement, ['quantities', i, 'subject'], subject, anyKind);
    for (const [i, { source, via }] of statement.appearances.entries()) {
      entity(statement, ['appearances', i, 'via'], via);
      if (!sources.has(source) && !reporter.wasRefused('sources', source))
        refuseUnknown(statement, ['appearances', i, 'source'], source, 'source', sources);
    }
  }
}

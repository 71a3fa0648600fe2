import { foldName } from '../db/names.ts';
import { type Bundle, type BundleRecord, type Entity, entityLists } from './bundle.ts';
import { displayName } from './derive.ts';
import type { Known } from './known.ts';
import type { Path } from './problem.ts';
import { type Reporter, refuseRepeated } from './reporter.ts';
import { firstDay, lastDay } from './values.ts';

/** Checks names, periods, and that nothing is listed twice or is a part of itself. */
export function checkEntities(bundle: Bundle, reporter: Reporter, known: Known): void {
  const { report } = reporter;
  for (const list of entityLists) for (const entity of bundle[list]) checkNames(entity, reporter);
  for (const series of bundle.series) {
    refuseRepeated(
      series.names,
      ({ language }) => language,
      (i) => {
        report(
          series,
          ['names', i, 'language'],
          'this language already has a name: keep one name a language',
        );
      },
    );
  }
  for (const organization of bundle.organizations) {
    for (const [i, membership] of organization.memberships.entries()) {
      checkPeriod(
        reporter,
        organization,
        ['memberships', i],
        'startedOn',
        membership.startedOn,
        'endedOn',
        membership.endedOn,
      );
      if (membership.organization === organization.slug)
        report(
          organization,
          ['memberships', i, 'organization'],
          'an organization is not a member of itself: name another',
        );
    }
    refuseRepeated(
      organization.memberships,
      (m) => [m.organization, m.status, m.startedOn],
      (i) => {
        report(organization, ['memberships', i], 'this membership is listed twice: remove one');
      },
    );
  }
  refuseCircles(bundle, reporter, known);
  for (const actor of bundle.actors) {
    for (const [i, role] of actor.roles.entries())
      checkPeriod(reporter, actor, ['roles', i], 'startedOn', role.startedOn, 'endedOn', role.endedOn);
    refuseRepeated(
      actor.roles,
      (role) => [role.organization, role.title, role.startedOn],
      (i) => {
        report(actor, ['roles', i], 'this role is listed twice: remove one');
      },
    );
  }
  for (const event of bundle.events) {
    refuseRepeated(
      event.participants,
      (slug) => slug,
      (i) => {
        report(event, ['participants', i], 'this participant is listed twice: remove one');
      },
    );
  }
  for (const exercise of bundle.exercises) {
    checkPeriod(reporter, exercise, [], 'startsOn', exercise.startsOn, 'endsOn', exercise.endsOn);
    refuseRepeated(
      exercise.participants,
      ({ organization }) => organization,
      (i) => {
        report(exercise, ['participants', i], 'this participant is listed twice: remove one');
      },
    );
    refuseRepeated(
      exercise.places,
      (slug) => slug,
      (i) => {
        report(exercise, ['places', i], 'this place is listed twice: remove one');
      },
    );
  }
}

function checkNames(entity: Entity, { report }: Reporter): void {
  refuseRepeated(
    entity.names,
    ({ value, language }) => [value, language],
    (i) => {
      report(entity, ['names', i], 'this name already stands above in the same language: remove one');
    },
  );
  for (const [i, { value }] of entity.names.entries()) {
    if (foldName(value) === '')
      report(entity, ['names', i, 'value'], 'holds no letter or digit and could not be found: write a name');
  }
  if (!displayName(entity.names))
    report(entity, ['names'], 'none is PREFERRED and has a language: mark the one to display');
}

function checkPeriod(
  { report }: Reporter,
  record: BundleRecord,
  path: Path,
  fromKey: string,
  from: string | undefined,
  toKey: string,
  to: string | undefined,
): void {
  if (from && to && firstDay(from) > lastDay(to))
    report(record, [...path, toKey], `${to} is before ${fromKey} ${from}: correct one of the dates`);
}

function refuseCircles({ organizations }: Bundle, { report }: Reporter, { parents }: Known): void {
  const bySlug = new Map(organizations.map((organization) => [organization.slug, organization]));
  const parentOf = (slug: string) => (bySlug.has(slug) ? bySlug.get(slug)?.parent : parents.get(slug));
  for (const organization of organizations) {
    const above = new Set<string>();
    let parent = organization.parent;
    while (parent !== undefined && parent !== organization.slug && !above.has(parent)) {
      above.add(parent);
      parent = parentOf(parent);
    }
    if (parent === organization.slug)
      report(organization, ['parent'], `${organization.slug} would be a part of itself: name another parent`);
  }
}

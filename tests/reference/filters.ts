import type { EntityKind } from '../../db/tables.ts';
import { anything, exactlyOneEach, idParts, speakers } from './entity-refs.ts';
import type { Mistakes } from './mistakes.ts';
import { nameTest } from './name-likeness.ts';
import { belongs, officialsOf } from './officials.ts';
import { holds, type Range, refuseBackwards, runningAt, saidDuring, touches } from './periods.ts';
import type { Row, Rows } from './rows.ts';
import { foundTexts, type Meaning, meaningOf } from './searches.ts';

export type Test<Item> = (item: Item) => boolean;
type Refs = readonly string[] | null | undefined;

export interface StatementFilter {
  readonly by?: Refs;
  readonly byOfficialsOf?: Refs;
  readonly about?: Refs;
  readonly aboutAll?: Refs;
  readonly explicitly?: boolean | null;
  readonly form?: readonly string[] | null;
  readonly language?: readonly string[] | null;
  readonly saidOn?: Range | null;
  readonly event?: Refs;
  readonly publisher?: Refs;
  readonly source?: Refs;
  readonly text?: string | null;
  readonly state?: readonly string[] | null;
  readonly and?: readonly StatementFilter[] | null;
  readonly or?: readonly StatementFilter[] | null;
  readonly not?: StatementFilter | null;
}

/** Every filter is made of tests; an item must pass all of them. Making one notes the mistakes in it. */
const all =
  <Item>(tests: readonly Test<Item>[]): Test<Item> =>
  (item) =>
    tests.every((test) => test(item));

/** Where no part of the filter says which states it means, drafts do not meet it. */
export function statementTest(
  rows: Rows,
  filter: StatementFilter,
  mistakes: Mistakes,
): Test<Row<'statement'>> {
  const meets = partTest(rows, filter, mistakes);
  return namesState(filter) ? meets : (statement) => isPublished(statement) && meets(statement);
}

export const isPublished = ({ state }: Row<'statement'>): boolean => state === 'PUBLISHED';

function namesState({ state, and, or, not }: StatementFilter): boolean {
  return Boolean(state) || [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(namesState);
}

function partTest(rows: Rows, filter: StatementFilter, mistakes: Mistakes): Test<Row<'statement'>> {
  const { state } = filter;
  const { by, byOfficialsOf, about, aboutAll, form, language, saidOn, event, publisher } = filter;
  const ids = (refs: readonly string[], kinds: readonly EntityKind[]) =>
    exactlyOneEach(rows, refs, kinds, mistakes);
  const tests: Test<Row<'statement'>>[] = [];
  const mentioned = ({ id }: Row<'statement'>) =>
    rows.mention
      .filter(({ statement_id, explicit }) => statement_id === id && (explicit || !filter.explicitly))
      .map(({ entity_id }) => entity_id);
  if (by) {
    const wanted = ids(by, speakers);
    tests.push(({ speaker_id }) => wanted.includes(speaker_id));
  }
  if (byOfficialsOf) {
    const officials = ids(byOfficialsOf, ['ORGANIZATION']).flatMap((id) => officialsOf(rows, id));
    tests.push((statement) =>
      officials.some(
        ({ actorId, period }) => actorId === statement.speaker_id && holds(period, saidDuring(statement)),
      ),
    );
  }
  if (about) {
    const wanted = ids(about, anything);
    tests.push((statement) => mentioned(statement).some((id) => wanted.includes(id)));
  }
  if (aboutAll) {
    const wanted = ids(aboutAll, anything);
    tests.push((statement) => wanted.every((id) => mentioned(statement).includes(id)));
  }
  if (filter.explicitly && !about && !aboutAll) tests.push((statement) => mentioned(statement).length > 0);
  if (form) tests.push((statement) => form.includes(statement.form));
  if (language) tests.push((statement) => language.includes(statement.language));
  if (saidOn) {
    refuseBackwards(saidOn, mistakes);
    tests.push(({ said_from, said_until }) => touches(saidOn, said_from, said_until));
  }
  if (event) {
    const wanted = ids(event, ['EVENT']);
    tests.push(({ event_id }) => event_id !== null && wanted.includes(event_id));
  }
  if (publisher) {
    const wanted = ids(publisher, ['ORGANIZATION']);
    const printed = rows.source.filter(({ publisher_id }) => publisher_id && wanted.includes(publisher_id));
    tests.push(({ id }) =>
      rows.appearance.some(
        ({ statement_id, source_id }) =>
          statement_id === id && printed.some((source) => source.id === source_id),
      ),
    );
  }
  if (filter.source) {
    const parts = filter.source.map(idParts);
    if (parts.length > 100 || parts.some((id) => id?.type !== 'Source')) mistakes.add('BAD_USER_INPUT');
    const wanted = parts.map((id) => id?.key);
    tests.push(({ id }) =>
      rows.appearance.some(
        ({ statement_id, source_id }) => statement_id === id && wanted.includes(source_id),
      ),
    );
  }
  if (typeof filter.text === 'string') {
    const meaning = meaningOf(filter.text, mistakes);
    const ids = (wanted: Meaning['wanted']) =>
      new Set(foundTexts(rows, wanted).map(({ statementId }) => statementId));
    const wanted = meaning?.wanted.length ? ids(meaning.wanted) : undefined;
    const unwanted = ids(meaning?.unwanted.map((phrase) => [phrase]) ?? []);
    tests.push(({ id }) => (!wanted || wanted.has(id)) && !unwanted.has(id));
  }
  if (state) tests.push((statement) => state.includes(statement.state));
  for (const each of filter.and ?? []) tests.push(partTest(rows, each, mistakes));
  if (filter.or) {
    const any = filter.or.map((each) => partTest(rows, each, mistakes));
    tests.push((statement) => any.some((test) => test(statement)));
  }
  if (filter.not) {
    const meets = partTest(rows, filter.not, mistakes);
    tests.push((statement) => !meets(statement));
  }
  return all(tests);
}

/** All that a filter wants of texts, not under `not`; undefined where it does not search. */
export function wantedBy(
  filter: StatementFilter | null | undefined,
  mistakes: Mistakes,
): Meaning['wanted'] | undefined {
  const own = typeof filter?.text === 'string' ? (meaningOf(filter.text, mistakes)?.wanted ?? []) : undefined;
  const nested = [...(filter?.and ?? []), ...(filter?.or ?? [])].map((each) => wantedBy(each, mistakes));
  const all = [own, ...nested].filter((each) => each !== undefined);
  return all.length > 0 ? all.flat() : undefined;
}

export interface ListFilter {
  readonly kind?: readonly string[] | null;
  readonly name?: string | null;
  readonly organization?: Refs;
  readonly memberOf?: Refs;
  readonly participant?: Refs;
  readonly series?: readonly string[] | null;
  readonly status?: readonly string[] | null;
  readonly startsOn?: Range | null;
  readonly heldOn?: Range | null;
  readonly publisher?: Refs;
  readonly language?: readonly string[] | null;
  readonly publishedOn?: Range | null;
  readonly url?: string | null;
}

export function actorTest(rows: Rows, filter: ListFilter, mistakes: Mistakes): Test<Row<'actor'>> {
  const { kind, name, organization } = filter;
  const tests: Test<Row<'actor'>>[] = [];
  if (kind) tests.push((actor) => kind.includes(actor.kind));
  if (typeof name === 'string') {
    const isNamed = nameTest(rows, name, mistakes);
    tests.push(({ id }) => isNamed(id));
  }
  if (organization) {
    const officials = exactlyOneEach(rows, organization, ['ORGANIZATION'], mistakes).flatMap((id) =>
      officialsOf(rows, id),
    );
    tests.push(({ id }) => officials.some(({ actorId }) => actorId === id));
  }
  return all(tests);
}

export function organizationTest(
  rows: Rows,
  { kind, name, memberOf }: ListFilter,
  mistakes: Mistakes,
): Test<Row<'organization'>> {
  const tests: Test<Row<'organization'>>[] = [];
  if (kind) tests.push((organization) => kind.includes(organization.kind));
  if (typeof name === 'string') {
    const isNamed = nameTest(rows, name, mistakes);
    tests.push(({ id }) => isNamed(id));
  }
  if (memberOf) {
    const wanted = exactlyOneEach(rows, memberOf, ['ORGANIZATION'], mistakes);
    const today = runningAt(new Date().toISOString().slice(0, 10));
    const memberships = rows.membership.filter((each) => belongs(each) && today(each));
    tests.push(({ id }) =>
      memberships.some((each) => each.member_id === id && wanted.includes(each.organization_id)),
    );
  }
  return all(tests);
}

export function exerciseTest(rows: Rows, filter: ListFilter, mistakes: Mistakes): Test<Row<'exercise'>> {
  const { participant, series, status, startsOn, name } = filter;
  const tests: Test<Row<'exercise'>>[] = [];
  if (participant) {
    const wanted = exactlyOneEach(rows, participant, ['ORGANIZATION'], mistakes);
    tests.push(({ id }) =>
      rows.participation.some((each) => each.exercise_id === id && wanted.includes(each.organization_id)),
    );
  }
  if (series) {
    const wanted = rows.exercise_series.filter(({ slug }) => series.includes(slug)).map(({ id }) => id);
    tests.push(({ series_id }) => series_id !== null && wanted.includes(series_id));
  }
  if (status) tests.push((exercise) => status.includes(exercise.status));
  if (startsOn) {
    refuseBackwards(startsOn, mistakes);
    tests.push(({ starts_from, starts_until }) => touches(startsOn, starts_from, starts_until));
  }
  if (typeof name === 'string') {
    const isNamed = nameTest(rows, name, mistakes);
    tests.push(({ id }) => isNamed(id));
  }
  return all(tests);
}

export function eventTest(
  rows: Rows,
  { kind, participant, heldOn }: ListFilter,
  mistakes: Mistakes,
): Test<Row<'event'>> {
  const tests: Test<Row<'event'>>[] = [];
  if (kind) tests.push((event) => kind.includes(event.kind));
  if (participant) {
    const wanted = exactlyOneEach(rows, participant, speakers, mistakes);
    tests.push(({ id }) =>
      rows.event_participant.some(({ event_id, entity_id }) => event_id === id && wanted.includes(entity_id)),
    );
  }
  if (heldOn) {
    refuseBackwards(heldOn, mistakes);
    tests.push(({ held_from, held_until }) => touches(heldOn, held_from, held_until));
  }
  return all(tests);
}

export function sourceTest(rows: Rows, filter: ListFilter, mistakes: Mistakes): Test<Row<'source'>> {
  const { publisher, language, publishedOn, url } = filter;
  const tests: Test<Row<'source'>>[] = [];
  if (publisher) {
    const wanted = exactlyOneEach(rows, publisher, ['ORGANIZATION'], mistakes);
    tests.push(({ publisher_id }) => publisher_id !== null && wanted.includes(publisher_id));
  }
  if (language) tests.push((source) => language.includes(source.language));
  if (publishedOn) {
    refuseBackwards(publishedOn, mistakes);
    tests.push(({ published_from, published_until }) =>
      touches(publishedOn, published_from, published_until),
    );
  }
  if (url) tests.push((source) => source.url === url);
  return all(tests);
}

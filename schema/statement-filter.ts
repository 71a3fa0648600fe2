import { type RawBuilder, sql } from 'kysely';
import { officialsIn } from './actor.ts';
import { builder } from './builder.ts';
import { costs } from './costs.ts';
import { DateRange, touches } from './dates.ts';
import { anyKind, countOf, entitiesIn, isOneOf, speakerKinds } from './entity-ref.ts';
import { badInput, tooComplex } from './errors.ts';
import { type Param, parseGlobalId, type Row, type Scope, type Symbolic } from './plan/index.ts';
import { Statement, StatementForm, StatementState } from './statement.ts';
import { isFound, waysToFound } from './statement-search.ts';

const DEEPEST = 200;
const MOST_SOURCES = 100;

interface Shape {
  by?: string[] | null | undefined;
  byOfficialsOf?: string[] | null | undefined;
  about?: string[] | null | undefined;
  aboutAll?: string[] | null | undefined;
  explicitly?: boolean | null | undefined;
  form?: (typeof StatementForm.$inferType)[] | null | undefined;
  language?: string[] | null | undefined;
  saidOn?: typeof DateRange.$inferInput | null | undefined;
  event?: string[] | null | undefined;
  publisher?: string[] | null | undefined;
  source?: string[] | null | undefined;
  text?: string | null | undefined;
  state?: (typeof StatementState.$inferType)[] | null | undefined;
  and?: Shape[] | null | undefined;
  or?: Shape[] | null | undefined;
  not?: Shape | null | undefined;
}

export const StatementFilter = builder.inputRef<Shape>('StatementFilter');
StatementFilter.implement({
  description: `Which statements to list: those that meet every condition given. \`{by: "Lukashenko", about: "NATO"}\` is all quotes by Lukashenko about NATO.
A list means any of its items, so an empty one meets nothing.`,
  fields: (t) => ({
    by: t.field({
      type: ['EntityRef'],
      description: 'Said by any of these (an actor, or an organization speaking as a body).',
    }),
    byOfficialsOf: t.field({
      type: ['EntityRef'],
      description: `Said while holding a post in any of these organizations (their officials' statements): in the organization itself,
in a body below it (a ministry of a state), or in one of its members while it was a member (a state of an alliance).`,
      extensions: { cost: costs.officials },
    }),
    about: t.field({
      type: ['EntityRef'],
      description:
        'About any of these: named in the words themselves or, unless `explicitly`, evident from the sentence around them.',
    }),
    aboutAll: t.field({ type: ['EntityRef'], description: 'About every one of these.' }),
    explicitly: t.boolean({
      description:
        'Only entities named within the words count for `about` and `aboutAll`; alone: statements that name any entity.',
    }),
    form: t.field({ type: [StatementForm], description: 'Any of these forms.' }),
    language: t.field({
      type: ['LanguageTag'],
      description: 'Language of the words as recorded: any of these.',
    }),
    saidOn: t.field({ type: DateRange, description: 'Said, or possibly said, in this range.' }),
    event: t.field({ type: ['EntityRef'], description: 'Said on any of these occasions.' }),
    publisher: t.field({ type: ['EntityRef'], description: 'Printed by any of these outlets.' }),
    source: t.idList({
      description: 'Printed in any of these sources, by the `id` of each; at most 100.',
    }),
    text: t.string({
      description: `Full-text search over words and translations, web-search syntax: \`"exact phrase"\`, \`or\`, \`-not\`; at most 500 characters.
One text, the words or a translation, has all that is wanted, compared by the stems of its own language; accents, case and
kinds of quotation marks do not count. \`-not\` leaves out every statement that has the word in any of its texts.`,
      extensions: { cost: costs.textSearch },
    }),
    state: t.field({
      type: [StatementState],
      description:
        'In any of these states. Where no part of a filter says so, only published statements are listed.',
    }),
    and: t.field({ type: [StatementFilter], description: 'Meets every one of these as well.' }),
    or: t.field({ type: [StatementFilter], description: 'Meets at least one of these as well.' }),
    not: t.field({ type: StatementFilter, description: 'Does not meet this.' }),
  }),
});

type StatementRow = Row<typeof builder.$inferSchemaTypes, 'statement'>;

/** The filter of every connection of statements. */
export const statementFilter = builder.tableFilter(Statement, {
  input: StatementFilter,
  always: true,
  where: (filter, { row, scope }) => {
    const asked = condition(filter, row, scope, 1);
    return asksForState(filter) ? asked : sql`${row('statement.state')} = 'PUBLISHED' and ${asked}`;
  },
  // One entity: walk its mentions, which carry speaker and date, in the order of the list.
  drive: ({ about, explicitly, aboutAll, ...rest }, scope) => {
    if (!about || scope.choose(countOf(about)) !== 'one') return undefined;
    return {
      through: mentioning,
      where: (row) => {
        const isAbout = isOneOf(row('mention.entity_id'), scope, about, anyKind);
        return explicitly ? sql`${isAbout} and ${row('mention.explicit')}` : isAbout;
      },
      rest: aboutAll ? { ...rest, aboutAll, explicitly } : rest,
    };
  },
  ways: waysToFound,
});

/** Mentions repeat what statements are ordered and most often filtered by. */
export const mentioning = {
  table: 'mention',
  to: 'statement_id',
  copies: {
    'statement.id': 'statement_id',
    'statement.speaker_id': 'speaker_id',
    'statement.sort_on': 'sort_on',
    'statement.state': 'state',
  },
} as const;

function condition(
  filter: Symbolic<Shape>,
  row: StatementRow,
  scope: Scope,
  depth: number,
): RawBuilder<unknown> {
  if (depth > DEEPEST) throw tooComplex(`The filter is nested more than ${DEEPEST} deep: nest it less.`);
  const { by, byOfficialsOf, about, aboutAll, explicitly, form, language, saidOn, event } = filter;
  const { publisher, source, state } = filter;
  const all: RawBuilder<unknown>[] = [];
  const mentions = (is?: RawBuilder<unknown>) => sql`exists (
    select from mention as said_about where ${sql.join(
      [
        sql`said_about.statement_id = ${row('statement.id')}`,
        ...(is ? [is] : []),
        ...(explicitly ? [sql`said_about.explicit`] : []),
      ],
      sql` and `,
    )})`;
  const entity = sql.ref('said_about.entity_id');
  if (by) all.push(isOneOf(row('statement.speaker_id'), scope, by, speakerKinds));
  if (byOfficialsOf) all.push(spokenByOfficial(byOfficialsOf, row, scope));
  if (about) all.push(mentions(isOneOf(entity, scope, about, anyKind)));
  if (aboutAll) all.push(aboutEvery(aboutAll, row, scope, explicitly));
  if (explicitly && !about && !aboutAll) all.push(mentions());
  if (form) all.push(sql`${row('statement.form')} = any(${form}::statement_form[])`);
  if (language) all.push(sql`${row('statement.language')} = any(${language}::text[])`);
  if (saidOn) all.push(saidIn(saidOn, row));
  if (event) all.push(isOneOf(row('statement.event_id'), scope, event, ['EVENT']));
  if (publisher) {
    all.push(sql`exists (
      select from appearance as printed join source as printed_in on printed_in.id = printed.source_id
      where printed.statement_id = ${row('statement.id')}
        and ${isOneOf(sql.ref('printed_in.publisher_id'), scope, publisher, ['ORGANIZATION'])})`);
  }
  if (source) {
    all.push(sql`exists (
      select from appearance as printed
      where printed.statement_id = ${row('statement.id')} and printed.source_id = any(${source.map(sourceKeys)}::uuid[]))`);
  }
  if (filter.text) all.push(isFound(filter.text, row, scope));
  if (state) all.push(isIn(state, row, scope));
  for (const each of filter.and ?? []) all.push(condition(each, row, scope, depth + 1));
  if (filter.or) all.push(any(filter.or.map((each) => condition(each, row, scope, depth + 1))));
  // What is unknown of a statement (its date, its event) does not meet a filter, so its negation does.
  if (filter.not) all.push(sql`(${condition(filter.not, row, scope, depth + 1)}) is not true`);
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** @throws BAD_USER_INPUT where one is not the id of a source. */
function sourceKeys(ids: string[]): string[] {
  if (ids.length > MOST_SOURCES)
    throw badInput(`A list of ${ids.length} sources is too long: at most ${MOST_SOURCES} in one.`);
  return ids.map((text) => {
    const id = parseGlobalId(text);
    if (id?.typeName !== 'Source')
      throw badInput(
        `"${text.slice(0, 80)}" is not the id of a source: pass the \`id\` of a Source unchanged.`,
      );
    return id.key;
  });
}

/** Whether any part of a filter, however deep, says which states it means. */
function asksForState(filter: Symbolic<Shape>): boolean {
  const { state, and, or, not } = filter;
  return Boolean(state) || [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(asksForState);
}

/** The states stand in the text of the statement: indexes that hold one of them serve no parameter. */
function isIn(
  states: Param<(typeof StatementState.$inferType)[]>,
  row: StatementRow,
  scope: Scope,
): RawBuilder<unknown> {
  const wanted = scope.choose(states.map((each) => [...new Set(each)].sort().join()));
  if (wanted === '') return sql`false`;
  const literals = wanted.split(',').map((each) => sql.lit(each));
  return sql`${row('statement.state')} in (${sql.join(literals)})`;
}

function any(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  if (conditions.length === 0) return sql`false`;
  return sql`(${sql.join(
    conditions.map((each) => sql`(${each})`),
    sql` or `,
  )})`;
}

function aboutEvery(
  refs: Param<string[]>,
  row: StatementRow,
  scope: Scope,
  explicitly: boolean | null | undefined,
): RawBuilder<unknown> {
  return sql`not exists (
    select from ${entitiesIn(scope, refs, anyKind)} as wanted
    where not exists (
      select from mention as said_about
      where said_about.statement_id = ${row('statement.id')} and said_about.entity_id = wanted.id${
        explicitly ? sql` and said_about.explicit` : sql``
      }))`;
}

function spokenByOfficial(
  organizations: Param<string[]>,
  row: StatementRow,
  scope: Scope,
): RawBuilder<unknown> {
  return sql`exists (
    select from ${officialsIn(scope, organizations)} as official
    where official.actor_id = ${row('statement.speaker_id')}
      and official.since <= coalesce(${row('statement.said_from')}, ${row('statement.sort_on')})
      and official.until >= coalesce(${row('statement.said_until')}, ${row('statement.sort_on')}))`;
}

/** sort_on is the first possible day, and a date is at most a year wide: so the order's own index narrows the range. */
function saidIn(range: Symbolic<typeof DateRange.$inferInput>, row: StatementRow): RawBuilder<unknown> {
  const conditions = [touches(range, row('statement.said_from'), row('statement.said_until'))];
  if (range.from)
    conditions.push(sql`${row('statement.sort_on')} >= date_trunc('year', ${range.from}::date)::date`);
  if (range.to) conditions.push(sql`${row('statement.sort_on')} <= ${range.to}::date`);
  return sql.join(conditions, sql` and `);
}

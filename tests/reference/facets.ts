import type { Field, Fields } from './fields.ts';
import { Mistakes } from './mistakes.ts';
import type { Row, Rows } from './rows.ts';
import { entityShown } from './shown.ts';

type Statements = readonly Row<'statement'>[];

interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}
interface Edge {
  readonly speaker: string;
  readonly about: string;
}

/** Every value that any statement has, and how many have it; statements that have it twice count once. */
function counted<Value>(
  statements: Statements,
  valuesOf: (statement: Row<'statement'>) => readonly Value[],
): Counted<Value>[] {
  const counts = new Map<string, Counted<Value>>();
  for (const statement of statements) {
    const values = new Map(valuesOf(statement).map((value) => [JSON.stringify(value), value]));
    for (const [key, value] of values) counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The most frequent first, then by the keys. */
function ranked<Value>(
  counts: readonly Counted<Value>[],
  keys: (value: Value) => readonly (number | string)[],
): Counted<Value>[] {
  return [...counts].sort((a, b) => {
    if (a.count !== b.count) return b.count - a.count;
    const [mine, others] = [keys(a.value), keys(b.value)];
    const at = mine.findIndex((key, index) => key !== others[index]);
    return at < 0 ? 0 : (mine[at] ?? 0) < (others[at] ?? 0) ? -1 : 1;
  });
}

function limited<Item>(items: readonly Item[], first: number | null, standard: number): readonly Item[] {
  const mistakes = new Mistakes();
  if (first !== null && (first < 0 || first > 100)) mistakes.add('BAD_USER_INPUT');
  mistakes.refuse();
  return items.slice(0, first ?? standard);
}

const byEntity =
  (valuesOf: (statement: Row<'statement'>, rows: Rows) => readonly string[]): Field<Statements> =>
  (statements, { first }: { first: number | null }, rows) => {
    const counts = counted(statements, (statement) => valuesOf(statement, rows));
    return limited(
      ranked(counts, (id) => [rows.byName.get(id) ?? 0]),
      first,
      10,
    );
  };

const mentioned = ({ id }: Row<'statement'>, rows: Rows) =>
  rows.mention.filter(({ statement_id }) => statement_id === id).map(({ entity_id }) => entity_id);

const forms = ['DIRECT', 'MIXED', 'INDIRECT'];

export const facets: Fields<Statements> = {
  by: byEntity(({ speaker_id }) => [speaker_id]),
  about: byEntity(mentioned),
  publisher: byEntity(({ id }, rows) =>
    rows.appearance
      .filter(({ statement_id }) => statement_id === id)
      .flatMap(({ source_id }) => rows.source.find((source) => source.id === source_id)?.publisher_id ?? []),
  ),
  form: (statements) =>
    ranked(
      counted(statements, ({ form }) => [form]),
      (form) => [forms.indexOf(form)],
    ),
  language: (statements) =>
    ranked(
      counted(statements, ({ language }) => [language]),
      (language) => [language],
    ),
  timeline: (statements, { interval }: { interval: Interval }) => {
    const counts = counted(statements, ({ said_from, said_until }) => {
      if (said_from === null || said_until === null) return [];
      const [from, until] = [startOf(interval, said_from), startOf(interval, said_until)];
      return from === until ? [from] : [];
    });
    const starts = counts.map(({ value }) => value).sort();
    const all: Counted<string>[] = [];
    for (let start = starts[0] ?? '9999', last = starts.at(-1) ?? ''; start <= last; ) {
      all.push({ value: start, count: counts.find(({ value }) => value === start)?.count ?? 0 });
      start = next(interval, start);
    }
    return all;
  },
  network: (statements, { first }: { first: number | null }, rows) => {
    const rank = (id: string) => rows.byName.get(id) ?? 0;
    const edges = counted(statements, (statement) =>
      mentioned(statement, rows).map((about): Edge => ({ speaker: statement.speaker_id, about })),
    );
    return limited(
      ranked(edges, ({ speaker, about }) => [rank(speaker), rank(about)]),
      first,
      50,
    );
  },
};

export const entityCount: Fields<Counted<string>> = {
  entity: ({ value }, _, rows) => entityShown(rows, value),
  count: ({ count }) => count,
};
export const formCount: Fields<Counted<string>> = {
  form: ({ value }) => value,
  count: ({ count }) => count,
};
export const languageCount: Fields<Counted<string>> = {
  language: ({ value }) => value,
  count: ({ count }) => count,
};
export const timelineCount: Fields<Counted<string>> = {
  from: ({ value }) => value,
  count: ({ count }) => count,
};
export const networkEdge: Fields<Counted<Edge>> = {
  speaker: ({ value }, _, rows) => entityShown(rows, value.speaker),
  about: ({ value }, _, rows) => entityShown(rows, value.about),
  count: ({ count }) => count,
};

type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const textOf = (date: Date): string => date.toISOString().slice(0, 10);

/** First day of the interval that a day lies in. */
function startOf(interval: Interval, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (interval === 'WEEK') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (interval === 'QUARTER') date.setUTCMonth(date.getUTCMonth() - (date.getUTCMonth() % 3), 1);
  if (interval === 'MONTH') date.setUTCDate(1);
  if (interval === 'YEAR') date.setUTCMonth(0, 1);
  return textOf(date);
}

/** First day of the interval after the one that begins on a day. */
function next(interval: Interval, start: string): string {
  const date = new Date(`${start}T00:00:00Z`);
  if (interval === 'DAY') date.setUTCDate(date.getUTCDate() + 1);
  if (interval === 'WEEK') date.setUTCDate(date.getUTCDate() + 7);
  if (interval === 'MONTH') date.setUTCMonth(date.getUTCMonth() + 1);
  if (interval === 'QUARTER') date.setUTCMonth(date.getUTCMonth() + 3);
  if (interval === 'YEAR') date.setUTCFullYear(date.getUTCFullYear() + 1);
  return textOf(date);
}

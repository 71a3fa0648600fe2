import { type Connection, type ConnectionArgs, connection, type Key, type Order } from './connections.ts';
import {
  actorTest,
  eventTest,
  exerciseTest,
  isPublished,
  type ListFilter,
  organizationTest,
  sourceTest,
  statementTest,
  wantedBy,
} from './filters.ts';
import { Mistakes } from './mistakes.ts';
import type { Row, Rows } from './rows.ts';
import { foundTexts, type Meaning, marked } from './searches.ts';
import { entityShown, type Shown, show } from './shown.ts';

export type Listed = Omit<
  Connection<{ readonly shown: Shown | null; readonly highlight?: () => unknown }>,
  'all'
> & { readonly all: readonly unknown[] };

const idOf = ({ id }: { readonly id: string }) => id;

function shownBy<Item>({ items, ...rest }: Connection<Item>, toShown: (item: Item) => Shown | null): Listed {
  return { ...rest, items: items.map(({ item, cursor }) => ({ item: { shown: toShown(item) }, cursor })) };
}

function orderOf<Item>(
  args: ConnectionArgs,
  standard: Order<Item>,
  keys: Readonly<Record<string, (item: Item) => Key>>,
): Order<Item> {
  if (!args.orderBy) return standard;
  const { field, direction } = args.orderBy;
  const key = keys[field];
  if (!key) throw new Error(`the reference knows no order by ${field}`);
  return { name: field, direction, key };
}

const saidOn = ({ sort_on }: Row<'statement'>) => sort_on;

export function statements(
  rows: Rows,
  list: string,
  args: ConnectionArgs,
  items: readonly Row<'statement'>[],
  standard: Order<Row<'statement'>> = { name: 'SAID_ON', direction: 'DESC', key: saidOn },
): Listed {
  const wanted = wantedBy(args.filter, new Mistakes());
  const order = orderOf(args, standard, {
    SAID_ON: saidOn,
    RECORDED_AT: ({ recorded_at }) => recorded_at,
    RELEVANCE: ({ id, sort_on }) => `${bestRank(rows, wanted ?? [], id).toFixed(15)} ${sort_on}`,
  });
  const page = connection(list, args, items, idOf, order, (mistakes) => {
    if (order.name === 'RELEVANCE' && !wanted) mistakes.add('BAD_USER_INPUT');
    return statementTest(rows, args.filter ?? {}, mistakes);
  });
  const listed = shownBy(page, (statement) => show('Statement', statement));
  return {
    ...listed,
    items: listed.items.map(({ item, cursor }, at) => ({
      cursor,
      item: { ...item, highlight: () => highlight(rows, wanted, page.items[at]?.item) },
    })),
  };
}

const textsOf = (rows: Rows, wanted: Meaning['wanted'], id: string) =>
  foundTexts(rows, wanted).filter(({ statementId }) => statementId === id);

const bestRank = (rows: Rows, wanted: Meaning['wanted'], id: string): number =>
  Math.max(0, ...textsOf(rows, wanted, id).map(({ rank }) => rank));

function highlight(
  rows: Rows,
  wanted: Meaning['wanted'] | undefined,
  statement: Row<'statement'> | undefined,
): { html: string; language: string } | null {
  if (!wanted || !statement) return null;
  const [first] = textsOf(rows, wanted, statement.id).sort((a, b) => a.position - b.position);
  const { text, language } = first ?? statement;
  return { html: marked(text, first?.marked ?? new Set()), language };
}

function speakerOrder(rows: Rows, args: ConnectionArgs): Order<{ readonly id: string }> {
  const name = ({ id }: { id: string }) => rows.byName.get(id) ?? 0;
  const count = ({ id }: { id: string }) =>
    rows.statement.filter((statement) => statement.speaker_id === id && isPublished(statement)).length;
  return orderOf(args, { name: 'NAME', direction: 'ASC', key: name }, { NAME: name, STATEMENT_COUNT: count });
}

export function actors(rows: Rows, args: ConnectionArgs): Listed {
  const filter: ListFilter = args.filter ?? {};
  const page = connection('actors', args, rows.actor, idOf, speakerOrder(rows, args), (mistakes) =>
    actorTest(rows, filter, mistakes),
  );
  return shownBy(page, ({ id }) => entityShown(rows, id));
}

export function organizations(rows: Rows, args: ConnectionArgs): Listed {
  const filter: ListFilter = args.filter ?? {};
  const order = speakerOrder(rows, args);
  const page = connection('organizations', args, rows.organization, idOf, order, (mistakes) =>
    organizationTest(rows, filter, mistakes),
  );
  return shownBy(page, ({ id }) => entityShown(rows, id));
}

export function exercises(
  rows: Rows,
  list: string,
  args: ConnectionArgs,
  items: readonly Row<'exercise'>[],
): Listed {
  const startsOn = ({ sort_on }: Row<'exercise'>) => sort_on;
  const order = orderOf<Row<'exercise'>>(
    args,
    { name: 'STARTS_ON', direction: 'DESC', key: startsOn },
    { STARTS_ON: startsOn, NAME: ({ id }) => rows.byName.get(id) ?? 0 },
  );
  const filter: ListFilter = args.filter ?? {};
  const page = connection(list, args, items, idOf, order, (mistakes) => exerciseTest(rows, filter, mistakes));
  return shownBy(page, ({ id }) => entityShown(rows, id));
}

export function events(rows: Rows, args: ConnectionArgs): Listed {
  const order: Order<Row<'event'>> = {
    name: 'HELD_ON',
    direction: 'DESC',
    key: ({ sort_on }) => sort_on,
  };
  const filter: ListFilter = args.filter ?? {};
  const page = connection('events', args, rows.event, idOf, order, (mistakes) =>
    eventTest(rows, filter, mistakes),
  );
  return shownBy(page, ({ id }) => entityShown(rows, id));
}

export function sources(rows: Rows, args: ConnectionArgs): Listed {
  const order: Order<Row<'source'>> = {
    name: 'PUBLISHED_ON',
    direction: 'DESC',
    key: ({ sort_on }) => sort_on,
  };
  const filter: ListFilter = args.filter ?? {};
  const page = connection('sources', args, rows.source, idOf, order, (mistakes) =>
    sourceTest(rows, filter, mistakes),
  );
  return shownBy(page, (source) => show('Source', source));
}

import type { StatementFilter, StatementForm, StatementOrder } from '../graphql/graphql.ts';
import { firstDay, lastDay } from './partial-date.ts';

/** The conditions that can have several values, each with the field of the filter it stands for. */
export const lists = {
  by: 'by',
  officials: 'byOfficialsOf',
  about: 'about',
  event: 'event',
  publisher: 'publisher',
  form: 'form',
  language: 'language',
} as const satisfies Record<string, keyof StatementFilter>;

export type ListName = keyof typeof lists;

/** What a list of statements is asked for. The address holds all of it. */
export type Asked = Readonly<Record<ListName, readonly string[]>> & {
  /** Partial dates, both ends included. */
  readonly from: string;
  readonly to: string;
  /** Words to search for. */
  readonly words: string;
  readonly order: Order;
};

/** `best` is by relevance where there are words, by date otherwise. */
export type Order = 'best' | 'newest' | 'oldest';

export const listNames = Object.keys(lists) as ListName[];

export const nothingAsked = readAsked(new URLSearchParams());

export function readAsked(search: URLSearchParams): Asked {
  const texts = Object.fromEntries(
    listNames.map((name) => [name, [...new Set(search.getAll(name).filter(Boolean))]]),
  ) as Record<ListName, string[]>;
  const order = search.get('order');
  return {
    ...texts,
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    words: search.get('words') ?? '',
    order: order === 'newest' || order === 'oldest' ? order : 'best',
  };
}

/** The same as the part of an address that follows "?"; nothing is written that need not be. */
export function writeAsked(asked: Asked): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of listNames) for (const value of asked[name]) search.append(name, value);
  for (const name of ['from', 'to', 'words'] as const) if (asked[name]) search.set(name, asked[name]);
  if (asked.order !== 'best') search.set('order', asked.order);
  return search;
}

/** With a value added to a list or, where it is there, taken out. */
export function toggled(asked: Asked, name: ListName, value: string): Asked {
  const values = asked[name];
  return {
    ...asked,
    [name]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value],
  };
}

export const isAnything = (asked: Asked): boolean => writeAsked({ ...asked, order: 'best' }).size === 0;

/** The filter of the API. An empty list would meet nothing, so it is left out. */
export function filterOf(asked: Asked): StatementFilter {
  const { from, to, words } = asked;
  const given = listNames.filter((name) => asked[name].length > 0);
  return {
    ...Object.fromEntries(given.map((name) => [lists[name], asked[name]])),
    ...((from || to) && {
      saidOn: { ...(from && { from: firstDay(from) }), ...(to && { to: lastDay(to) }) },
    }),
    ...(words.trim() && { text: words }),
  } as StatementFilter;
}

export function orderOf({ order, words }: Asked): StatementOrder {
  if (order === 'best' && words.trim()) return { field: 'RELEVANCE', direction: 'DESC' };
  return { field: 'SAID_ON', direction: order === 'oldest' ? 'ASC' : 'DESC' };
}

export const forms: readonly StatementForm[] = ['DIRECT', 'MIXED', 'INDIRECT'];

/** Everybody the conditions name, as they name them. */
export function refsOf(asked: Asked): string[] {
  const { by, officials, about, event, publisher } = asked;
  return [...new Set([by, officials, about, event, publisher].flat())];
}

/** Display names by what the address calls them; `entities` answers in the order of its references. */
export function namesOf(
  entities: readonly { readonly name: string }[] | undefined,
  refs: readonly string[],
): ReadonlyMap<string, string> {
  // An answer to an earlier question names others.
  if (entities?.length !== refs.length) return new Map();
  return new Map(refs.map((ref, index) => [ref, entities[index]?.name ?? ref]));
}

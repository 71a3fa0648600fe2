import { Mistakes } from './mistakes.ts';

/** What a list is ordered by; the id decides between equals and is ordered the same way. */
export type Key = string | number;

export interface ConnectionArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly filter?: object | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

export interface Order<Item> {
  readonly name: string;
  readonly direction: 'ASC' | 'DESC';
  readonly key: (item: Item) => Key;
}

export interface Connection<Item> {
  readonly items: readonly { readonly item: Item; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  /** What passes the filter, whatever the page. */
  readonly all: readonly Item[];
}

/** Cursors of the reference begin like this: a comparison must follow them, not compare them. */
export const CURSOR = 'reference cursor ';

type Place = readonly [key: Key, id: string];

const compare = (a: Place, b: Place): number => {
  const [of, other] = a[0] === b[0] ? [a[1], b[1]] : [a[0], b[0]];
  return of < other ? -1 : of > other ? 1 : 0;
};

/** One page of the items that pass the filter. `list` tells which field it is: its cursors serve no other. */
export function connection<Item>(
  list: string,
  args: ConnectionArgs,
  items: readonly Item[],
  idOf: (item: Item) => string,
  order: Order<Item>,
  makeTest: (mistakes: Mistakes) => (item: Item) => boolean,
): Connection<Item> {
  const mistakes = new Mistakes();
  const test = makeTest(mistakes);
  const { first = null, last = null } = args;
  if (first !== null && last !== null) mistakes.add('BAD_USER_INPUT');
  for (const size of [first, last])
    if (size !== null && (size < 0 || size > 100)) mistakes.add('BAD_USER_INPUT');
  const identity = JSON.stringify([list, order.name, order.direction, canonical(args.filter ?? null)]);
  const placeOf = (cursor: string | null | undefined): Place | undefined => {
    if (cursor === null || cursor === undefined) return undefined;
    const [of, place] = cursor.startsWith(CURSOR) ? JSON.parse(cursor.slice(CURSOR.length)) : [];
    if (of !== identity) mistakes.add('BAD_USER_INPUT');
    return place;
  };
  const [after, before] = [placeOf(args.after), placeOf(args.before)];
  mistakes.refuse();

  const sign = order.direction === 'ASC' ? 1 : -1;
  const sorted = items
    .filter(test)
    .map((item) => ({ item, place: [order.key(item), idOf(item)] as const }))
    .sort((a, b) => sign * compare(a.place, b.place));
  const notAfter = sorted.filter(({ place }) => after && sign * compare(place, after) <= 0);
  const notBefore = sorted.filter(({ place }) => before && sign * compare(place, before) >= 0);
  const between = sorted.filter((each) => !notAfter.includes(each) && !notBefore.includes(each));
  const size = last ?? first ?? 20;
  const page = last !== null ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
  const cutOff = between.length > size;
  return {
    items: page.map(({ item, place }) => ({ item, cursor: CURSOR + JSON.stringify([identity, place]) })),
    hasNextPage: notBefore.length > 0 || (last === null && cutOff),
    hasPreviousPage: notAfter.length > 0 || (last !== null && cutOff),
    totalCount: sorted.length,
    all: sorted.map(({ item }) => item),
  };
}

/** Absent and null mean the same, and so does any order of the keys. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, canonical(item)]);
}

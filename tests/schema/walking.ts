import type { Answer, Ask } from '../fixture.ts';
import { keysOf } from './archive.ts';
import { dataOf } from './asking.ts';
import type { List } from './connections.ts';

export interface Page {
  readonly labels: string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly totalCount: number;
  readonly cursors: string[];
}

export interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

interface Connection {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, string> }[];
  readonly nodes: readonly Record<string, string>[];
  readonly pageInfo: Omit<Page, 'labels' | 'totalCount' | 'cursors'>;
}

/** Asks for a page of a list as a client does. */
export const ask = (gql: Ask, list: List, paging: Paging): Promise<Answer<Record<string, unknown>>> =>
  gql(
    `${list.before}(first: $first, after: $after, last: $last, before: $before ${list.args}) {
      totalCount
      edges { cursor node { ${list.label} } }
      nodes { ${list.label} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } ${list.after}`,
    { ...paging },
  );

export async function page(gql: Ask, list: List, paging: Paging): Promise<Page> {
  const { totalCount, edges, nodes, pageInfo } = connectionIn(await dataOf(ask(gql, list, paging)));
  if (JSON.stringify(edges.map(({ node }) => node)) !== JSON.stringify(nodes))
    throw new Error(`edges and nodes differ: ${JSON.stringify({ edges, nodes })}`);
  const labels =
    list.label === 'id' ? keysOf(nodes as { id: string }[]) : nodes.map((node) => node[list.label] ?? '');
  return { ...pageInfo, totalCount, labels, cursors: edges.map(({ cursor }) => cursor) };
}

function connectionIn(data: unknown): Connection {
  if (Array.isArray(data)) return connectionIn(data[0]);
  const object = data as Record<string, unknown>;
  return 'pageInfo' in object ? (object as unknown as Connection) : connectionIn(Object.values(object)[0]);
}

/** All pages of a list, from its beginning or from its end. */
export async function walk(gql: Ask, list: List, size: number, way: 'forward' | 'backward'): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  do {
    const here: Page = await page(
      gql,
      list,
      way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    pages.push(here);
    const more = way === 'forward' ? here.hasNextPage : here.hasPreviousPage;
    cursor = more ? (way === 'forward' ? here.endCursor : here.startCursor) : null;
  } while (cursor !== null && pages.length <= 100);
  return way === 'forward' ? pages : pages.reverse();
}

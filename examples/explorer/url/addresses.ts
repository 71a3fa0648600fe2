import type { StatementFilter } from '../graphql/graphql.ts';
import { type Asked, filterOf, nothingAsked, writeAsked } from './asked.ts';

/** Where each view is. A link keeps the language that its page is read in, so none is written here. */
export const addresses = {
  statements: (asked: Partial<Asked> = {}) => withSearch('/', writeAsked({ ...nothingAsked, ...asked })),
  network: (asked: Partial<Asked> = {}, shape?: 'graph') => {
    const search = writeAsked({ ...nothingAsked, ...asked });
    if (shape) search.set('as', shape);
    return withSearch('/network', search);
  },
  contents: () => '/contents',
  source: (id: string) => `/source/${encodeURIComponent(afterType(id))}`,
  statement: (id: string) => `/statement/${encodeURIComponent(afterType(id))}`,
  entity: ({ __typename, slug }: { __typename: string; slug: string }) => {
    const view = pages[__typename];
    return view ? `/${view}/${encodeURIComponent(slug)}` : addresses.statements({ about: [slug] });
  },
};

/** Kinds of entity that have a view of their own; others are seen by what is said about them. */
const pages: Record<string, string> = {
  Actor: 'actor',
  Organization: 'organization',
  Exercise: 'exercise',
};

/** Where a list is exported from: the same filter, so what comes is what is shown. */
export const exportAddress = (format: 'csv' | 'ndjson' | 'jsonld', filter: StatementFilter): string =>
  `/export.${format}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

export const exportOf = (format: 'csv' | 'ndjson' | 'jsonld', asked: Asked): string =>
  exportAddress(format, filterOf(asked));

/** GraphiQL with an operation written into it. */
export const graphiqlAddress = (document: string, variables: unknown): string =>
  `/graphql?${new URLSearchParams({ query: document, variables: JSON.stringify(variables, null, 2) })}`;

/** Ids are written in addresses without their type, which the view knows. */
const afterType = (id: string): string => id.slice(id.indexOf(':') + 1);

function withSearch(path: string, search: URLSearchParams): string {
  return search.size > 0 ? `${path}?${search}` : path;
}

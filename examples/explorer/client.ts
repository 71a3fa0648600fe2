import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { Client, type Exchange, fetchExchange } from 'urql';

const url = '/graphql';

/** The server knows the documents of a build by their hashes; while developing they change too often for that. */
const sending: Exchange[] = import.meta.env.PROD
  ? [
      persistedExchange({
        preferGetForPersistedQueries: false,
        generateHash: async (_, document) =>
          (document as { __meta__?: { hash?: string } }).__meta__?.hash ?? '',
      }),
      fetchExchange,
    ]
  : [fetchExchange];

/** Types that are parts of others and have no identity of their own. */
const parts = [
  'ActorConnection',
  'Appearance',
  'EntityCount',
  'ExerciseConnection',
  'ExerciseSeries',
  'FormCount',
  'Highlight',
  'LanguageCount',
  'Membership',
  'Mention',
  'Name',
  'NameMatch',
  'NetworkEdge',
  'OrganizationConnection',
  'PageInfo',
  'Participation',
  'QuantityClaim',
  'Role',
  'SourceConnection',
  'Span',
  'StatementConnection',
  'StatementEdge',
  'StatementFacets',
  'TimelineCount',
  'Translation',
];

/** Views share what they know of actors, organizations and statements: going back asks nothing again. */
export const client = new Client({
  url,
  preferGetMethod: false,
  exchanges: [
    cacheExchange({ keys: Object.fromEntries(parts.map((type) => [type, () => null])) }),
    ...sending,
  ],
});

/** For the further pages of long lists, which would fill a cache that forgets nothing. */
export const uncached = new Client({ url, preferGetMethod: false, exchanges: sending });

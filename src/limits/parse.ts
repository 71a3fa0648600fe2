import { type DocumentNode, GraphQLError, type ParseOptions, parse, type Source } from 'graphql';
import { checkCounts } from './counts.ts';
import { beyond, type Limits } from './limits.ts';

/** Names, values and the space around them; comments, which are no tokens, cost as much to read. */
const CHARACTERS_PER_TOKEN = 50;

/**
 * Parses a document as far as its size and its counts allow.
 *
 * @throws QUERY_TOO_COMPLEX, or what is wrong with its syntax.
 */
export function parseWithin(limits: Limits, source: string | Source, options?: ParseOptions): DocumentNode {
  const { length } = typeof source === 'string' ? source : source.body;
  const longest = limits.tokens * CHARACTERS_PER_TOKEN;
  if (length > longest) {
    throw beyond('tokens', {
      what: 'The length of the document in characters',
      requested: length,
      allowed: longest,
      reduce: 'shorten it, and send long values as variables.',
    });
  }
  const document = parsed(limits, source, options);
  checkCounts(document, limits);
  return document;
}

function parsed({ tokens }: Limits, source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError && /Parsing aborted/.test(error.message))) throw error;
    throw beyond('tokens', {
      what: 'The number of tokens read',
      requested: tokens + 1,
      allowed: tokens,
      reduce: 'shorten the document, and send long lists as variables.',
    });
  }
}

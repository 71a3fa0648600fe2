import { GraphQLError } from 'graphql';

/** The most that one request may ask for. */
export interface Limits {
  /** Points of work, as cost.ts counts them. */
  readonly cost: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Words and signs of a document, comments aside. */
  readonly tokens: number;
  /** Fields under another name; and, counted apart, fields that are selected again in one place. */
  readonly aliases: number;
  /** Fields of Query. */
  readonly rootFields: number;
  readonly directives: number;
  /** Size of a request's body in bytes. */
  readonly bodyBytes: number;
  /** Operations in one request; 1 refuses even a list of one. */
  readonly batch: number;
}

/**
 * Cost: about a tenth of a second of one core, eight times what a page of 20 × 20 statements with their mentions costs.
 * Depth: six connections within each other by edges and nodes; GraphiQL's introspection has 15. Tokens: ten times the
 * longest sample. Aliases: one for each object of a page. Root fields: where one fails, each is a statement of its own.
 * Body: the longest document, and as much again for variables.
 */
export const defaultLimits: Limits = {
  cost: 50_000,
  depth: 20,
  tokens: 2_000,
  aliases: 100,
  rootFields: 20,
  directives: 50,
  bodyBytes: 262_144,
  batch: 1,
};

/** Larger figures are not told exactly: fragments that double make numbers without end. */
const LARGEST_TOLD = 1e12;

/** What is asked for is beyond a limit. `what` it is and what to `reduce` are parts of the message. Code QUERY_TOO_COMPLEX. */
export function beyond(
  limit: string,
  { what, requested, allowed, reduce }: { what: string; requested: number; allowed: number; reduce: string },
): GraphQLError {
  const told = Math.min(requested, LARGEST_TOLD);
  const number = (value: number) => value.toLocaleString('en');
  const more = requested > LARGEST_TOLD ? 'more than ' : '';
  return new GraphQLError(
    `${what} is ${more}${number(told)}, at most ${number(allowed)} is allowed: ${reduce}`,
    {
      extensions: {
        code: 'QUERY_TOO_COMPLEX',
        limit,
        requested: told,
        allowed,
        http: { status: 400, spec: true },
      },
    },
  );
}

import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestState } from '../request-state.ts';
import { Costs } from './costs.ts';
import { beyond, type Limits } from './limits.ts';
import { parseWithin } from './parse.ts';

/** Request header that asks for `extensions.cost`. */
export const COST_ASKED = 'x-graphql-cost';

type Asked = Parameters<Costs['of']>[0];

/** What a server's limits say of one operation. */
export class CostLimit {
  readonly allowed: number;
  readonly #costs: Costs;

  constructor(schema: GraphQLSchema, { cost }: Limits) {
    this.allowed = cost;
    this.#costs = new Costs(schema);
  }

  /** The points the operation costs. @throws QUERY_TOO_COMPLEX where they are too many. */
  check(asked: Asked): number {
    const requested = this.#costs.of(asked);
    const { allowed } = this;
    if (requested <= allowed) return requested;
    const reduce = 'ask for smaller pages (`first`), nest lists less, or ask in several requests.';
    throw beyond('cost', { what: 'The cost of the operation', requested, allowed, reduce });
  }
}

/** Holds every operation to the limits before it is validated, coerced or compiled, and tells its cost to who asks. */
export function enforceLimits(limits: Limits, cost: CostLimit): Plugin<RequestState, RequestState> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseWithin(limits, source, options));
    },
    onExecute({
      args: { document, operationName, variableValues, contextValue },
      setResultAndStopExecution,
    }) {
      const tell = contextValue.request.headers.get(COST_ASKED) === '1';
      const extensions = (requested: unknown) => ({ cost: { requested, limit: cost.allowed } });
      try {
        const requested = cost.check({ document, operationName, variableValues: variableValues as never });
        if (!tell) return undefined;
        return {
          onExecuteDone: ({ result }) => void Object.assign(result, { extensions: extensions(requested) }),
        };
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        setResultAndStopExecution({
          errors: [error],
          ...(tell && { extensions: extensions(error.extensions.requested) }),
        });
        return undefined;
      }
    },
  };
}

import { type DocumentNode, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DocumentCache } from '../document-cache.ts';
import type { RequestState } from '../request-state.ts';
import type { CostLimit } from './cost-limit.ts';
import type { Limits } from './limits.ts';
import { parseWithin } from './parse.ts';

/** Request header that asks for `extensions.cost`. */
export const COST_ASKED = 'x-graphql-cost';

/**
 * Holds every operation to the limits before it is validated, coerced or compiled, and tells its cost to who asks.
 * `documents` are those kept parsed.
 */
export function enforceLimits(
  limits: Limits,
  cost: CostLimit,
  documents: DocumentCache<DocumentNode>,
): Plugin<RequestState, RequestState> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseWithin(limits, source, options));
    },
    onValidate({ params: { documentAST } }) {
      return ({ valid }) => {
        // Its errors would be kept with it, and each holds all that it points at.
        if (!valid) documents.delete(documentAST.loc?.source.body ?? '');
      };
    },
    onExecute({
      args: { document, operationName, variableValues, contextValue },
      setResultAndStopExecution,
    }) {
      const tell = contextValue.request.headers.get(COST_ASKED) === '1';
      const extensions = (requested: unknown) => ({ cost: { requested, limit: cost.allowed } });
      try {
        const requested = cost.check({ document, operationName, variableValues: variableValues as never });
        contextValue.cost = requested;
        if (!tell) return undefined;
        return {
          onExecuteDone: ({ result }) => void Object.assign(result, { extensions: extensions(requested) }),
        };
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const { limit, requested } = error.extensions;
        setResultAndStopExecution({
          errors: [error],
          ...(tell && limit === 'cost' && { extensions: extensions(requested) }),
        });
        return undefined;
      }
    },
  };
}

import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Operations, textOf } from '../schema/plan/index.ts';
import type { RequestState } from './request-state.ts';

/**
 * Sends PostgreSQL's text as the answer where every selected field is SQL's, and leaves all other operations, and those
 * with a mistake in them, to the executor.
 */
export function answerFromSql(operations: Operations): Plugin<RequestState, RequestState> {
  return {
    onExecute({ args: { contextValue }, executeFn, setExecuteFn }) {
      const { direct, caller } = contextValue;
      if (direct === 'needs the executor') return;
      if (direct) {
        setExecuteFn(() => failed(direct));
        return;
      }
      setExecuteFn(async (args: ExecutionArgs) => {
        const { document, operationName, variableValues } = args;
        try {
          const data = await operations.answer({ document, operationName, variableValues, caller });
          return data === undefined ? await executeFn(args) : new TextResult(textOf(data));
        } catch (error) {
          return failed(error instanceof Error ? error : new Error(String(error)));
        }
      });
    },
  };
}

/** The database failed: asking it again would only make that worse. */
function failed(originalError: Error) {
  return { data: null, errors: [new GraphQLError(originalError.message, { originalError })] };
}

/** An execution result that is JSON text already; whoever wants to look inside parses it. */
class TextResult {
  readonly #data: string;
  extensions?: Readonly<Record<string, unknown>>;

  constructor(data: string) {
    this.#data = data;
  }

  get data(): unknown {
    return JSON.parse(this.#data);
  }

  stringify = (): string => {
    const extensions = this.extensions ? `,"extensions":${JSON.stringify(this.extensions)}` : '';
    return `{"data":${this.#data}${extensions}}`;
  };
}

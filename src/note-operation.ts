import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestState } from './request-state.ts';

/** Notes which operation runs, for those who observe requests. */
export function noteOperation(): Plugin<RequestState, RequestState> {
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      contextValue.document = document;
      contextValue.operationName = getOperationAST(document, operationName)?.name?.value;
    },
  };
}

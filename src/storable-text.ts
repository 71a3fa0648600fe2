import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestState } from './request-state.ts';

/**
 * Refuses text PostgreSQL cannot store, U+0000 and halves of surrogate pairs, wherever a client can put it:
 * in variables and, by escapes, in literals.
 */
export function refuseUnstorableText(): Plugin<RequestState, RequestState> {
  return {
    onParams({ params, context }) {
      if (!context.storable && !holdsOnlyStorableText(params.variables)) {
        throw new GraphQLError(unstorable, {
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } },
        });
      }
    },
    onValidate({ addValidationRule }) {
      addValidationRule(StorableTextRule);
    },
  };
}

const unstorable =
  'A text holds U+0000 or half of a surrogate pair, which no printed text contains. Remove the character.';

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Whether PostgreSQL can store every text within a value. Not recursive: clients choose how deep their variables nest. */
export function holdsOnlyStorableText(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && !isStorable(next)) return false;
    if (typeof next === 'object' && next !== null) {
      for (const inner of Object.values(next)) open.push(inner);
    }
  }
  return true;
}

function StorableTextRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!isStorable(node.value)) {
        context.reportError(
          new GraphQLError(unstorable, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }),
        );
      }
    },
  };
}

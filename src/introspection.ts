import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses to tell the schema; `__typename`, which clients need, stays. */
export function refuseIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoIntrospectionRule);
    },
  };
}

function NoIntrospectionRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      context.reportError(
        new GraphQLError(
          `Introspection is switched off on this server: ask without "${node.name.value}". Queries work as ever, in GraphiQL without completion.`,
          { nodes: node, extensions: { code: 'BAD_USER_INPUT' } },
        ),
      );
    },
  };
}

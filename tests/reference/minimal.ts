import { type ASTNode, type DocumentNode, Kind, validate, visit } from 'graphql';
import { schema } from '../../schema/index.ts';
import type { Variables } from './asked.ts';
import { askAll, Difference, type Sides } from './check.ts';
import { withoutUnused } from './unused.ts';

const removable: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
  Kind.DIRECTIVE,
  Kind.VARIABLE_DEFINITION,
  Kind.FRAGMENT_DEFINITION,
]);

/** The operation without all that can be left out of it while the answers still differ. */
export async function smallest(
  sides: Sides,
  document: DocumentNode,
  variables: Variables,
): Promise<Error | undefined> {
  let found: Error | undefined;
  let current = document;
  for (let at = 0; ; ) {
    const smaller = without(current, at);
    if (!smaller) return found;
    const error = await differenceOf(sides, smaller, variables);
    if (error) {
      found = error;
      current = smaller;
    } else at += 1;
  }
}

async function differenceOf(
  sides: Sides,
  document: DocumentNode,
  variables: Variables,
): Promise<Error | undefined> {
  if (!isValid(document)) return undefined;
  try {
    await askAll(sides, document, variables);
    return undefined;
  } catch (error) {
    if (error instanceof Difference) return error;
    throw error;
  }
}

/** The document without its node of this number, and what is of no use without it; undefined where it has no such node. */
function without(document: DocumentNode, number: number): DocumentNode | undefined {
  let at = 0;
  let removed: ASTNode | undefined;
  const smaller = visit(document, {
    enter: (node) => {
      if (!removable.has(node.kind)) return undefined;
      at += 1;
      if (at - 1 !== number) return undefined;
      removed = node;
      return null;
    },
  });
  if (!removed) return undefined;
  return withoutUnused(smaller);
}

/** A selection that lost all of its fields cannot even be written. */
function isValid(document: DocumentNode): boolean {
  let empty = false;
  visit(document, {
    SelectionSet: ({ selections }) => {
      empty ||= selections.length === 0;
    },
  });
  return !empty && validate(schema, document).length === 0;
}

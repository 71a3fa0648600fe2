import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { BoundField } from './compile.ts';
import { addShape, type Bound } from './param.ts';

export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Variables that decide what is selected at all. */
  readonly conditions: readonly string[];
}

/** A field of an operation whose arguments decide about its statement; those without a variable are coerced once. */
export interface ShapingField extends BoundField {
  readonly constant: Record<string, unknown> | undefined;
}

/** The query of this name in a document; undefined where there is none, or it is no query. */
export function operationOf(
  document: DocumentNode,
  operationName: string | null | undefined,
): Operation | undefined {
  const definition = getOperationAST(document, operationName);
  if (definition?.operation !== 'query') return undefined;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
  }
  const conditions = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      for (const { value } of directive.arguments ?? [])
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return { definition, fragments, conditions: [...conditions] };
}

export function shapingField({ field, node }: BoundField): ShapingField {
  let variable = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      Variable: () => {
        variable = true;
      },
    });
  }
  return { field, node, constant: variable ? undefined : getArgumentValues(field, node) };
}

/** All that a statement compiled for these fields and arguments depends on. */
export function shapeOf(fields: readonly ShapingField[], bound: Bound): string {
  const shape: string[] = [];
  fields.forEach(({ field, constant }, number) => {
    if (!constant) for (const { name, type } of field.args) addShape(type, bound[number]?.[name], shape);
  });
  return shape.join(' ');
}

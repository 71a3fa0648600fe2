import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { RawBuilder } from 'kysely';
import type { RowSource } from './from.ts';
import type { Layout } from './layout.ts';
import type { Arguments, FieldPlan, TypeTable } from './plan-types.ts';
import { Scope } from './scope.ts';

export type CompositeType = Extract<GraphQLOutputType, { getFields(): unknown }>;

/** One selected field: its definition, its coerced arguments and every node that selects it under one response key. */
export interface SelectedField {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
  readonly parentType: string;
}

/** SQL for one row as JSON, and how to read it. */
export interface CompiledObject {
  readonly sql: RawBuilder<unknown>;
  readonly layout: Layout;
}
export type CompileObject = (
  compilation: Compilation,
  type: CompositeType,
  nodes: readonly FieldNode[],
  source: RowSource,
) => CompiledObject;

/** What the compilation of one root field's selection shares: the document, its variables, and the statement's scope. */
export class Compilation {
  readonly info: GraphQLResolveInfo;
  readonly scope = new Scope();
  /** Compiles what is selected of the rows of a source: relations call it for their far end. */
  readonly object: CompileObject;

  constructor(info: GraphQLResolveInfo, object: CompileObject) {
    this.info = info;
    this.object = object;
  }

  /** Fields that `nodes` select on objects of type `type`: fragments, type conditions, @skip and @include applied. */
  fields(type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField[] {
    const { schema, fragments, variableValues } = this.info;
    const { fields } = collectSubFields(schema, fragments, variableValues, type, [...nodes]);
    const definitions = type.getFields();
    const selected: SelectedField[] = [];
    for (const [key, fieldNodes] of fields) {
      const [first] = fieldNodes;
      const field = first && definitions[first.name.value];
      if (field) selected.push({ key, field, nodes: fieldNodes, parentType: type.name });
    }
    return selected;
  }

  arguments({ field, nodes }: SelectedField): Arguments {
    const [node] = nodes;
    return node ? getArgumentValues(field, node, this.info.variableValues) : {};
  }

  /** The composite type a field returns, or the one named. */
  typeOf(type: GraphQLOutputType | string): CompositeType {
    const named = typeof type === 'string' ? this.info.schema.getType(type) : getNamedType(type);
    if (isObjectType(named) || isInterfaceType(named)) return named;
    throw new Error(`${String(type)} has no fields to plan`);
  }

  objectType(type: GraphQLOutputType | string): GraphQLObjectType {
    const named = this.typeOf(type);
    if (isObjectType(named)) return named;
    throw new Error(`${named.name} is not an object type`);
  }
}

export function planOf(field: GraphQLField<unknown, unknown>): FieldPlan | undefined {
  return field.extensions.plan as FieldPlan | undefined;
}

export function tableOf(type: CompositeType): TypeTable {
  const table = type.extensions.table;
  if (!table)
    throw new Error(`${type.name} is not backed by a table: declare it with tableObject or tableInterface`);
  return table as TypeTable;
}

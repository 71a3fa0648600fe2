import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Piece } from './json-text.ts';
import { type Bound, Param, symbolic } from './param.ts';
import type { Arguments, FieldPlan, TypeTable } from './plan-types.ts';
import { Scope } from './scope.ts';
import type { Source } from './source.ts';

export type CompositeType = GraphQLObjectType | GraphQLInterfaceType;

/** What of an operation decides about its statement. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variableValues: Record<string, unknown>;
  /** Of the operation. */
  readonly name?: string | undefined;
}

/** One selected field: its definition and every node that selects it under one response key. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown> | undefined;
  readonly nodes: FieldNode[];
  readonly parentType: string;
}

/** Where a field stands: response keys from the root, each on objects of any of the types. */
export type FieldPath = readonly { readonly key: string; readonly types: readonly string[] }[];

/** A field whose arguments were bound. Its place in the list is its number. */
export interface BoundField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/**
 * What the answer is for. `answer`: the text goes to the client as it is, so every field must be SQL's. `resolve`:
 * resolvers read it, so it also has what they need, under keys that no GraphQL name can have; and a field whose
 * arguments are refused becomes null, with the reason in `refused`.
 */
export type Purpose = 'answer' | 'resolve';

/** The concrete type of an object, in a text that resolvers read. */
export const TYPE_KEY = '';

/** A field that SQL cannot answer stands in an operation that was to be answered by SQL alone. */
export class NotPlanned extends Error {}

export type CompileObject = (
  compilation: Compilation,
  type: CompositeType,
  nodes: readonly FieldNode[],
  source: Source,
) => Piece[];

/** What the compilation of one statement shares. */
export class Compilation {
  readonly document: Document;
  readonly purpose: Purpose;
  /** Compiles what is selected of the rows of a source: relations call it for their far end. */
  readonly object: CompileObject;
  readonly scope: Scope;
  readonly boundFields: BoundField[] = [];
  /** Fields that rest on look-ups. */
  readonly uses: { readonly path: FieldPath; readonly lookups: readonly number[] }[] = [];
  readonly refused: { readonly path: FieldPath; readonly error: unknown }[] = [];
  readonly #bound: Record<string, unknown>[] = [];
  #path: FieldPath = [];

  constructor(document: Document, purpose: Purpose, object: CompileObject) {
    this.document = document;
    this.purpose = purpose;
    this.object = object;
    this.scope = new Scope(this.#bound);
  }

  get bound(): Bound {
    return this.#bound;
  }

  /** Fields that `nodes` select on objects of type `type`: fragments, type conditions, @skip and @include applied. */
  fields(type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField[] {
    const { schema, fragments, variableValues } = this.document;
    const { fields } = collectSubFields(schema, fragments, variableValues, type, [...nodes]);
    return selectedFields(type, fields);
  }

  /** The fields selected below a field of an object type. */
  below({ field, nodes }: SelectedField): SelectedField[] {
    const type = field && getNamedType(field.type);
    if (!isObjectType(type)) throw new Error(`${field?.name} does not return objects`);
    return this.fields(type, nodes);
  }

  /** A field's arguments as its hooks see them, and the one named `raw` as a whole. */
  arguments({ field, nodes: [node] }: SelectedField): {
    args: Arguments;
    raw: (name: string) => Param<unknown>;
  } {
    if (!field || !node) return { args: {}, raw: () => new Param(() => undefined, this.bound) };
    const number = this.#bound.length;
    this.#bound.push(getArgumentValues(field, node, this.document.variableValues));
    this.boundFields.push({ field, node });
    const read = (name: string) => (bound: Bound) => bound[number]?.[name];
    const args: Record<string, unknown> = {};
    for (const { name, type } of field.args) {
      args[name] = symbolic(type, read(name), this.bound);
    }
    return { args, raw: (name) => new Param(read(name), this.bound) };
  }

  /**
   * Compiles one field of the types named: where its arguments are refused, the error belongs to it and not to the whole
   * statement.
   */
  at({ key }: SelectedField, types: readonly string[], compile: () => Piece[]): Piece[] {
    const outer = this.#path;
    this.#path = [...outer, { key, types }];
    try {
      const { result, used } = this.scope.using(compile);
      if (used.length > 0) this.uses.push({ path: this.#path, lookups: used });
      return result;
    } catch (error) {
      if (this.purpose === 'answer') throw error;
      this.refused.push({ path: this.#path, error });
      return ['null'];
    } finally {
      this.#path = outer;
    }
  }

  typeOf(type: GraphQLOutputType | string): CompositeType {
    const named = typeof type === 'string' ? this.document.schema.getType(type) : getNamedType(type);
    if (isObjectType(named) || isInterfaceType(named)) return named;
    throw new Error(`${String(type)} has no fields to plan`);
  }
}

export function selectedFields(type: GraphQLObjectType, fields: Map<string, FieldNode[]>): SelectedField[] {
  const definitions = type.getFields();
  return [...fields].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    return { key, name, field: definitions[name], nodes, parentType: type.name };
  });
}

export function planOf(field: GraphQLField<unknown, unknown> | undefined): FieldPlan | undefined {
  return field?.extensions.plan as FieldPlan | undefined;
}

export function tableOf(type: CompositeType): TypeTable {
  const table = type.extensions.table;
  if (!table)
    throw new Error(`${type.name} is not backed by a table: declare it with tableObject or tableInterface`);
  return table as TypeTable;
}

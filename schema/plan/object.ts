import {
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isNonNullType,
} from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import {
  type Compilation,
  type CompositeType,
  NotPlanned,
  planOf,
  type SelectedField,
  TYPE_KEY,
  tableOf,
} from './compile.ts';
import { connection } from './connection.ts';
import { concat, object, type Piece, scalar } from './json-text.ts';
import type { FieldPlan } from './plan-types.ts';
import { many, one } from './relation.ts';
import { gated, type Source } from './source.ts';

type Member = readonly [key: string, value: Piece[]];

/** Everything selected of the rows of a source, to any depth, as the JSON text of one object. */
export function compileObject(
  compilation: Compilation,
  type: CompositeType,
  nodes: readonly FieldNode[],
  source: Source,
): Piece[] {
  if (isInterfaceType(type)) return abstractObject(compilation, type, nodes, source);
  const name = [JSON.stringify(type.name)];
  const members = compilation
    .fields(type, nodes)
    .flatMap((selected) => member(compilation, selected, [type.name], source, name));
  return object(compilation.purpose === 'resolve' ? [[TYPE_KEY, name], ...members] : members);
}

/**
 * The concrete type is known only row by row. What all types have alike is compiled once; where they differ, a `case`
 * picks the object, and relations of one type are not followed for rows of another.
 */
function abstractObject(
  compilation: Compilation,
  type: GraphQLInterfaceType,
  nodes: readonly FieldNode[],
  source: Source,
): Piece[] {
  const { table, discriminator } = tableOf(type);
  if (!discriminator) throw new Error(`interface ${type.name} declares no discriminator`);
  const { schema } = compilation.document;
  const implementers = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
  const types = Object.entries(discriminator.types).filter(([, name]) => implementers.has(name));
  const kind = () => source.ref(`${table}.${discriminator.column}`);
  const selections = types.map(([value, name]) => ({
    value,
    name,
    fields: compilation.fields(compilation.typeOf(name) as GraphQLObjectType, nodes),
  }));

  const typeName = (): Piece[] => {
    const names = types.map(([value, name]) => sql`when ${sql.lit(value)} then ${sql.lit(name)}`);
    return ['"', sql`case ${kind()} ${sql.join(names, sql` `)} end`, '"'];
  };
  const same = (a: SelectedField, b: SelectedField) =>
    a.key === b.key && planOf(a.field) === planOf(b.field) && sameNodes(a.nodes, b.nodes);
  const compiled: { field: SelectedField; members: Member[] }[] = [];
  const once = (field: SelectedField): Member[] => {
    const known = compiled.find((other) => same(other.field, field));
    if (known) return known.members;
    const having = selections.filter(({ fields }) => fields.some((other) => same(other, field)));
    const only = having.map(({ value }) => sql.lit(value));
    const rows =
      having.length === types.length ? source : gated(source, sql`${kind()} in (${sql.join(only)})`);
    const names = having.map(({ name }) => name);
    const members = member(compilation, field, names, rows, typeName());
    compiled.push({ field, members });
    return members;
  };
  const whole = (fields: readonly SelectedField[]) => {
    const members = fields.flatMap(once);
    return object(compilation.purpose === 'resolve' ? [[TYPE_KEY, typeName()], ...members] : members);
  };

  const [first, ...others] = selections;
  if (!first) return ['null'];
  const alike = others.every(
    ({ fields }) =>
      fields.length === first.fields.length &&
      fields.every((field, at) => same(field, first.fields[at] as SelectedField)),
  );
  if (alike) return whole(first.fields);
  const cases = selections.map(
    ({ value, fields }) => sql`when ${sql.lit(value)} then ${concat(whole(fields))}`,
  );
  return [sql`case ${kind()} ${sql.join(cases, sql` `)} end`];
}

function sameNodes(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a.length === b.length && a.every((node, at) => node === b[at]);
}

/** One member of an object; none for a field that its own resolver answers. */
function member(
  compilation: Compilation,
  selected: SelectedField,
  types: readonly string[],
  source: Source,
  typeName: readonly Piece[],
): Member[] {
  if (selected.name === '__typename') return [[selected.key, [...typeName]]];
  const plan = planOf(selected.field);
  if (!plan) {
    if (compilation.purpose === 'answer')
      throw new NotPlanned(`${selected.parentType}.${selected.name} has a resolver of its own`);
    return [];
  }
  return [
    [
      selected.key,
      compilation.at(selected, types, () => value(compilation, selected, plan, source, typeName)),
    ],
  ];
}

function value(
  compilation: Compilation,
  selected: SelectedField,
  plan: FieldPlan,
  source: Source,
  typeName: readonly Piece[],
): Piece[] {
  switch (plan.kind) {
    case 'value': {
      const { args } = compilation.arguments(selected);
      const row = (path: string) => source.ref(path);
      const type = selected.field?.type as GraphQLOutputType;
      // The executor finds a missing value and says where.
      const nullable = compilation.purpose === 'resolve' || !isNonNullType(type);
      return scalar(plan.sql({ row, args, scope: compilation.scope }), type, nullable);
    }
    case 'globalId':
      return globalId(typeName, source.key);
    case 'computed': {
      if (compilation.purpose === 'answer')
        throw new NotPlanned(`${selected.parentType}.${selected.name} is computed`);
      const columns = plan.columns.map((column) => source.ref(`${plan.table}.${column}`));
      return [sql`json_build_array(${sql.join(columns)})`];
    }
    case 'one':
      return one(compilation, selected, plan, source);
    case 'many':
      return many(compilation, selected, plan, source);
    case 'connection':
      return connection(compilation, selected, plan, source);
    case 'set':
      throw new Error(`${selected.parentType}.${selected.name} can only be a field of a connection`);
    case 'rows':
    case 'node':
    case 'nodes':
      throw new Error(`${selected.parentType}.${selected.name} can only be a field of Query`);
  }
}

/** `"Type:key"`, from `"Type"` and the key. */
function globalId(typeName: readonly Piece[], key: RawBuilder<unknown>): Piece[] {
  const [only] = typeName;
  if (typeName.length === 1 && typeof only === 'string') return [`${only.slice(0, -1)}:`, key, '"'];
  return [...typeName.slice(0, -1), ':', key, '"'];
}

import { type FieldNode, type GraphQLInterfaceType, type GraphQLObjectType, isInterfaceType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import {
  type Compilation,
  type CompiledObject,
  type CompositeType,
  planOf,
  type SelectedField,
  tableOf,
} from './compile.ts';
import { compileConnection } from './connection.ts';
import type { RowSource } from './from.ts';
import { type AbstractLayout, jsonArray, type ObjectLayout, type Slot } from './layout.ts';
import type { FieldPlan } from './plan-types.ts';
import { compileMany, compileOne } from './relation.ts';

/** Everything selected of the objects of `type` that `source` yields, to any depth, as one JSON expression. */
export function compileObject(
  compilation: Compilation,
  type: CompositeType,
  nodes: readonly FieldNode[],
  source: RowSource,
): CompiledObject {
  const values: RawBuilder<unknown>[] = [];
  const layout = isInterfaceType(type)
    ? compileAbstract(compilation, type, nodes, source, values)
    : compileConcrete(compilation, type, nodes, source, values);
  layout.size = values.length;
  return { sql: jsonArray(values), layout };
}

function compileConcrete(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  source: RowSource,
  values: RawBuilder<unknown>[],
): ObjectLayout {
  const slots = new Map<string, Slot>();
  for (const selected of compilation.fields(type, nodes)) {
    const plan = planOf(selected.field);
    if (plan) slots.set(selected.key, compileSlot(compilation, selected, plan, source, values));
  }
  return { typeName: type.name, slots, size: 0 };
}

/**
 * The concrete type is known only row by row. A field that all types take from the interface is compiled once; one of
 * a single type stands inside a `case`, so that PostgreSQL does not compute it for rows of other types.
 */
function compileAbstract(
  compilation: Compilation,
  type: GraphQLInterfaceType,
  nodes: readonly FieldNode[],
  source: RowSource,
  values: RawBuilder<unknown>[],
): AbstractLayout {
  const { table, discriminator } = tableOf(type);
  if (!discriminator) throw new Error(`interface ${type.name} declares no discriminator`);
  const kind = source.ref(`${table}.${discriminator.column}`);
  values.push(kind);
  const shared = new Map<string, { plan: FieldPlan; node: FieldNode | undefined; slot: Slot }[]>();
  const byDiscriminator = new Map<string, ObjectLayout>();
  const implementers = new Set(compilation.info.schema.getPossibleTypes(type).map(({ name }) => name));
  for (const [value, typeName] of Object.entries(discriminator.types)) {
    if (!implementers.has(typeName)) continue;
    const slots = new Map<string, Slot>();
    for (const selected of compilation.fields(compilation.objectType(typeName), nodes)) {
      const plan = planOf(selected.field);
      if (!plan) continue;
      if (plan.table !== table) {
        const when = (expression: RawBuilder<unknown>) =>
          sql`case when ${kind} = ${value} then ${expression} end`;
        slots.set(selected.key, compileSlot(compilation, selected, plan, source, values, when));
        continue;
      }
      const node = selected.nodes[0];
      const known = shared.get(selected.key) ?? [];
      let entry = known.find((other) => other.plan === plan && other.node === node);
      if (!entry) {
        entry = { plan, node, slot: compileSlot(compilation, selected, plan, source, values) };
        shared.set(selected.key, [...known, entry]);
      }
      slots.set(selected.key, entry.slot);
    }
    byDiscriminator.set(value, { typeName, slots, size: 0 });
  }
  return { byDiscriminator, size: 0 };
}

function compileSlot(
  compilation: Compilation,
  selected: SelectedField,
  plan: FieldPlan,
  source: RowSource,
  values: RawBuilder<unknown>[],
  when: (expression: RawBuilder<unknown>) => RawBuilder<unknown> = (expression) => expression,
): Slot {
  const push = (expression: RawBuilder<unknown>) => values.push(when(expression)) - 1;
  try {
    const { result, used } = compilation.scope.collect(() =>
      compileField(compilation, selected, plan, source, push),
    );
    return used.length > 0 ? { ...result, used } : result;
  } catch (error) {
    return { kind: 'refused', error };
  }
}

function compileField(
  compilation: Compilation,
  selected: SelectedField,
  plan: FieldPlan,
  source: RowSource,
  push: (expression: RawBuilder<unknown>) => number,
): Slot {
  switch (plan.kind) {
    case 'value': {
      const args = compilation.arguments(selected);
      const row = (path: string) => source.ref(path);
      return { kind: 'value', index: push(plan.sql({ row, args, scope: compilation.scope })) };
    }
    case 'globalId':
      return { kind: 'globalId', index: push(source.key) };
    case 'computed':
      return {
        kind: 'computed',
        plan,
        indexes: plan.columns.map((column) => push(source.ref(`${plan.table}.${column}`))),
      };
    case 'one': {
      const { sql, layout } = compileOne(compilation, selected, plan, source);
      return { kind: 'one', index: push(sql), layout };
    }
    case 'many': {
      const { sql, layout } = compileMany(compilation, selected, plan, source);
      return { kind: 'many', index: push(sql), layout };
    }
    case 'connection': {
      const { sql, layout } = compileConnection(compilation, selected, plan, source);
      return { kind: 'connection', index: push(sql), layout };
    }
    case 'node':
    case 'nodes':
      throw new Error(`${selected.parentType}.${selected.field.name} can only be a field of Query`);
  }
}

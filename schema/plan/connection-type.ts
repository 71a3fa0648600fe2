import type { ObjectRef, SchemaTypes } from '@pothos/core';
import { type PlanRow, resolveMember } from './resolve.ts';
import type { AnyTableRef } from './types.ts';

/** The Relay types that one builder has made: one PageInfo, and a Connection and an Edge for each type listed. */
const made = new WeakMap<object, Map<string, unknown>>();

/** What counting a list costs, see src/limits: 10 objects' time for a list of hundreds, 1,000 for one of 10,000. */
const COUNT_COST = 50;

interface Field {
  readonly type: unknown;
  readonly nullable?: boolean;
  readonly description: string;
  readonly extensions?: { readonly cost: number };
}

/** `FooEdge` for the type `Foo`, made at its first use. */
export function edgeType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  target: AnyTableRef<Types>,
): ObjectRef<Types, PlanRow> {
  return objectType(builder, `${target.name}Edge`, `A ${target.name} and its place in the list.`, {
    cursor: {
      type: 'String',
      description: 'Pass it as `after` or `before` of the same field with the same filter and order.',
    },
    node: { type: target, description: 'The object itself.' },
  });
}

/** `FooConnection` for the type `Foo`, made at its first use. */
export function connectionType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  target: AnyTableRef<Types>,
): ObjectRef<Types, PlanRow> {
  const { name } = target;
  const edge = edgeType(builder, target);
  const pageInfo = objectType(
    builder,
    'PageInfo',
    'Where a page stands in its list (Relay). Both answers are exact in either direction.',
    {
      hasNextPage: {
        type: 'Boolean',
        description: 'Whether the list goes on after the last object of this page.',
      },
      hasPreviousPage: {
        type: 'Boolean',
        description: 'Whether the list has objects before the first one of this page.',
      },
      startCursor: {
        type: 'String',
        nullable: true,
        description: 'Cursor of the first object; null on an empty page.',
      },
      endCursor: {
        type: 'String',
        nullable: true,
        description: 'Cursor of the last object; null on an empty page.',
      },
    },
  );
  return objectType(
    builder,
    `${name}Connection`,
    `One page of a list of ${name} objects (Relay connection).`,
    {
      edges: { type: [edge], description: 'The page with a cursor for each object.' },
      nodes: { type: [target], description: 'The page without cursors.' },
      pageInfo: { type: pageInfo, description: 'Whether there is more, and the cursors to go on with.' },
      totalCount: {
        type: 'Int',
        description: 'Number of objects in the whole list, over all pages. Counted only when selected.',
        extensions: { cost: COUNT_COST },
      },
    },
  );
}

/** An object type whose fields are members of the statement's JSON. */
export function objectType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  name: string,
  description: string,
  fields: Readonly<Record<string, Field>>,
): ObjectRef<Types, PlanRow> {
  const refs = made.get(builder) ?? new Map<string, unknown>();
  made.set(builder, refs);
  if (!refs.has(name)) {
    const ref = builder.objectRef<PlanRow>(name);
    refs.set(name, ref);
    ref.implement({
      description,
      // What it holds is paid for; it is no row of its own.
      extensions: { cost: 0 },
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, options]) => [
            field,
            t.field({ nullable: false, ...options, resolve: resolveMember } as never),
          ]),
        ) as never,
    });
  }
  return refs.get(name) as ObjectRef<Types, PlanRow>;
}

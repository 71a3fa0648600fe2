import type { ObjectRef, SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { ConnectionEdge, ConnectionPage } from './result.ts';
import type { AnyTableRef } from './types.ts';

/** The Relay types that one builder has made: one PageInfo, and a Connection and an Edge for each type listed. */
const made = new WeakMap<object, Map<string, unknown>>();

const responseKey = (info: GraphQLResolveInfo) => info.path.key as string;

/** `FooConnection` for the type `Foo`, made at its first use. */
export function connectionType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  target: AnyTableRef<Types>,
): ObjectRef<Types, ConnectionPage> {
  const name = target.name;
  return once(builder, `${name}Connection`, (typeName) => {
    const edge = edgeType(builder, target);
    const info = pageInfoType(builder);
    const ref = builder.objectRef<ConnectionPage>(typeName);
    ref.implement({
      description: `One page of a list of ${name} objects (Relay connection).`,
      fields: (t) => ({
        edges: t.field({
          type: [edge],
          nullable: false,
          description: 'The page with a cursor for each object.',
          resolve: (page: ConnectionPage, _args: object, _context: object, info: GraphQLResolveInfo) =>
            page.edges(responseKey(info)),
        } as never) as never,
        nodes: t.field({
          type: [target],
          nullable: false,
          description: 'The page without cursors.',
          resolve: (page: ConnectionPage, _args: object, _context: object, info: GraphQLResolveInfo) =>
            page.nodes(responseKey(info)),
        } as never) as never,
        pageInfo: t.field({
          type: info,
          nullable: false,
          description: 'Whether there is more, and the cursors to go on with.',
          resolve: (page: ConnectionPage) => page,
        } as never) as never,
        totalCount: t.int({
          nullable: false,
          description: 'Number of objects in the whole list, over all pages. Counted only when selected.',
          resolve: (page: ConnectionPage) => page.totalCount,
        } as never) as never,
      }),
    });
    return ref;
  }) as ObjectRef<Types, ConnectionPage>;
}

function edgeType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  target: AnyTableRef<Types>,
) {
  return once(builder, `${target.name}Edge`, (typeName) => {
    const ref = builder.objectRef<ConnectionEdge>(typeName);
    ref.implement({
      description: `A ${target.name} and its place in the list.`,
      fields: (t) => ({
        cursor: t.string({
          nullable: false,
          description: 'Pass it as `after` or `before` of the same field with the same filter and order.',
          resolve: (edge: ConnectionEdge) => edge.page.cursor(edge.row),
        } as never) as never,
        node: t.field({
          type: target,
          nullable: false,
          description: 'The object itself.',
          resolve: (edge: ConnectionEdge, _args: object, _context: object, info: GraphQLResolveInfo) =>
            edge.node(responseKey(info)),
        } as never) as never,
      }),
    });
    return ref;
  });
}

function pageInfoType<Types extends SchemaTypes>(builder: PothosSchemaTypes.SchemaBuilder<Types>) {
  return once(builder, 'PageInfo', (typeName) => {
    const ref = builder.objectRef<ConnectionPage>(typeName);
    const cursor = 'null on an empty page.';
    ref.implement({
      description: 'Where a page stands in its list (Relay). Both answers are exact in either direction.',
      fields: (t) => ({
        hasNextPage: t.boolean({
          nullable: false,
          description: 'Whether the list goes on after the last object of this page.',
          resolve: (page: ConnectionPage) => page.hasNextPage,
        } as never) as never,
        hasPreviousPage: t.boolean({
          nullable: false,
          description: 'Whether the list has objects before the first one of this page.',
          resolve: (page: ConnectionPage) => page.hasPreviousPage,
        } as never) as never,
        startCursor: t.string({
          nullable: true,
          description: `Cursor of the first object; ${cursor}`,
          resolve: (page: ConnectionPage) => page.cursor(page.rows[0]),
        } as never) as never,
        endCursor: t.string({
          nullable: true,
          description: `Cursor of the last object; ${cursor}`,
          resolve: (page: ConnectionPage) => page.cursor(page.rows.at(-1)),
        } as never) as never,
      }),
    });
    return ref;
  });
}

function once<Ref>(builder: object, name: string, make: (name: string) => Ref): Ref {
  const refs = made.get(builder) ?? new Map<string, unknown>();
  made.set(builder, refs);
  if (!refs.has(name)) refs.set(name, make(name));
  return refs.get(name) as Ref;
}

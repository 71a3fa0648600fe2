import SchemaBuilder, { InterfaceRef, type SchemaTypes } from '@pothos/core';
import { connectionType, edgeType, objectType } from './connection-type.ts';
import { RootTableFieldBuilder, TableFieldBuilder } from './field-builder.ts';
import type { EdgePlan, TypeTable } from './plan-types.ts';
import { type PlanRow, resolveMember, typeNameOf } from './resolve.ts';
import { SetFieldBuilder, SetRef } from './set-field-builder.ts';
import { TableInterfaceRef, TableRef } from './types.ts';

const proto = SchemaBuilder.prototype as PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

proto.tableObject = function tableObject(
  name,
  { table, key = 'id', extends: base, indexes, findable, fields, ...options },
) {
  const own: TypeTable = { table, key, findable, base: base && baseOf(base.table, name), indexes };
  const ref = new TableRef<SchemaTypes, never, never>(name, own);
  this.objectType(ref, {
    ...options,
    extensions: { table: own },
    fields: () => fields(new TableFieldBuilder(this, 'Object', table)),
  } as never);
  return ref;
};

/** How the base table marks the rows of a type: by the interface's discriminator. */
function baseOf({ table, discriminator }: TypeTable, typeName: string): TypeTable['base'] {
  const value = Object.entries(discriminator?.types ?? {}).find(([, name]) => name === typeName)?.[0];
  return { table, kind: discriminator && value ? { column: discriminator.column, value } : undefined };
}

proto.tableInterface = function tableInterface(
  name,
  { table, key = 'id', discriminator, fields, ...options },
) {
  const own: TypeTable = { table, key, discriminator };
  const ref = new TableInterfaceRef<SchemaTypes, never>(name, own);
  this.interfaceType(ref, {
    ...options,
    extensions: { table: own },
    resolveType: typeNameOf as never,
    fields: () => fields(new TableFieldBuilder(this, 'Interface', table)),
  } as never);
  return ref;
};

proto.nodeInterface = function nodeInterface({ description }) {
  const ref = new InterfaceRef<SchemaTypes, PlanRow>('Node');
  this.interfaceType(ref, {
    description,
    resolveType: typeNameOf as never,
    fields: (t) => ({
      id: t.id({
        nullable: false,
        description: 'Global id: the same on every machine, never reused. Opaque; pass it to `node(id)`.',
        extensions: { plan: { kind: 'globalId', table: '' } },
        resolve: resolveMember as never,
      }),
    }),
  });
  return ref;
};

proto.tableField = function tableField(ref, name, field) {
  this.objectField(ref, name, () => field(new TableFieldBuilder(this, 'Object', ref.table.table)) as never);
};

proto.tableInterfaceField = function tableInterfaceField(ref, name, field) {
  this.interfaceField(
    ref,
    name,
    () => field(new TableFieldBuilder(this, 'Interface', ref.table.table)) as never,
  );
};

proto.tableQuery = function tableQuery(name, field) {
  this.queryField(name, () => field(new RootTableFieldBuilder(this)) as never);
};

proto.setObject = function setObject(name, { fields, description }) {
  const ref = new SetRef<SchemaTypes, never>(name);
  const extensions = { cost: 0 };
  this.objectType(ref, { description, extensions, fields: () => fields(new SetFieldBuilder(this)) } as never);
  return ref;
};

proto.connectionField = function connectionField(target, name, options) {
  const field = {
    ...options,
    nullable: false,
    extensions: { plan: { kind: 'set', table: '' } },
    resolve: resolveMember,
  };
  this.objectField(connectionType(this, target), name, (t) => t.field(field as never));
};

proto.tableFilter = (_target, options) => options as never;

proto.tableOrder = (_target, options) => options as never;

proto.tableEdgeObject = function tableEdgeObject(target, name, { description, type, select }) {
  const object = objectType(this, type.name, type.description, type.fields);
  const edge: EdgePlan = { select: select as never };
  this.objectField(edgeType(this, target as never), name, (t) =>
    t.field({
      type: object,
      nullable: true,
      description,
      extensions: { edge },
      resolve: resolveMember as never,
    }),
  );
};

import './global-types.ts';
import './schema-builder.ts';
import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';

/**
 * Turns the whole selection below a field of Query into one SQL statement. Types declare their table, fields their
 * column, relation or SQL expression; nothing here knows what the tables are about.
 */
export class PlanPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}

SchemaBuilder.registerPlugin('plan', PlanPlugin);

export { badInput } from './bad-input.ts';
export { parseGlobalId } from './global-id.ts';
export { Operations } from './operation.ts';
export type { Param, Symbolic } from './param.ts';
export type { OrderKey } from './plan-types.ts';
export type { Scope } from './scope.ts';
export type { AnyTableRef, Row } from './types.ts';

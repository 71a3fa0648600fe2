import { BasePlugin, type SchemaTypes } from '@pothos/core';

/**
 * Turns the whole selection below a field of Query into one SQL statement. Types declare their table, fields their
 * column, relation or SQL expression; nothing here knows what the tables are about.
 */
export class PlanPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}

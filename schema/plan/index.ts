import './global-types.ts';
import './schema-builder.ts';
import SchemaBuilder from '@pothos/core';
import { PlanPlugin } from './plugin.ts';

SchemaBuilder.registerPlugin('plan', PlanPlugin);

export { badInput, tooComplex } from './client-error.ts';
export { parseGlobalId } from './global-id.ts';
export { Operations } from './operation.ts';
export { pageSizes } from './paging.ts';
export type { Param, Symbolic } from './param.ts';
export type { OrderInput, OrderKey, Way, WayInput } from './plan-types.ts';
export type { Scope } from './scope.ts';
export { type Lines, Selection, type Stream, type Stretch } from './selection.ts';
export type { AnyTableRef, Row, SetHook } from './types.ts';
export { textOf } from './utf8.ts';

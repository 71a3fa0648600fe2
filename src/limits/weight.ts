import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { beyond } from './limits.ts';

/** Objects and lists within a value. */
const DEEPEST = 500;
/** An item of a list, and a condition of a filter: a comparison, written once and made for every row looked at. */
const ITEM = 5;
const CONDITION = 10;

/** What arguments add: `once` for the operation, such as a look-up; `each` time their field is answered. */
export interface Weight {
  once: number;
  each: number;
}

/** Points that something declares for itself. */
export const declared = ({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }) =>
  extensions.cost as number | undefined;

/**
 * The weight of a value as clients write it, before it is coerced: what cannot be coerced is refused later, so a guess at
 * it will do.
 *
 * @throws QUERY_TOO_COMPLEX where it is nested without end.
 */
export function weigh(type: GraphQLInputType, value: unknown): Weight {
  const weight: Weight = { once: 0, each: 0 };
  add(weight, type, value, 0);
  return weight;
}

/** The weight of an argument, or a field of an input, that is given. */
export function weighGiven(of: GraphQLArgument | GraphQLInputField, value: unknown): Weight {
  const weight = weigh(of.type, value);
  if (value !== null && value !== undefined) weight.once += declared(of) ?? 0;
  return weight;
}

function add(weight: Weight, type: GraphQLInputType, value: unknown, depth: number): void {
  if (depth > DEEPEST) {
    throw beyond('depth', {
      what: 'The depth of a value',
      requested: depth,
      allowed: DEEPEST,
      reduce: 'nest it less.',
    });
  }
  if (value === null || value === undefined) return;
  const of = getNullableType(type);
  if (isInputObjectType(of)) {
    if (typeof value !== 'object') return;
    const fields = of.getFields();
    for (const [name, inner] of Object.entries(value)) {
      const field = fields[name];
      if (!field || inner === null || inner === undefined) continue;
      weight.once += declared(field) ?? 0;
      weight.each += CONDITION;
      add(weight, field.type, inner, depth + 1);
    }
  } else if (isListType(of)) {
    const items = Array.isArray(value) ? value : [value];
    weight.each += ITEM * items.length;
    const item = getNullableType(of.ofType);
    if (isInputObjectType(item)) for (const each of items) add(weight, item, each, depth + 1);
    else if (isListType(item)) for (const each of items) add(weight, item, each, depth + 1);
    // However many names a list has, they are looked up together.
    else weight.once += declared(item) ?? 0;
  } else weight.once += declared(of) ?? 0;
}

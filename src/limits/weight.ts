import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { badInput } from '../../schema/errors.ts';
import { beyond } from './limits.ts';

/** Objects and lists within a value. */
const DEEPEST = 500;
/** An item of a list, and a condition of a filter: a comparison, written once and made for every row looked at. */
const ITEM = 5;
const CONDITION = 10;
/** Items of one list; longer ones are not even looked at. */
const LONGEST_LIST = 10_000;
/** Fields of an input that it does not have. The error of each repeats the whole input, so many are told at once. */
const MOST_UNKNOWN = 10;

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
 * @throws QUERY_TOO_COMPLEX where it is nested without end, BAD_USER_INPUT where it is of something else altogether.
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
    const names = Object.keys(value);
    const unknown = names.length - Object.keys(fields).length;
    if (unknown > MOST_UNKNOWN) {
      throw badInput(
        `A value has at least ${unknown} fields that ${of.name} does not have: look them up in the schema.`,
      );
    }
    for (const name of names) {
      const inner = (value as Record<string, unknown>)[name];
      const field = fields[name];
      if (!field || inner === undefined || inner === null) continue;
      weight.once += declared(field) ?? 0;
      weight.each += CONDITION;
      add(weight, field.type, inner, depth + 1);
    }
  } else if (isListType(of)) {
    const items = Array.isArray(value) ? value : [value];
    if (items.length > LONGEST_LIST) {
      throw beyond('items', {
        what: 'The length of a list',
        requested: items.length,
        allowed: LONGEST_LIST,
        reduce: 'ask in several requests.',
      });
    }
    weight.each += ITEM * items.length;
    const item = getNullableType(of.ofType);
    if (isInputObjectType(item)) for (const each of items) add(weight, item, each, depth + 1);
    else if (isListType(item)) for (const each of items) add(weight, item, each, depth + 1);
    // However many names a list has, they are looked up together.
    else weight.once += declared(item) ?? 0;
  } else weight.once += declared(of) ?? 0;
}

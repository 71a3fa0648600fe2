import {
  type ArgumentNode,
  astFromValue,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  print,
  type ValueNode,
} from 'graphql';
import type { Pool } from './pool.ts';
import type { Random } from './random.ts';
import { absent, type OperationVariables, Variable } from './variables.ts';

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** Draws the arguments of fields: literals, variables, defaults, null, and none at all. */
export class Arguments {
  readonly #random: Random;
  readonly #pool: Pool;
  readonly #variables: OperationVariables;
  readonly #mayBeWrong: boolean;
  /** Whether the filter drawn last searches texts, by its own words. */
  #searches = false;

  constructor(random: Random, pool: Pool, variables: OperationVariables, mayBeWrong: boolean) {
    this.#random = random;
    this.#pool = pool;
    this.#variables = variables;
    this.#mayBeWrong = mayBeWrong;
  }

  /** `mostItems`: how long a list the field may answer with. */
  of(parent: string, field: GraphQLField<unknown, unknown>, mostItems: number): ArgumentNode[] {
    const isConnection = field.args.some(({ name }) => name === 'first');
    const forward = !field.args.some(({ name }) => name === 'last');
    const paging = isConnection ? this.#paging(mostItems, forward) : {};
    return field.args.flatMap((arg): ArgumentNode[] => {
      const given = paging[arg.name];
      const value =
        isConnection && ['first', 'last', 'after', 'before'].includes(arg.name)
          ? given === undefined
            ? undefined
            : this.#written(arg, given)
          : this.#argument(`${parent}.${field.name}.${arg.name}`, arg);
      if (arg.name === 'filter') this.#searches = value !== undefined && print(value).includes('text:');
      return value ? [{ kind: Kind.ARGUMENT, name: name(arg.name), value }] : [];
    });
  }

  /** Mostly small pages; one way only, unless mistakes are wished. */
  #paging(mostItems: number, forward: boolean): Record<string, unknown> {
    const { chance, pick, upTo } = this.#random;
    const size = () => (mostItems > 50 && chance(0.2) ? pick([20, 99, 100]) : upTo(Math.min(4, mostItems)));
    if (this.#mayBeWrong && chance(0.1))
      return pick([
        { first: -1 },
        { first: 101 },
        { first: 1, last: 1 },
        { last: -3 },
        { after: this.#text('after') },
      ]);
    if (mostItems >= 20 && chance(0.3)) return pick([{}, { first: null }, { after: null, before: null }]);
    return forward || chance(0.6)
      ? { first: size(), ...(chance(0.1) && { last: null }) }
      : { last: size(), ...(chance(0.1) && { first: null }) };
  }

  #text(argument: string): string {
    return this.#pool.text(this.#random, 'String', `.${argument}`, true);
  }

  /** A value that is decided already, in any of the ways it can be written. */
  #written({ type }: GraphQLArgument, value: unknown): ValueNode {
    if (!this.#random.chance(0.4)) return toNode(value, type);
    // Another size would make another statement, or none, of the second request.
    return toNode(this.#variables.add(type, [value, value]), type);
  }

  #argument(place: string, { type, defaultValue }: GraphQLArgument): ValueNode | undefined {
    const optional = !isNonNullType(type) || defaultValue !== undefined;
    if (optional && this.#random.chance(0.45)) return undefined;
    return toNode(this.#value(place, type, defaultValue !== undefined, true), type);
  }

  #value(place: string, type: GraphQLInputType, hasDefault: boolean, variables: boolean, depth = 1): unknown {
    const { chance } = this.#random;
    if (variables && chance(0.2)) return this.#variable(place, type, hasDefault, depth);
    if (!isNonNullType(type) && chance(depth > 1 ? 0.04 : 0.08)) return null;
    return this.#present(place, getNullableType(type), variables, depth);
  }

  #present(place: string, type: GraphQLInputType, variables: boolean, depth: number): unknown {
    const { chance, upTo, pick } = this.#random;
    if (isListType(type)) {
      const item = () => this.#value(place, type.ofType, false, variables, depth);
      // One item may stand for the list of it.
      if (chance(0.4)) return this.#present(place, getNullableType(type.ofType), variables, depth);
      return Array.from({ length: chance(0.1) ? 0 : 1 + upTo(2) }, item);
    }
    if (isInputObjectType(type)) return this.#object(type, variables, depth);
    // The order by relevance is a mistake wherever nothing is searched for.
    if (type.name === 'StatementOrderField' && chance(this.#searches ? 0.2 : 0.8))
      return pick(['SAID_ON', 'RECORDED_AT']);
    // Published is what statements are anyway.
    if (type.name === 'StatementState' && chance(0.7)) return 'DRAFT';
    if (isEnumType(type)) return pick(type.getValues()).name;
    return this.#leaf(place, type as GraphQLLeafType);
  }

  #leaf(place: string, type: GraphQLLeafType): unknown {
    if (type.name === 'Boolean') return this.#random.chance(0.5);
    return this.#pool.text(this.#random, type.name, place, this.#mayBeWrong);
  }

  #object(type: GraphQLInputObjectType, variables: boolean, depth: number): Record<string, unknown> {
    const { chance } = this.#random;
    const fields = Object.values(type.getFields());
    if (type.name === 'DateRange') return this.#range(variables);
    // Many conditions at once are met by nothing.
    const share = type.name.endsWith('Order') ? 0.7 : 1.6 / fields.length;
    const given = fields.filter(({ name, type: of, defaultValue }) => {
      if (depth >= 4 && ['and', 'or', 'not'].includes(name)) return false;
      return (
        (isNonNullType(of) && defaultValue === undefined) ||
        chance(name === 'text' ? 0.25 : name === 'state' ? 0.4 : share)
      );
    });
    return Object.fromEntries(
      given.map(({ name: field, type: of, defaultValue }) => [
        field,
        this.#value(`${type.name}.${field}`, of, defaultValue !== undefined, variables, depth + 1),
      ]),
    );
  }

  #range(variables: boolean): Record<string, unknown> {
    const { chance } = this.#random;
    const day = () => this.#pool.text(this.#random, 'Date', '', false);
    const days = [day(), day()];
    if (!this.#mayBeWrong || chance(0.7)) days.sort();
    const [from, to] =
      variables && chance(0.3) ? days.map((each) => this.#variables.add('Date', [each, each])) : days;
    return { ...(chance(0.7) && { from }), ...(chance(0.7) && { to }) };
  }

  /** Given, null, left to its default, or not given at all: each where the schema allows it, and not always alike. */
  #variable(place: string, type: GraphQLInputType, hasDefault: boolean, depth: number): Variable {
    const { chance } = this.#random;
    const value = () => this.#value(place, type, false, false, depth);
    const values = (): [unknown, unknown] => [value(), chance(0.5) ? value() : value()];
    const nullable = getNullableType(type);
    if (chance(0.3)) {
      const fixed = this.#value(place, nullable, false, false, depth);
      const standard = toNode(fixed, nullable) as ConstValueNode;
      if (isNonNullType(type)) {
        if (fixed === null) return this.#variables.add(type, values());
        return this.#variables.add(nullable, [absent, value()], standard);
      }
      return this.#variables.add(type, [absent, chance(0.3) ? null : value()], standard);
    }
    if (isNonNullType(type) && !hasDefault) return this.#variables.add(type, values());
    if (isNonNullType(type)) return this.#variables.add(nullable, [absent, value()]);
    const others = values().map((each) => (chance(0.15) ? absent : chance(0.15) ? null : each));
    return this.#variables.add(type, [others[0], others[1]]);
  }
}

/** A value, with variables in it, as it is written in a document. */
export function toNode(value: unknown, type: GraphQLInputType): ValueNode {
  if (value instanceof Variable) return { kind: Kind.VARIABLE, name: name(value.name) };
  const nullable = getNullableType(type);
  if (value === null) return { kind: Kind.NULL };
  if (isListType(nullable)) {
    return Array.isArray(value)
      ? { kind: Kind.LIST, values: value.map((item) => toNode(item, nullable.ofType)) }
      : toNode(value, nullable.ofType);
  }
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    return {
      kind: Kind.OBJECT,
      fields: Object.entries(value as object).map(([key, item]) => {
        const field = fields[key];
        if (!field) throw new Error(`${nullable.name} has no ${key}`);
        return { kind: Kind.OBJECT_FIELD, name: name(key), value: toNode(item, field.type) };
      }),
    };
  }
  const node = astFromValue(value, nullable);
  if (!node) throw new Error(`${String(value)} cannot be written as ${String(type)}`);
  return node;
}

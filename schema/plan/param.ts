import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { tooComplex } from './client-error.ts';

/** Objects and lists within an argument: each level is a step to the values below. */
const DEEPEST = 500;

/** The coerced arguments of an operation's fields, by the number each field was given when it was compiled. */
export type Bound = readonly Readonly<Record<string, unknown>>[];

/**
 * An argument's value that is known only when the operation runs: it becomes a parameter of the SQL, so one compiled
 * statement serves every value. What `map` throws is the client's mistake; for the values the statement is compiled
 * with it is thrown at once, so that it is reported at the field.
 */
export class Param<T = unknown> {
  static #last = 0;
  /** Tells parameters apart, for keys of look-ups. */
  readonly id = ++Param.#last;
  readonly #derive: (bound: Bound) => T;
  readonly #now: Bound;
  #known: { readonly bound: Bound; readonly value: T } | undefined;

  constructor(derive: (bound: Bound) => T, now: Bound) {
    this.#derive = derive;
    this.#now = now;
    this.read(now);
  }

  /** The value under these arguments. Others may derive from it, so it is made once for them. */
  read(bound: Bound): T {
    if (this.#known?.bound !== bound || bound === this.#now)
      this.#known = { bound, value: this.#derive(bound) };
    return this.#known.value;
  }

  map<U>(derive: (value: T) => U): Param<U> {
    return new Param((bound) => derive(this.read(bound)), this.#now);
  }

  /** A value made of two. */
  with<U, V>(other: Param<U>, derive: (value: T, otherValue: U) => V): Param<V> {
    return new Param((bound) => derive(this.read(bound), other.read(bound)), this.#now);
  }
}

/**
 * An argument as hooks see it. Which keys are given, booleans and enum values are part of the statement's shape and are
 * there as they are; other values are parameters.
 */
export type Symbolic<T> = T extends boolean | null | undefined
  ? T
  : T extends string
    ? string extends T
      ? Param<string>
      : T
    : T extends number
      ? Param<number>
      : T extends readonly (infer Item)[]
        ? Item extends string | number
          ? Param<Item[]>
          : Symbolic<Item>[]
        : { [Key in keyof T]: Symbolic<T[Key]> };

/** Adds to `shape` all that a statement compiled for this argument depends on. */
export function addShape(type: GraphQLInputType, value: unknown, shape: string[]): void {
  if (isNonNullType(type)) addShape(type.ofType, value, shape);
  else if (value === null || value === undefined) shape.push('-');
  else if (isEnumType(type) || typeof value === 'boolean') shape.push(String(value));
  else if (isInputObjectType(type)) {
    shape.push('{');
    for (const { name, type: of } of Object.values(type.getFields())) {
      const item = (value as Record<string, unknown>)[name];
      if (item === undefined) continue;
      shape.push(name);
      addShape(of, item, shape);
    }
    shape.push('}');
  } else if (Array.isArray(value) && objectItem(type)) {
    shape.push(`[${value.length}`);
    for (const item of value) addShape(objectItem(type) ?? type, item, shape);
  } else shape.push('$');
}

/** The symbolic form of a coerced argument. */
export function symbolic(
  type: GraphQLInputType,
  read: (bound: Bound) => unknown,
  now: Bound,
  depth = 0,
): unknown {
  if (depth > DEEPEST) throw tooComplex(`An argument is nested more than ${DEEPEST} deep: nest it less.`);
  if (isNonNullType(type)) return symbolic(type.ofType, read, now, depth);
  const value = read(now);
  if (value === null || value === undefined || isEnumType(type) || typeof value === 'boolean') return value;
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter(
      ({ name }) => (value as Record<string, unknown>)[name] !== undefined,
    );
    const item = (name: string) => (bound: Bound) => (read(bound) as Record<string, unknown>)[name];
    return Object.fromEntries(
      given.map(({ name, type: of }) => [name, symbolic(of, item(name), now, depth + 1)]),
    );
  }
  const itemType = objectItem(type);
  if (Array.isArray(value) && itemType) {
    const item = (index: number) => (bound: Bound) => (read(bound) as unknown[])[index];
    return value.map((_, index) => symbolic(itemType, item(index), now, depth + 1));
  }
  return new Param(read, now);
}

/** The type of a list's items where they are input objects: such a list has a shape, one of scalars is a value. */
function objectItem(type: GraphQLInputType): GraphQLInputType | undefined {
  return isListType(type) && !isLeafType(getNamedType(type)) ? type.ofType : undefined;
}

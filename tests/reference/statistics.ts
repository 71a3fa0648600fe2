import type { GraphQLObjectType } from 'graphql';
import type { Expected } from './resolver.ts';
import { objectTypes } from './ways.ts';

/** What a run of operations came to: a generator that asks for nothing proves nothing. */
export class Statistics {
  readonly #fields = new Set<string>();
  #answers = 0;
  readonly #counts = { withObjects: 0, withErrors: 0 };
  /** Operations gone on with from cursors of their own. */
  followed = 0;

  readonly selected = (field: string): void => void this.#fields.add(field);

  answered({ data, errors }: Expected): void {
    this.#answers += 1;
    if (holdsObject(data)) this.#counts.withObjects += 1;
    if (errors.length > 0) this.#counts.withErrors += 1;
  }

  share(of: 'withObjects' | 'withErrors'): number {
    return this.#counts[of] / this.#answers;
  }

  /** Types that have such fields; all where there is none left. */
  wanting(): readonly GraphQLObjectType[] {
    const never = this.neverSelected();
    const types = objectTypes.filter(({ name }) => never.some((field) => field.startsWith(`${name}.`)));
    return types.length > 0 ? types : objectTypes;
  }

  /** Fields of object types that no row was ever asked for. */
  neverSelected(): string[] {
    const all = objectTypes.flatMap((type) =>
      Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
    );
    return all.filter((field) => !this.#fields.has(field));
  }
}

/** Whether the answer has an object of the archive in it: something with more than empty connections. */
function holdsObject(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some((value) =>
    Array.isArray(value)
      ? value.some((item) => typeof item === 'object' && item !== null)
      : typeof value === 'object' &&
        value !== null &&
        (holdsObject(value) || !/^(nodes|edges|pageInfo|totalCount)/.test(Object.keys(value)[0] ?? 'nodes')),
  );
}

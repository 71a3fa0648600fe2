import { isDeepStrictEqual } from 'node:util';
import { CURSOR } from './connections.ts';
import type { Expected } from './resolver.ts';

export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** For each cursor of the reference the server's cursor of the same place. */
export type Cursors = Map<string, string>;

/** What differs between what was expected and what was answered; undefined where nothing does. */
export function difference(expected: Expected, answered: Answered, cursors: Cursors): object | undefined {
  const errors = answered.errors ?? [];
  const at = differs(expected.data, answered.data, '', cursors);
  if (at) return { ...at, errors: expected.errors, answeredErrors: errors };
  const known = errors.every(({ path, code }) =>
    expected.errors.some((each) => each.path === path && each.codes.includes(code)),
  );
  const complete = expected.anyErrorWillDo
    ? errors.length > 0
    : expected.errors.every(({ path }) => errors.some((each) => each.path === path));
  return known && complete ? undefined : { expectedErrors: expected.errors, answeredErrors: errors };
}

function differs(
  expected: unknown,
  answered: unknown,
  path: string,
  cursors: Cursors,
): { at: string; expected: unknown; answered: unknown } | undefined {
  const here = { at: path, expected, answered };
  if (typeof expected === 'string' && expected.startsWith(CURSOR)) {
    const known = cursors.get(expected) ?? answered;
    if (typeof answered !== 'string' || answered === '' || known !== answered) return here;
    cursors.set(expected, answered);
    return undefined;
  }
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (!isObject(expected) || !isObject(answered)) return Object.is(expected, answered) ? undefined : here;
  const [keys, others] = [Object.keys(expected), Object.keys(answered)];
  // GraphQL answers fields in the order in which they are selected.
  if (Array.isArray(expected) !== Array.isArray(answered) || !isDeepStrictEqual(keys, others)) return here;
  for (const [key, value] of Object.entries(expected)) {
    const inner = differs(value, (answered as Record<string, unknown>)[key], `${path}.${key}`, cursors);
    if (inner) return inner;
  }
  return undefined;
}

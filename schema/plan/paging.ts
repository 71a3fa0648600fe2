import { badInput } from './client-error.ts';
import type { Param } from './param.ts';
import type { Arguments } from './plan-types.ts';
import type { Scope } from './scope.ts';

/** Objects on a page: where the client does not say, and at most. */
export const pageSizes = { standard: 20, largest: 100 } as const;

export interface Paging {
  readonly backward: boolean;
  /** Known when the statement is compiled: a page's size decides how PostgreSQL plans it. */
  readonly limit: number;
  readonly after: Param<string> | undefined;
  readonly before: Param<string> | undefined;
}

/** The page that `first`, `last`, `after` and `before` ask for; null counts as absent. BAD_USER_INPUT where they contradict. */
export function pagingOf(args: Arguments, scope: Scope): Paging {
  const { first, last, after, before } = args as Record<string, Param<never> | null | undefined>;
  if (first && last) throw badInput('Pass `first` to page forward or `last` to page backward, not both.');
  const limit = last?.map((count) => size('last', count)) ?? first?.map((count) => size('first', count));
  return {
    backward: Boolean(last),
    limit: limit ? scope.choose(limit) : pageSizes.standard,
    after: after ?? undefined,
    before: before ?? undefined,
  };
}

function size(name: string, count: number): number {
  if (count < 0) throw badInput(`\`${name}\` is ${count}: it must be from 0 to ${pageSizes.largest}.`);
  if (count > pageSizes.largest) {
    throw badInput(
      `\`${name}\` is ${count}: at most ${pageSizes.largest} at a time; ask for more page by page with \`after\` or \`before\`.`,
    );
  }
  return count;
}

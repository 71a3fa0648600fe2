import { badInput } from './bad-input.ts';
import type { Arguments } from './plan-types.ts';

const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

export interface Paging {
  readonly backward: boolean;
  readonly limit: number;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** The page that `first`, `last`, `after` and `before` ask for; null counts as absent. BAD_USER_INPUT where they contradict. */
export function pagingOf(args: Arguments): Paging {
  const first = size('first', args.first);
  const last = size('last', args.last);
  if (first !== undefined && last !== undefined) {
    throw badInput('Pass `first` to page forward or `last` to page backward, not both.');
  }
  return {
    backward: last !== undefined,
    limit: last ?? first ?? DEFAULT_PAGE,
    after: (args.after as string | null | undefined) ?? undefined,
    before: (args.before as string | null | undefined) ?? undefined,
  };
}

function size(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const count = value as number;
  if (count < 0) throw badInput(`\`${name}\` is ${count}: it must be from 0 to ${LARGEST_PAGE}.`);
  if (count > LARGEST_PAGE) {
    throw badInput(
      `\`${name}\` is ${count}: at most ${LARGEST_PAGE} at a time; ask for more page by page with \`after\` or \`before\`.`,
    );
  }
  return count;
}

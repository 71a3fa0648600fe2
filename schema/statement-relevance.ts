import { type RawBuilder, sql } from 'kysely';
import { bestRank, markedText } from '../db/search.ts';
import { eitherSearch } from '../db/search-syntax.ts';
import { badInput } from './errors.ts';
import type { OrderInput, Param, Scope } from './plan/index.ts';
import { partsOf, type SearchFilter, type StatementRow } from './statement-search.ts';

/** What a filter searches for, all conditions together; undefined where it does not search outside `not`, empty where it only leaves out. */
function searchIn(filter: SearchFilter | null | undefined, scope: Scope): Param<string>[] | undefined {
  const own = filter?.text ? [partsOf(filter.text, scope).wanted ?? []].flat() : undefined;
  const nested = [...(filter?.and ?? []), ...(filter?.or ?? [])].map((each) => searchIn(each, scope));
  const all = [own, ...nested].filter((each) => each !== undefined);
  return all.length > 0 ? all.flat() : undefined;
}

const together = (searches: readonly Param<string>[]): Param<string> | undefined =>
  searches.reduce<Param<string> | undefined>((all, each) => all?.with(each, eitherSearch) ?? each, undefined);

/** Keys of the order by relevance: rank, then date. BAD_USER_INPUT where nothing is searched for. */
export function relevance(row: StatementRow, { filter, scope, joined }: OrderInput): RawBuilder<unknown>[] {
  const searches = searchIn(filter as SearchFilter | undefined, scope);
  if (!searches) {
    throw badInput('Order RELEVANCE needs a search: give `text` in `filter`, outside `not`.');
  }
  const search = together(searches);
  if (!search) return [sql`0::real`, row('statement.sort_on')];
  const rank = joined && searches.length === 1 ? joined('rank') : bestRank(row('statement.id'), search);
  return [rank, row('statement.sort_on')];
}

/** The text that shows what is found, with marks; nothing where the filter does not search outside `not`. */
export function highlight(
  row: StatementRow,
  filter: SearchFilter,
  scope: Scope,
): RawBuilder<unknown> | undefined {
  const searches = searchIn(filter, scope);
  if (!searches) return undefined;
  const statement = {
    id: row('statement.id'),
    text: row('statement.text'),
    language: row('statement.language'),
  };
  return markedText(statement, together(searches) ?? sql`''`);
}

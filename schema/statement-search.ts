import { type RawBuilder, sql } from 'kysely';
import { foundStatements, hasMatch, isComplete, keepsWord, type Reading } from '../db/search.ts';
import { parseSearch, type Search } from '../db/search-syntax.ts';
import type { builder } from './builder.ts';
import { badInput } from './errors.ts';
import type { Param, Row, Scope, Symbolic, Way, WayInput } from './plan/index.ts';

const LONGEST_SEARCH = 500;

interface Shape {
  by?: string[] | null | undefined;
  event?: string[] | null | undefined;
  text?: string | null | undefined;
  and?: Shape[] | null | undefined;
  or?: Shape[] | null | undefined;
}
export type SearchFilter = Symbolic<Shape>;
export type StatementRow = Row<typeof builder.$inferSchemaTypes, 'statement'>;

/** The parts of a search that there are: which, is a part of the statement's shape. */
interface Parts {
  readonly wanted: Param<string> | undefined;
  readonly unwanted: Param<string> | undefined;
}

const known = new WeakMap<Param<string>, Parts>();

export function partsOf(text: Param<string>, scope: Scope): Parts {
  const parts = known.get(text) ?? newParts(text, scope);
  known.set(text, parts);
  return parts;
}

function newParts(text: Param<string>, scope: Scope): Parts {
  const search = text.map(read);
  const part = (key: keyof Search) => {
    const value = search.map((each) => each[key]);
    return scope.choose(value.map((each) => each !== '')) ? value : undefined;
  };
  return { wanted: part('wanted'), unwanted: part('unwanted') };
}

function read(text: string): Search {
  if (text.length > LONGEST_SEARCH) {
    throw badInput(
      `\`text\` is ${text.length} characters long: a search has at most ${LONGEST_SEARCH}. Leave out words, or join several by \`and\` or \`or\`.`,
    );
  }
  const search = parseSearch(text);
  if (!search.wanted && !search.unwanted) throw wordless(text);
  return search;
}

const wordless = (text: string) =>
  badInput(`The search "${text}" contains no word to search for: write words, "exact phrase", or, -not.`);

/** Condition that a text of the statement says what is wanted, and none what is not. */
export function isFound(text: Param<string>, row: StatementRow, scope: Scope): RawBuilder<unknown> {
  const { wanted } = partsOf(text, scope);
  const conditions: RawBuilder<unknown>[] = [];
  if (wanted) {
    checkWords(text, wanted, scope);
    conditions.push(hasMatch(row('statement.id'), wanted));
  }
  const left = isLeft(text, row, scope);
  if (left) conditions.push(left);
  return sql.join(conditions, sql` and `);
}

/** Condition that no text of the statement says what is not wanted. */
function isLeft(text: Param<string>, row: StatementRow, scope: Scope): RawBuilder<unknown> | undefined {
  scope.plannedByValues = true;
  const { unwanted } = partsOf(text, scope);
  return unwanted && sql`not ${hasMatch(row('statement.id'), unwanted)}`;
}

/** Only PostgreSQL knows what a word is, and which ones a language does not count. */
function checkWords(text: Param<string>, wanted: Param<string>, scope: Scope): void {
  scope.lookup(`words ${wanted.id}`, () => ({
    query: sql`select json_build_array(${keepsWord(wanted)}) as json`,
    check: ([row], bound) => (row?.[0] === false ? () => wordless(text.read(bound)) : undefined),
  }));
}

/**
 * What is found is read from the index where it is not too much; else the list is walked in its own order. Order by
 * relevance has to read all of it in any case. A list by and about somebody is short enough to be walked always.
 */
export function waysToFound(filter: SearchFilter, { scope, order, ties }: WayInput): Way[] | undefined {
  const { text, ...rest } = filter;
  const wanted = text ? partsOf(text, scope).wanted : undefined;
  if (!text || !wanted || ties + (rest.by ? 1 : 0) + (rest.event ? 1 : 0) > 1) return undefined;
  checkWords(text, wanted, scope);
  const byRank = order === 'RELEVANCE';
  const textOnly = ties === 0 && Object.values(rest).every((each) => !each);
  const reading: Reading = !byRank ? 'some' : textOnly ? 'all, ranked' : 'some, ranked';
  const found = scope.lookupName(`found ${reading} ${wanted.id}`, () => ({
    query: foundStatements(wanted, reading),
  }));
  const copies = {
    'statement.id': 'statement_id',
    'statement.sort_on': 'sort_on',
    'statement.state': 'state',
  };
  const direct = {
    join: { table: found, to: 'statement_id', copies },
    where: (row: (path: string) => RawBuilder<unknown>) => isLeft(text, row as StatementRow, scope),
    rest,
  };
  if (reading === 'all, ranked') return [direct];
  const complete = isComplete(sql.table(found), reading);
  return [
    { ...direct, when: complete },
    { when: sql`not (${complete})`, rest: filter },
  ];
}

import { expect } from 'vitest';
import type { Answer, Ask } from '../fixture.ts';
import { keysOf } from './archive.ts';

export type AnsweredError = NonNullable<Answer<unknown>['errors']>[number];

/** The data of an answer that has no error. */
export async function dataOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, errors } = await asked;
  expect(errors).toBeUndefined();
  return data as Data;
}

/** The one error of an answer. */
export async function errorOf(asked: Promise<Answer<unknown>>): Promise<AnsweredError> {
  const { errors = [] } = await asked;
  expect(errors).toHaveLength(1);
  return errors[0] as AnsweredError;
}

/** How many statements meet a filter, and their keys in the seeds in alphabetical order. */
export async function statementsWith(
  gql: Ask,
  filter: unknown,
): Promise<{ totalCount: number; keys: string[] }> {
  const { statements } = await dataOf(
    gql<{ statements: { totalCount: number; nodes: { id: string }[] } }>(
      'query ($filter: StatementFilter) { statements(filter: $filter, first: 100) { totalCount nodes { id } } }',
      { filter },
    ),
  );
  return { totalCount: statements.totalCount, keys: keysOf(statements.nodes).toSorted() };
}

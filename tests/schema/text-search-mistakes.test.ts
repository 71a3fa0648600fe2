import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { dataOf, errorOf } from './asking.ts';

const document = `query ($filter: StatementFilter) {
  statements(filter: $filter, first: 1, orderBy: {field: RELEVANCE}) { totalCount edges { highlight { html } } }
}`;

test.for([
  '',
  '  ',
  'or or',
  'or',
  '-',
  '"',
  '""',
  '- - -',
  '***',
  '%_%',
  '👩‍🚀',
  '« »',
  '-"!"',
  '²',
  '\u0301',
])('a search for %j has no word to search for', async (text, { gql }) => {
  for (const filter of [
    { text },
    { not: { text }, text: 'x' },
    { or: [{ text: 'x' }, { and: [{ text }] }] },
  ]) {
    const { extensions, message } = await errorOf(gql(document, { filter }));
    expect([extensions.code, message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('contains no word to search for'),
    ]);
  }
});

test.for([
  Array(10_000).fill('word').join(' '),
  'x'.repeat(100_000),
  '"'.repeat(100_000),
  '-'.repeat(100_000),
  'a'.repeat(501),
])('a search of more than 500 characters is refused', async (text, { gql }) => {
  const { extensions, message } = await errorOf(gql(document, { filter: { text } }));
  expect([extensions.code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining('at most 500')]);
});

test.for([
  'a'.repeat(500),
  'a '.repeat(250),
  'a-'.repeat(250),
  '-a '.repeat(166),
  'a or '.repeat(100),
  '"a '.repeat(166),
  `${'. '.repeat(249)}a`,
  'http://example.org/a?b=c&d=e user@example.org <b>x</b> &amp; 1.2.3 -5 +7 1e9',
  "'; drop table statement; --",
  "a' & 'b' | !c <-> d:*A \\",
  '.*[a-z](?=x)$',
  'קווירניה المناورات',
  'e\u0301\u0301\u0301\u0301 \u200b\u200fa',
  '👩‍🚀 a 👩‍🚀',
  '北京',
  '-nato',
  'the le и',
])('a search for %j is answered', async (text, { gql, queries }) => {
  const { statements } = await dataOf(
    gql<{ statements: { totalCount: number } }>(document, { filter: { text } }),
  );
  expect(statements.totalCount).toBeGreaterThanOrEqual(0);
  expect(queries).toHaveLength(1);
});

test.for([
  {},
  null,
  { by: 'NATO' },
  { not: { text: 'x' } },
  { text: null },
  { and: [] },
  { or: [{ not: { text: 'x' } }] },
])('the order by relevance is refused where %j searches for nothing', async (filter, { gql }) => {
  const { extensions, message } = await errorOf(gql(document, { filter }));
  expect([extensions.code, message]).toEqual([
    'BAD_USER_INPUT',
    'Order RELEVANCE needs a search: give `text` in `filter`, outside `not`.',
  ]);
});

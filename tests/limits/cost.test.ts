import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { shapes } from '../../bench/shapes/all.ts';
import { costs } from '../../schema/costs.ts';
import { schema } from '../../schema/index.ts';
import { Costs } from '../../src/limits/costs.ts';
import { defaultLimits } from '../../src/limits/limits.ts';
import { parseWithin } from '../../src/limits/parse.ts';
import { readSamples } from '../../src/samples.ts';

const known = new Costs(schema);
const unbounded = { ...defaultLimits, aliases: Infinity, depth: Infinity, rootFields: Infinity };

const costOf = (query: string, variableValues: Record<string, unknown> = {}, limits = defaultLimits) =>
  known.of({ document: parseWithin(limits, query), variableValues });

const item = 5;
const condition = 10;

test.for<[what: string, document: string, points: number]>([
  ['nothing but __typename', '{ __typename }', 0],
  ['a page', '{ statements(first: 7) { nodes { text form } } }', 7],
  ['the same page by edges', '{ statements(first: 7) { edges { cursor node { text } } } }', 7],
  ['a page from its end', '{ statements(last: 7) { nodes { text } } }', 7],
  ['a page without a size', '{ statements { nodes { text } } }', 20],
  ['a page of null', '{ statements(first: null) { nodes { text } } }', 20],
  ['a page that is refused later', '{ statements(first: 2000000000) { nodes { text } } }', 100],
  ['a page of less than nothing', '{ statements(first: -5) { nodes { text } } }', 0],
  ['an object of each', '{ statements(first: 7) { nodes { speaker { name } } } }', 14],
  [
    'pages within a page',
    '{ actors(first: 10) { nodes { statements(first: 10) { nodes { text } } } } }',
    110,
  ],
  ['a list of unknown length', '{ statements(first: 10) { nodes { mentions { surface } } } }', 10 + 10 * 5],
  ['a count', '{ statements(first: 0) { totalCount } }', 50],
  [
    'a count of each',
    '{ actors(first: 10) { nodes { statements(first: 0) { totalCount } } } }',
    10 + 10 * 50,
  ],
  ['what is beside a page', '{ statements(first: 3) { pageInfo { endCursor } } }', 0],
  ['facets', '{ statements(first: 0) { facets { by(first: 3) { count } } } }', 250 + 3],
  ['facets by default', '{ statements(first: 0) { facets { by { count } } } }', 250 + 10],
  ['objects by id', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3 + 3 * item],
  ['an entity', '{ actor(ref: "putin") { name } }', 1 + costs.lookUp],
  ['names like one', '{ lookup(name: "put", first: 4) { name } }', 4 + costs.nameSearch],
  [
    'a name in a filter',
    '{ statements(first: 1, filter: {by: "putin"}) { nodes { id } } }',
    1 + costs.lookUp + condition + item,
  ],
  [
    'names in a list, which are looked up at once',
    '{ statements(first: 1, filter: {by: ["putin", "shoigu"]}) { nodes { id } } }',
    1 + costs.lookUp + condition + 2 * item,
  ],
  [
    'a search',
    '{ statements(first: 1, filter: {text: "war"}) { nodes { id } } }',
    1 + costs.textSearch + condition,
  ],
  [
    'a filter of each, looked up once',
    '{ actors(first: 10) { nodes { statements(first: 1, filter: {about: "nato"}) { nodes { id } } } } }',
    10 + 10 * (1 + condition + item) + costs.lookUp,
  ],
  [
    'what is skipped',
    '{ statements(first: 3) @skip(if: true) { nodes { id } } a: actors(first: 2) @include(if: false) { nodes { id } } }',
    0,
  ],
  [
    'one fragment in two places',
    '{ statements(first: 3) { nodes { ...S speaker { ... on Actor { statements(first: 2) { nodes { ...S } } } } } } } fragment S on Statement { event { id } }',
    3 * (1 + 1 + 1 + 2 * 2),
  ],
])('%s costs its points', ([, document, points]) => {
  expect(costOf(document)).toBe(points);
});

const paged = 'query ($n: Int = 3, $ids: [ID!], $f: StatementFilter, $with: Boolean = true)';

test.for<[what: string, selection: string, variables: Record<string, unknown>, literal: string]>([
  ['a size', 'statements(first: $n) { nodes { id } }', { n: 9 }, 'statements(first: 9) { nodes { id } }'],
  ['its default', 'statements(first: $n) { nodes { id } }', {}, 'statements(first: 3) { nodes { id } }'],
  ['null', 'statements(last: $n) { nodes { id } }', { n: null }, 'statements { nodes { id } }'],
  ['ids', 'nodes(ids: $ids) { id }', { ids: ['a', 'b'] }, 'nodes(ids: ["a", "b"]) { id }'],
  ['one id for a list', 'nodes(ids: $ids) { id }', { ids: 'a' }, 'nodes(ids: "a") { id }'],
  [
    'a filter',
    'statements(filter: $f) { nodes { id } }',
    { f: { or: [{ by: 'a' }, { not: { about: ['b', 'c'] } }] } },
    'statements(filter: {or: [{by: "a"}, {not: {about: ["b", "c"]}}]}) { nodes { id } }',
  ],
  [
    'a filter within a literal',
    'statements(filter: {and: [$f]}) { nodes { id } }',
    { f: { text: 'war' } },
    'statements(filter: {and: [{text: "war"}]}) { nodes { id } }',
  ],
  ['a condition', 'statements(first: 3) @include(if: $with) { nodes { id } }', { with: false }, '__typename'],
  [
    'the default of a condition',
    'statements(first: 3) @include(if: $with) { nodes { id } }',
    {},
    'statements(first: 3) { nodes { id } }',
  ],
])(
  '%s given by a variable costs what the literal does, whatever was asked before',
  ([, selection, variables, literal]) => {
    const document = parseWithin(defaultLimits, `${paged} { ${selection} }`);
    const expected = costOf(`{ ${literal} }`);
    for (const before of [{}, { n: 50 }, { ids: ['x'] }, { f: {} }, variables]) {
      known.of({ document, variableValues: before });
      expect(known.of({ document, variableValues: variables })).toBe(expected);
    }
  },
);

test('a page of 20 × 20 with mentions may be asked for, 100 × 100 × 100 may not, by literals or variables', () => {
  const mentioned =
    '{ actors { nodes { name statements { nodes { text mentions { explicit entity { name } } } } } } }';
  expect(costOf(mentioned)).toBeLessThan(defaultLimits.cost);
  const cubed = `query ($n: Int! = 100) { actors(first: $n) { nodes { statements(first: $n) { nodes { speaker { statements(first: $n) { nodes { id } } } } } } } }`;
  expect(costOf(cubed)).toBeGreaterThan(1_000_000);
  expect(costOf(cubed, { n: 5 })).toBeLessThan(500);
});

test('fragments that double thirty times are counted by walking each once', () => {
  const doubled = Array.from(
    { length: 30 },
    (_, at) => `fragment F${at} on Actor { ...F${at + 1} ...F${at + 1} }`,
  );
  const document = `{ actor(ref: "putin") { ...F0 } } ${doubled.join(' ')} fragment F30 on Actor { statements(first: 1) { nodes { id } } }`;
  expect(costOf(document, {}, { ...unbounded })).toBe(2 ** 30 + 1 + costs.lookUp);
});

test('a fragment within itself has a cost, and an end', () => {
  expect(costOf('{ actor(ref: "putin") { ...A } } fragment A on Actor { slug ...A }')).toBe(1 + costs.lookUp);
});

test('an operation is chosen by its name, and one that is not there costs nothing', () => {
  const document = parseWithin(
    defaultLimits,
    'query A { statements(first: 1) { nodes { id } } } query B { __typename }',
  );
  expect(known.of({ document, operationName: 'A' })).toBe(1);
  expect(known.of({ document, operationName: 'B' })).toBe(0);
  expect(known.of({ document, operationName: 'C' })).toBe(0);
  expect(known.of({ document })).toBe(0);
});

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const honest: readonly (readonly [what: string, document: string])[] = [
  [
    'introspection as GraphiQL asks for it',
    getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, oneOf: true }),
  ],
  ...readSamples().map(({ query }) => [`the sample ${query.split('\n')[0]}`, query] as const),
  ...shapes.map(({ name, graphql }) => [`the measured shape ${name}`, graphql.query] as const),
  ...[...readme.matchAll(/```graphql\n(.*?)```/gs)].map(
    ([, query = ''], at) => [`operation ${at + 1} of the README`, query] as const,
  ),
];

test.for(honest)('%s takes at most half of what the limits allow', ([, query]) => {
  const half = Object.fromEntries(Object.entries(defaultLimits).map(([name, most]) => [name, most / 2]));
  const limits = { ...defaultLimits, ...half, depth: 16 };
  expect(
    known.of({ document: parseWithin(limits, query), variableValues: { text: 'war', about: 'nato' } }),
  ).toBeLessThan(limits.cost);
});

test('the README tells the default of each limit', () => {
  const table = [...readme.matchAll(/^\| `MAX_(\w+)` \| (\d+) \|/gm)].map(([, name = '', most]) => [
    name.toLowerCase().replace(/_(\w)/, (_, letter: string) => letter.toUpperCase()),
    Number(most),
  ]);
  expect(Object.fromEntries(table)).toEqual(defaultLimits);
});

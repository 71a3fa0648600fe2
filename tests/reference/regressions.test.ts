import { parse } from 'graphql';
import { wideTest as test } from '../fixture.ts';
import { askAll } from './check.ts';
import { loadRows } from './rows.ts';

const sharedKey = (actors: string, organizations: string) => `{ statements(first: 100) { nodes { about {
  ... on Actor { it: statementsAbout(filter: {about: "${actors}"}) { totalCount } }
  ... on Organization { it: statementsAbout(filter: {about: "${organizations}"}) { totalCount } }
} } } }`;

/** Operations that were, or could well be, answered wrongly. */
const operations: readonly (readonly [
  what: string,
  document: string,
  variables?: Record<string, unknown>,
])[] = [
  [
    'an alias that is the name of another field',
    '{ actor(ref: "putin") { name: slug slug: name kind: id id: kind } }',
  ],
  [
    'an alias that is the name of a list',
    '{ actor(ref: "putin") { roles: statements { nodes: totalCount totalCount: nodes { text: id } } } }',
  ],
  [
    'aliases of the parts of a page',
    '{ actors(first: 2) { edges: nodes { slug } nodes: edges { node: cursor cursor: node { slug } } } }',
  ],
  ['one key for fields with different arguments on two types', sharedKey('nato', 'russia')],
  ['a mistake in one of two fields of one key', sharedKey('nobody at all', 'russia')],
  ['a mistake in the other of two fields of one key', sharedKey('nato', 'nobody at all')],
  ['mistakes in both of two fields of one key', sharedKey('nobody at all', 'Natoo')],
  [
    'a page refused on one of two types',
    `{ statements { nodes { speaker { ... on Actor { it: statements(first: 101) { totalCount } }
      ... on Organization { it: statements(first: 1) { totalCount } } } } } }`,
  ],
  [
    'a mistake where nothing is listed',
    '{ statements(first: 0) { nodes { speaker { statements(filter: {by: "nobody"}) { totalCount } } } } }',
  ],
  [
    'a mistake in a filter that no row comes to',
    '{ statements(filter: {or: [], not: {by: "nobody"}}) { totalCount } }',
  ],
  [
    'a mistake below an object that is missing',
    '{ actor(ref: "nobody") { statements(first: -1) { totalCount } } }',
  ],
  ['a mistake in a nullable place', '{ a: actor(ref: "Occident") { slug } b: actor(ref: "putin") { slug } }'],
  [
    'mistakes in two fields that cannot be null',
    '{ a: statements(first: -1) { totalCount } b: actors(first: 101) { totalCount } }',
  ],
  [
    'a mistake in a field that can be null and one that cannot',
    '{ a: node(id: "x") { id } b: actors(first: 101) { totalCount } }',
  ],
  [
    'a mistake in one of many nodes',
    '{ nodes(ids: ["Actor:00000000-0000-0000-0000-000000000000", "x"]) { id } }',
  ],
  ['no ids', '{ nodes(ids: []) { id } }'],
  [
    'empty selections',
    'query ($no: Boolean = false) { actor(ref: "putin") { slug @include(if: $no) } statements(first: 2) { nodes { id @skip(if: true) } pageInfo { endCursor @include(if: false) } } }',
  ],
  [
    'nothing selected of objects of one type',
    '{ statements(first: 9) { nodes { about { ... on Topic { slug } } speaker { ... on Organization { acronym } } } } }',
  ],
  ['nothing selected at all', '{ actors { totalCount @skip(if: true) } }'],
  [
    '@skip and @include at once',
    '{ actor(ref: "putin") { slug @skip(if: false) @include(if: false) name @skip(if: true) @include(if: true) kind @skip(if: false) @include(if: true) } }',
  ],
  [
    'null for every argument',
    '{ statements(first: null, last: null, after: null, before: null, filter: null, orderBy: null) { totalCount nodes { id translations(languages: null) { text } } } actor(ref: "putin") { name(languages: null) roles(at: null) { title } } }',
  ],
  [
    'null for every condition',
    '{ statements(filter: {by: null, about: null, aboutAll: null, explicitly: null, form: null, saidOn: null, and: null, or: null, not: null}) { totalCount } actors(filter: {kind: null, name: null, organization: null}) { totalCount } }',
  ],
  [
    'no conditions',
    '{ a: statements(filter: {}) { totalCount } b: statements(filter: {and: [], not: {}}) { totalCount } c: statements(filter: {or: [{}]}) { totalCount } d: statements(filter: {saidOn: {}}) { totalCount } e: statements(filter: {not: {saidOn: {}}}) { totalCount } }',
  ],
  [
    'no languages',
    '{ entity(ref: "nato") { name(languages: []) } statements { nodes { translations(languages: []) { text } } } exercises { nodes { series { name(languages: []) } } } }',
  ],
  [
    'a default that null overrides',
    'query ($first: Int = 1, $by: [EntityRef!] = "NATO") { statements(first: $first, filter: {by: $by}) { totalCount nodes { id } } }',
    { first: null, by: null },
  ],
  [
    'a default for a variable not sent',
    'query ($first: Int = 1, $by: [EntityRef!] = "NATO") { statements(first: $first, filter: {by: $by}) { totalCount nodes { id } } }',
  ],
  [
    'variables not sent',
    'query ($first: Int, $filter: StatementFilter, $d: OrderDirection = ASC, $l: [LanguageTag!]) { statements(first: $first, filter: $filter, orderBy: {field: SAID_ON, direction: $d}) { nodes { id } } entity(ref: "nato") { name(languages: $l) } }',
  ],
  [
    'a variable not sent in a list',
    'query ($f: StatementFilter!, $t: DateRange) { statements(filter: {and: [$f, {saidOn: $t}]}) { totalCount } }',
    { f: { by: 'nato' } },
  ],
  [
    'ids in capitals',
    'query ($id: ID!) { node(id: $id) { id } }',
    { id: 'Statement:E44D1565-5ACF-5360-AB3C-9F3A5592C4FC' },
  ],
  ['no name', '{ actors(filter: {name: ""}) { totalCount } exercises(filter: {name: "?!"}) { totalCount } }'],
  [
    'a name with the wildcards of like',
    '{ actors(filter: {name: "%"}) { totalCount } organizations(filter: {name: "_a_"}) { totalCount } }',
  ],
  ['an empty cursor', '{ statements(after: "") { totalCount } }'],
  ['first and last', '{ a: actor(ref: "putin") { statements(first: 1, last: 1) { totalCount } } }'],
  [
    'facets with keys of each other and of the parts of a page',
    '{ statements(first: 1) { facets: nodes { id } nodes: facets { by: form { form: count count: form } form: by(first: 2) { count: entity { slug } entity: count } } totalCount: facets { totalCount: __typename } } }',
  ],
  [
    'facets of one key on two types',
    `{ entity(ref: "russia") { ... on Organization { it: statements(filter: {form: DIRECT}) { facets { by(first: 1) { count } } } } }
      nodes: statements(first: 30) { nodes { speaker { ... on Actor { it: statements(filter: {form: MIXED}) { facets { about(first: 2) { count } } } }
        ... on Organization { it: statements(filter: {about: "nobody"}) { facets { about(first: 2) { count } } } } } } } }`,
  ],
  [
    'facets of entities in facets',
    `{ statements(filter: {not: {about: "nato"}}, first: 0) { facets { about(first: 3) { entity { ... on Speaker { statements(last: 1) {
      totalCount facets { publisher { entity { statementsAbout { facets { network(first: 2) { speaker { slug } about { id } count } } } } } } } } } } } } }`,
  ],
  [
    'facets that are refused, beside others',
    '{ a: actor(ref: "putin") { statements { facets { by(first: -1) { count } form { count } } } } b: actor(ref: "shoigu") { statements { facets { a: network(first: 101) { count } b: about(first: 1) { count } } } } }',
  ],
  [
    'facets under conditions',
    'query ($no: Boolean = false) { statements { facets @include(if: $no) { form { count } } totalCount } b: statements { facets { form @skip(if: true) { count } language { count @include(if: $no) } } } }',
  ],
  [
    'every interval',
    `{ statements { facets { ${['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'].map((each) => `${each}: timeline(interval: ${each}) { from count }`).join(' ')} } } }`,
  ],
  [
    'introspection beside data',
    '{ __schema { queryType { name } } actor(ref: "putin") { __typename slug } __type(name: "Actor") { name } }',
  ],
];

test.for(operations)(
  '%s is answered as by the reference',
  async ([, document, variables = {}], { db, gql }) => {
    await askAll({ db, gql, rows: await loadRows(db) }, parse(document), variables);
  },
);

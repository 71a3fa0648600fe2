import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { type AnyField, fieldsTypes } from './ways.ts';

/** Texts that would do harm if they became part of a statement, or be found in it. */
const texts: Readonly<Record<string, readonly string[]>> = {
  String: [
    "'; drop table statement; --",
    '$1 hostile',
    'back\\slash',
    '"quoted" hostile',
    "E'\\'' hostile",
    '/* hostile */',
    '%hostile_',
  ],
  EntityRef: [
    "'; drop table statement; --",
    '$1 hostile',
    'back\\slash',
    '"quoted" hostile',
    "E'\\'' hostile",
    '/* hostile */',
  ],
  ID: ['Actor:00000000-0000-0000-0000-00000000dead', "'; drop table statement; --", "Actor:'hostile"],
  LanguageTag: ['en-x-hostile', "en'; drop table statement"],
  URL: ["https://hostile.example/'; drop table statement; --", 'https://hostile.example/$1'],
  Date: ['1987-06-05', "1987-06-05'; drop table statement"],
};

interface TextPlace {
  readonly name: string;
  readonly scalar: string;
  /** A document that takes the text, written as a value. */
  readonly document: (value: string) => string;
}

/** Ways of writing a value of the type around a text of it, for every text it can hold. */
function around(
  type: GraphQLInputType,
  nesting: number,
  seen: readonly string[] = [],
): { scalar: string; name: string; write: (text: string) => string }[] {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return around(nullable.ofType, nesting, seen).map((way) => ({
      ...way,
      write: (text) => `[${way.write(text)}]`,
    }));
  if (isScalarType(nullable))
    return nullable.name in texts ? [{ scalar: nullable.name, name: '', write: (text) => text }] : [];
  if (!isInputObjectType(nullable) || seen.filter((each) => each === nullable.name).length > nesting)
    return [];
  return Object.values(nullable.getFields()).flatMap((field) =>
    around(field.type, nesting, [...seen, nullable.name]).map(({ scalar, name, write }) => ({
      scalar,
      name: `.${field.name}${name}`,
      write: (text: string) => `{${field.name}: ${write(text)}}`,
    })),
  );
}

/** How to come to an object of the type from Query. */
const reach: Readonly<Record<string, string>> = {
  Query: '{ * }',
  Entity: '{ entity(ref: "nato") { * } }',
  Speaker: '{ entity(ref: "nato") { ... on Speaker { * } } }',
  Actor: '{ actor(ref: "putin") { * } }',
  Organization: '{ organization(ref: "csto") { * } }',
  Exercise: '{ exercises(first: 1) { nodes { * } } }',
  ExerciseSeries: '{ exercises(first: 100) { nodes { series { * } } } }',
  Event: '{ events(first: 1) { nodes { * } } }',
  Place: '{ place(ref: "minsk") { * } }',
  Topic: '{ topic(ref: "su-35") { * } }',
  Source: '{ sources(first: 1) { nodes { * } } }',
  Statement: '{ statements(first: 1) { nodes { * } } }',
};

function selectionOf(field: AnyField): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  return isObjectType(type) && type.name.endsWith('Connection')
    ? '{ totalCount nodes { __typename } pageInfo { hasNextPage } }'
    : '{ __typename }';
}

function placesOf(type: string, field: AnyField, arg: GraphQLArgument): TextPlace[] {
  // Filters are the same everywhere: in one place they are nested in each other too.
  return around(arg.type, type === 'Query' ? 1 : 0).map(({ scalar, name, write }) => ({
    name: `${type}.${field.name}(${arg.name}${name})`,
    scalar,
    document: (text) => {
      const from = reach[type];
      if (!from) throw new Error(`say in \`reach\` how to come to ${type}`);
      return from.replace('*', () => `${field.name}(${arg.name}: ${write(text)}) ${selectionOf(field)}`);
    },
  }));
}

/** Every argument, and every field of every input, that takes a text. */
const places = fieldsTypes.flatMap((type) =>
  Object.values(type.getFields()).flatMap((field) =>
    field.args.flatMap((arg) => placesOf(type.name, field, arg)),
  ),
);

test('there are arguments to put texts into', () => {
  expect(places.length).toBeGreaterThan(150);
  expect(new Set(places.map(({ scalar }) => scalar))).toEqual(new Set(Object.keys(texts)));
});

test.for(places)(
  '$name never becomes part of a statement',
  async ({ scalar, document }, { gql, queries }) => {
    for (const text of texts[scalar] ?? []) {
      const literal = await gql(document(JSON.stringify(text)));
      const variable = await gql(`query ($text: ${scalar}!) ${document('$text')}`, { text });
      for (const { errors = [] } of [literal, variable]) {
        const codes = errors.map(({ extensions }) => extensions.code);
        expect(codes.filter((code) => !['BAD_USER_INPUT', 'UNKNOWN_ENTITY'].includes(code))).toEqual([]);
      }
      expect(
        queries.filter((statement) => statement.includes(text) || /hostile|drop table|1987/.test(statement)),
      ).toEqual([]);
    }
  },
);

test('the archive is still whole', async ({ gql }) => {
  const { data } = await gql('{ statements { totalCount } }');
  expect(data).toEqual({ statements: { totalCount: 54 } });
});

import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('every type, field, argument and enum value is described', () => {
  const bare: string[] = [];
  const look = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) bare.push(name);
  };
  for (const type of types) {
    look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  expect(types.length).toBeGreaterThan(50);
  expect(bare).toEqual([]);
});

test('schema.graphql is the schema, sorted', () => {
  const file = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  expect(file).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
});

test('every connection has the same page arguments and shape', () => {
  const connections = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).filter((field) => String(field.type).endsWith('Connection!'))
      : [],
  );
  expect(connections.length).toBeGreaterThan(10);
  for (const { args, type } of connections) {
    const paging = args
      .filter(({ name }) => /^(first|after|last|before)$/.test(name))
      .map((arg) => `${arg.name}: ${arg.type}`);
    expect(paging.toSorted()).toEqual(['after: String', 'before: String', 'first: Int', 'last: Int']);
    const connection = schema.getType(String(type).slice(0, -1));
    const parts = ['edges', 'nodes', 'pageInfo', 'totalCount'];
    expect(isObjectType(connection) && Object.keys(connection.getFields()).toSorted()).toEqual(
      String(type) === 'StatementConnection!' ? [...parts, 'facets'].toSorted() : parts,
    );
  }
});

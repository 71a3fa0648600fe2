import { expect } from 'vitest';
import { entityId, sourceId } from '../../db/ids.ts';
import { type Ask, test } from '../fixture.ts';
import { idOfStatement } from './archive.ts';
import { dataOf, errorOf } from './asking.ts';

const ids = {
  Actor: `Actor:${entityId('putin')}`,
  Organization: `Organization:${entityId('csto')}`,
  Exercise: `Exercise:${entityId('vostok-2022')}`,
  Event: `Event:${entityId('war-in-ukraine')}`,
  Place: `Place:${entityId('eurasia')}`,
  Topic: `Topic:${entityId('s-400')}`,
  Source: `Source:${sourceId('efe-2023-11-23')}`,
  Statement: idOfStatement('s0-i3'),
};

const nodes = (gql: Ask, asked: readonly string[]) =>
  dataOf(
    gql<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: asked }),
  );

test.for(Object.entries(ids))('%s is a node', async ([type, id], { gql }) => {
  const { node } = await dataOf(gql('query ($id: ID!) { node(id: $id) { __typename id } }', { id }));
  expect(node).toEqual({ __typename: type, id });
});

test('each type gives its own fields', async ({ gql, queries }) => {
  const answer = await dataOf(
    gql(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Entity { slug }
        ... on Actor { roles { title } }
        ... on Organization { kind acronym }
        ... on Exercise { startsOn }
        ... on Event { heldOn }
        ... on Place { country { slug } }
        ... on Topic { topicKind: kind }
        ... on Source { title statements { totalCount } }
        ... on Statement { form speaker { slug } }
      } }`,
      { ids: Object.values(ids) },
    ),
  );
  expect(answer).toEqual({
    nodes: [
      { slug: 'putin', roles: [{ title: 'President' }] },
      { slug: 'csto', kind: 'ALLIANCE', acronym: 'CSTO' },
      { slug: 'vostok-2022', startsOn: '2022-09-01' },
      { slug: 'war-in-ukraine', heldOn: '2022-02-24' },
      { slug: 'eurasia', country: null },
      { slug: 's-400', topicKind: 'EQUIPMENT' },
      { title: 'La Russie minimise ses problèmes de défense', statements: { totalCount: 7 } },
      { form: 'INDIRECT', speaker: { slug: 'belarus' } },
    ],
  });
  expect(queries).toHaveLength(1);
});

test('nodes keep the order asked for, repeat what is asked twice and are null where there is none', async ({
  gql,
}) => {
  const asked = [
    ids.Statement,
    ids.Actor,
    `Actor:${entityId('nobody')}`,
    ids.Statement,
    ids.Source,
    `Place:${entityId('putin')}`,
    ids.Actor,
  ];
  expect(await nodes(gql, asked)).toEqual({
    nodes: [
      { __typename: 'Statement', id: ids.Statement },
      { __typename: 'Actor', id: ids.Actor },
      null,
      { __typename: 'Statement', id: ids.Statement },
      { __typename: 'Source', id: ids.Source },
      null,
      { __typename: 'Actor', id: ids.Actor },
    ],
  });
});

test('no ids, no nodes; a hundred at most', async ({ gql }) => {
  expect(await nodes(gql, [])).toEqual({ nodes: [] });
  expect((await nodes(gql, Array(100).fill(ids.Topic))).nodes).toHaveLength(100);
  const error = await errorOf(
    gql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill(ids.Topic) }),
  );
  expect(error.extensions.code).toBe('BAD_USER_INPUT');
});

test.for([
  ['empty', ''],
  ['a slug', 'lukashenko'],
  ['without a type', entityId('putin')],
  ['cut off', ids.Actor.slice(0, -1)],
  ['too long', `${ids.Actor}0`],
  ['of an unknown type', `Pope:${entityId('putin')}`],
  ['of an interface', `Entity:${entityId('putin')}`],
  ['of a type that is no node', `Name:${entityId('putin')}`],
  ['of a type named like a property of objects', `constructor:${entityId('putin')}`],
])('an id that is %s is refused', async ([, id], { gql }) => {
  const one = await errorOf(gql('query ($id: ID!) { node(id: $id) { id } }', { id }));
  const many = await errorOf(
    gql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [ids.Actor, id] }),
  );
  expect([one.extensions.code, many.extensions.code]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
});

test('an id in capitals is the same object', async ({ gql }) => {
  const id = `Actor:${entityId('putin').toUpperCase()}`;
  expect(await dataOf(gql('query ($id: ID!) { node(id: $id) { id } }', { id }))).toEqual({
    node: { id: ids.Actor },
  });
});

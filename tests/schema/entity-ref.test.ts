import { expect } from 'vitest';
import { entityId } from '../../db/ids.ts';
import { test } from '../fixture.ts';
import { dataOf, errorOf } from './asking.ts';

const belarus = `Organization:${entityId('belarus')}`;

test.for([
  ['slug', 'lukashenko'],
  ['id', `Actor:${entityId('lukashenko')}`],
  ['id in capitals', `Actor:${entityId('lukashenko').toUpperCase()}`],
  ['exact name', 'Alexander Lukashenko'],
  ['name in another case', 'ALEXANDER LUKASHENKO'],
  ['name with stray spaces', '  Alexander   Lukashenko '],
  ['Russian name', 'Александр Григорьевич Лукашенко'],
  ['Belarusian name', 'Лукашэнка'],
  ['Belarusian name in Latin letters', 'Łukašenka'],
  ['the same without accents', 'lukasenka'],
  ['French name', 'Loukachenko'],
])('an actor is found by %s', async ([, ref], { gql }) => {
  expect(await dataOf(gql('query ($ref: EntityRef!) { actor(ref: $ref) { slug } }', { ref }))).toEqual({
    actor: { slug: 'lukashenko' },
  });
});

test.for([
  ['organization', 'ОДКБ', 'csto'],
  ['organization', 'États-Unis', 'united-states'],
  ['organization', 'etats unis', 'united-states'],
  ['exercise', 'Щит Союза-2023', 'union-shield-2023'],
  ['exercise', 'Occident', 'zapad-2025'],
  ['event', 'СВО', 'war-in-ukraine'],
  ['place', 'Мінск', 'minsk'],
  ['topic', 'С-400', 's-400'],
  ['topic', 'S 400', 's-400'],
  ['entity', 'Minsk', 'minsk'],
  ['entity', 'Україна', 'ukraine'],
  ['entity', belarus, 'belarus'],
])('%s(ref: "%s") is %s', async ([field, ref, slug], { gql }) => {
  const document = `query ($ref: EntityRef!) { found: ${field}(ref: $ref) { slug } }`;
  expect(await dataOf(gql(document, { ref }))).toEqual({ found: { slug } });
});

test.for([
  ['actor', 'NATO'],
  ['organization', 'Lukashenko'],
  ['exercise', 'Minsk'],
  ['event', 'Zapad-2025'],
  ['place', 'Belarus'],
  ['topic', 'NATO'],
  ['entity', 'Nobody at all'],
  ['entity', '…'],
  ['entity', `Actor:${entityId('nobody')}`],
])('%s(ref: "%s") is null', async ([field, ref], { gql }) => {
  const document = `query ($ref: EntityRef!) { found: ${field}(ref: $ref) { slug } }`;
  expect(await dataOf(gql(document, { ref }))).toEqual({ found: null });
});

test('an unknown name in a filter is an error at the field that asked, with the nearest entities', async ({
  gql,
}) => {
  const error = await errorOf(gql('{ who: statements(filter: {by: "Loukachenkko"}) { totalCount } }'));
  expect(error).toMatchObject({
    path: ['who'],
    message: expect.stringMatching(/No actor or organization is recorded under "Loukachenkko".*Did you mean/),
    extensions: { code: 'UNKNOWN_ENTITY' },
  });
  const [best] = error.extensions.suggestions as unknown[];
  expect(best).toEqual({
    id: `Actor:${entityId('lukashenko')}`,
    kind: 'ACTOR',
    slug: 'lukashenko',
    name: 'Alexander Lukashenko',
  });
});

test('an unknown name deep in a query is an error there', async ({ gql }) => {
  const error = await errorOf(
    gql(`{ organization(ref: "csto") { members(at: "2022-02-01") { member {
      slug said: statements(filter: {or: [{about: "Otan"}, {not: {about: "Zapadd-2025"}}]}) { totalCount }
    } } } }`).then(({ errors }) => ({ errors: (errors ?? []).slice(0, 1) })),
  );
  expect(error).toMatchObject({
    path: ['organization', 'members', 0, 'member', 'said'],
    extensions: { code: 'UNKNOWN_ENTITY', ref: 'Zapadd-2025' },
  });
  expect(error.extensions.suggestions).toContainEqual(expect.objectContaining({ slug: 'zapad-2025' }));
});

test('what nothing resembles has no suggestion', async ({ gql }) => {
  const error = await errorOf(gql('{ statements(filter: {about: "qqqqwwww"}) { totalCount } }'));
  expect(error.extensions).toMatchObject({ code: 'UNKNOWN_ENTITY', suggestions: [] });
});

test('of several names, the unknown one is named', async ({ gql }) => {
  const error = await errorOf(gql('{ statements(filter: {by: ["NATO", "Nobody"]}) { totalCount } }'));
  expect(error.extensions).toMatchObject({ code: 'UNKNOWN_ENTITY', ref: 'Nobody' });
});

test('a name of a kind that cannot stand in a filter is unknown there', async ({ gql }) => {
  const error = await errorOf(gql('{ statements(filter: {by: "Minsk"}) { totalCount } }'));
  expect(error.extensions.code).toBe('UNKNOWN_ENTITY');
});

test.for([
  '{ entity(ref: "Occident") { slug } }',
  '{ statements(filter: {about: "occident"}) { totalCount } }',
])('a name that several bear is an error with all of them: %s', async (document, { gql }) => {
  const error = await errorOf(gql(document));
  expect(error.extensions).toMatchObject({
    code: 'AMBIGUOUS_ENTITY',
    candidates: [
      { id: `Organization:${entityId('west')}`, kind: 'ORGANIZATION', slug: 'west', name: 'The West' },
      { id: `Exercise:${entityId('zapad-2025')}`, kind: 'EXERCISE', slug: 'zapad-2025', name: 'Zapad-2025' },
    ],
  });
});

test('a slug wins over a name that another bears', async ({ gql }) => {
  expect(await dataOf(gql('{ entity(ref: "west") { slug } }'))).toEqual({ entity: { slug: 'west' } });
});

test.for([
  ['{ actor(ref: $ref) { slug } }', 'here an id of actor is wanted'],
  ['{ statements(filter: {event: [$ref]}) { totalCount } }', 'here an id of event is wanted'],
])('the id of another type is refused by %s', async ([selection, message], { gql }) => {
  const error = await errorOf(gql(`query ($ref: EntityRef!) ${selection}`, { ref: belarus }));
  expect(error.message).toContain(message);
  expect(error.extensions.code).toBe('BAD_USER_INPUT');
});

test('an id that is none is a name nobody bears', async ({ gql }) => {
  const ref = 'Organization:123';
  expect(await dataOf(gql('query ($ref: EntityRef!) { organization(ref: $ref) { slug } }', { ref }))).toEqual(
    {
      organization: null,
    },
  );
  const error = await errorOf(
    gql('query ($ref: EntityRef!) { statements(filter: {about: [$ref]}) { totalCount } }', { ref }),
  );
  expect(error.extensions.code).toBe('UNKNOWN_ENTITY');
});

test.for(['', '   ', 'x'.repeat(301)])(
  'a reference of a length no name has is refused (%#)',
  async (ref, { gql }) => {
    const error = await errorOf(gql('query ($ref: EntityRef!) { entity(ref: $ref) { slug } }', { ref }));
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
  },
);

test('a name of another kind is answered with what it means', async ({ gql }) => {
  const { errors } = await gql('{ statements(filter: {by: "Minsk"}) { totalCount } }');
  expect(errors?.map(({ message }) => message)).toEqual([
    'No actor or organization is recorded under "Minsk". Minsk (`minsk`) is recorded, as place.',
  ]);
});

test('several entities are found at once, in the order of their references, each reference once', async ({
  gql,
}) => {
  const refs = ['OTAN', 'Loukachenko', 'nato', 'OTAN', belarus];
  const document = 'query ($refs: [EntityRef!]!) { entities(refs: $refs) { __typename slug } }';
  expect(await dataOf(gql(document, { refs }))).toEqual({
    entities: [
      { __typename: 'Organization', slug: 'nato' },
      { __typename: 'Actor', slug: 'lukashenko' },
      { __typename: 'Organization', slug: 'nato' },
      { __typename: 'Organization', slug: 'belarus' },
    ],
  });
  expect(await dataOf(gql(document, { refs: ['minsk'] }))).toEqual({
    entities: [{ __typename: 'Place', slug: 'minsk' }],
  });
  expect(await dataOf(gql(document, { refs: [] }))).toEqual({ entities: [] });
});

test('of several entities one that is unknown is an error with suggestions', async ({ gql }) => {
  const { code, suggestions } = (await errorOf(gql('{ entities(refs: ["nato", "Lukashenka A."]) { slug } }')))
    .extensions;
  expect(code).toBe('UNKNOWN_ENTITY');
  expect(suggestions).not.toEqual([]);
});

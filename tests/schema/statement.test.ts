import { sql } from 'kysely';
import { expect } from 'vitest';
import { test, writingTest } from '../fixture.ts';
import { archive, idOfStatement, keysOf } from './archive.ts';
import { dataOf } from './asking.ts';

const canonical = `query ($by: EntityRef!, $about: EntityRef!) {
  statements(filter: {by: [$by], about: [$about]}) {
    totalCount
    nodes {
      id form text speaker { name } capacity { title } saidOn
      appearances { source { title } attribution spans { start end } }
    }
  }
}`;

test.for([
  ['Lukashenko', 'NATO'],
  ['Лукашенко', 'OTAN'],
  ['Loukachenka', 'НАТО'],
  ['lukashenko', 'nato'],
  ['Łukašenka', 'North Atlantic Alliance'],
])('all quotes by %s about %s are the one that bbabo.net printed', async ([by, about], { gql }) => {
  expect(await dataOf(gql(canonical, { by, about }))).toEqual({
    statements: {
      totalCount: 1,
      nodes: [
        {
          id: idOfStatement('s1-i3'),
          form: 'MIXED',
          text: "compte tenu de la façon dont l'OTAN et l'Ukraine se comportent, cherchant à rejoindre l'Alliance de l'Atlantique Nord, les exercices sont d'une importance « cruciale » pour l'État de l'Union",
          speaker: { name: 'Alexander Lukashenko' },
          capacity: { title: 'President' },
          saidOn: '2022-02-03',
          appearances: [
            {
              source: {
                title:
                  "Ils l'auront. C'est toute la guerre. Loukachenko a remercié Choïgou pour son aide militaire",
              },
              attribution: 'Il a souligné que',
              spans: [{ start: 949, end: 1139 }],
            },
          ],
        },
      ],
    },
  });
});

test('the canonical question can be asked with single values instead of lists', async ({ gql }) => {
  const { statements } = await dataOf(
    gql<{ statements: { nodes: { id: string }[] } }>(
      '{ statements(filter: {by: "Lukashenko", about: "NATO"}) { nodes { id } } }',
    ),
  );
  expect(keysOf(statements.nodes)).toEqual(['s1-i3']);
});

test('a statement carries all that the seeds say of it', async ({ gql }) => {
  const { node } = await dataOf(
    gql(
      `query ($id: ID!) { node(id: $id) { ... on Statement {
        language quotedFragments polarity event { slug }
        translations { language text origin }
        mentions { entity { slug } explicit surface } about { slug }
        quantities { subject { slug } unit value low high asPrinted statement { id } }
        appearances { speakerAsPrinted via { slug } verification spans { exact prefix suffix } }
      } } }`,
      { id: idOfStatement('s2-i5') },
    ),
  );
  expect(node).toEqual({
    language: 'fr',
    quotedFragments: ['compenser ce risque potentiel'],
    polarity: 'AFFIRMS',
    event: { slug: 'western-officials-briefing-2023' },
    translations: [
      {
        language: 'en',
        origin: 'MACHINE',
        text: 'The presence of Russian troops would, however, prompt Ukraine to station its troops in that direction to “compensate for this potential risk”',
      },
    ],
    mentions: [
      { entity: { slug: 'russia' }, explicit: true, surface: 'russes' },
      { entity: { slug: 'russia-armed-forces' }, explicit: true, surface: 'troupes russes' },
      { entity: { slug: 'ukraine' }, explicit: true, surface: 'Ukraine' },
      { entity: { slug: 'belarus' }, explicit: false, surface: 'depuis la Biélorussie' },
    ],
    about: [{ slug: 'russia' }, { slug: 'russia-armed-forces' }, { slug: 'ukraine' }, { slug: 'belarus' }],
    quantities: [],
    appearances: [
      {
        speakerAsPrinted: 'les responsables',
        via: null,
        verification: 'UNCHECKED',
        spans: [
          {
            exact:
              'La présence des troupes russes inciterait cependant l’Ukraine à stationner ses troupes dans cette direction pour « compenser ce risque potentiel »',
            prefix: 'lorussie dans les mois à venir.\n',
            suffix: ', ont déclaré les responsables, ',
          },
        ],
      },
    ],
  });
});

test('an interrupted quotation has its parts as spans and joined in the text', async ({ gql }) => {
  const { node } = await dataOf(
    gql<{ node: { text: string; appearances: { spans: { exact: string; start: number }[] }[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Statement { text appearances { spans { start exact } } } } }',
      { id: idOfStatement('s0-d1') },
    ),
  );
  const spans = node.appearances[0]?.spans ?? [];
  expect(spans.map(({ start }) => start)).toEqual([617, 1120, 1251]);
  expect(node.text).toBe(spans.map(({ exact }) => exact).join(' … '));
});

test('every speaker spoke in the post held that day, and bodies and groups in none', async ({ gql }) => {
  const { statements } = await dataOf(
    gql<{
      statements: {
        nodes: {
          id: string;
          speaker: { slug: string };
          capacity: null | { title: string; organization: { slug: string }; actor: { slug: string } };
        }[];
      };
    }>(
      '{ statements(first: 100) { nodes { id speaker { slug } capacity { title organization { slug } actor { slug } } } } }',
    ),
  );
  const posts = new Map(archive.actors.map((actor) => [actor.slug, actor.roles[0]]));
  expect(statements.nodes).toHaveLength(54);
  for (const { id, speaker, capacity } of statements.nodes) {
    const post = posts.get(speaker.slug);
    expect({ id, capacity }).toEqual({
      id,
      capacity: post
        ? { title: post.title, organization: { slug: post.organization }, actor: { slug: speaker.slug } }
        : null,
    });
  }
});

test('Aleinik spoke as Minister of Foreign Affairs, though the source says Defence', async ({ gql }) => {
  const { statements } = await dataOf(
    gql(`{ statements(filter: {by: "Aleinik"}) { nodes {
      saidOn capacity { title organization { slug } } appearances { speakerAsPrinted }
    } } }`),
  );
  expect(statements).toEqual({
    nodes: [
      {
        saidOn: null,
        capacity: { title: 'Minister of Foreign Affairs', organization: { slug: 'belarus-mfa' } },
        appearances: [{ speakerAsPrinted: 'le ministre biélorusse de la Défense Sergueï Aleinik' }],
      },
    ],
  });
});

const posts = '{ statements(filter: {by: "shoigu"}) { nodes { capacity { title startedOn } } } }';
const setTerm = (from: string | null, to: string | null) =>
  sql`update role set started_on = ${from}, ended_on = ${to} where actor_id = (select id from entity where slug = 'shoigu')`;

writingTest('who has left a post, or not yet taken it up, no longer speaks in it', async ({ gql, db }) => {
  await setTerm('2012-11-06', '2022-02-02').execute(db);
  const after = await dataOf(gql<{ statements: { nodes: unknown[] } }>(posts));
  await setTerm('2022-02-04', null).execute(db);
  const before = await dataOf(gql<{ statements: { nodes: unknown[] } }>(posts));
  await setTerm(null, '2022-02-03').execute(db);
  const lastDay = await dataOf(gql<{ statements: { nodes: unknown[] } }>(posts));
  expect(after.statements.nodes).toEqual(Array(7).fill({ capacity: null }));
  expect(before.statements.nodes).toEqual(Array(7).fill({ capacity: null }));
  expect(lastDay.statements.nodes).toEqual(
    Array(7).fill({ capacity: { title: 'Minister of Defence', startedOn: null } }),
  );
});

writingTest('translations come in the order of the languages asked for', async ({ gql, db }) => {
  const id = idOfStatement('s1-i3');
  await sql`insert into translation (statement_id, position, language, text, origin)
    select statement_id, position + 1, 'ru', 'перевод', 'EDITOR' from translation where statement_id = ${id.slice(10)}`.execute(
    db,
  );
  const ask = `query ($id: ID!) { node(id: $id) { ... on Statement {
    all: translations { language } both: translations(languages: ["ru", "en"]) { language }
    one: translations(languages: ["ru"]) { text } none: translations(languages: []) { text } other: translations(languages: ["de"]) { text }
  } } }`;
  expect(await dataOf(gql(ask, { id }))).toEqual({
    node: {
      all: [{ language: 'en' }, { language: 'ru' }],
      both: [{ language: 'ru' }, { language: 'en' }],
      one: [{ text: 'перевод' }],
      none: [],
      other: [],
    },
  });
});

import { expect } from 'vitest';
import { sourceId } from '../../db/ids.ts';
import { test } from '../fixture.ts';
import { archive, keysOf } from './archive.ts';
import { dataOf } from './asking.ts';

test.for(archive.sources)(
  'source $key is as the seeds say, its statements in printed order',
  async (source, { gql }) => {
    const { node } = await dataOf(
      gql<{ node: { statements: { nodes: { id: string }[] } } }>(
        `query ($id: ID!) { node(id: $id) { ... on Source {
        title url publisher { slug } language publishedOn sha256 statements(first: 100) { totalCount nodes { id } }
      } } }`,
        { id: `Source:${sourceId(source.key)}` },
      ),
    );
    const printed = archive.statements
      .flatMap(({ key, appearances }) =>
        appearances
          .filter((each) => each.source === source.key)
          .map(({ spans }) => ({ key, start: spans[0]?.start ?? 0 })),
      )
      .toSorted((a, b) => a.start - b.start)
      .map(({ key }) => key);
    const { statements, ...rest } = node;
    expect(rest).toEqual({
      title: source.title,
      url: source.url ?? null,
      publisher: source.publisher ? { slug: source.publisher } : null,
      language: source.language,
      publishedOn: source.publishedOn ?? null,
      sha256: source.sha256 ?? null,
    });
    expect(keysOf(statements.nodes)).toEqual(printed);
  },
);

test.for<[string, unknown, string[]]>([
  ['publisher', { publisher: ['Bbabo', 'News Front'] }, ['bbabo-2022-02-03', 'news-front-2022-11-03']],
  ['a publisher of nothing', { publisher: 'CNN' }, []],
  ['no publisher', { publisher: [] }, []],
  ['language', { language: 'fr' }, archive.sources.map(({ key }) => key)],
  ['another language', { language: 'ru' }, []],
  [
    'time',
    { publishedOn: { from: '2022-11-03', to: '2023-01-31' } },
    ['cnn-2023-01-31', 'news-front-2022-11-03'],
  ],
  ['address', { url: 'https://example.org/unknown' }, []],
])('sources by %s', async ([, filter, keys], { gql }) => {
  const { sources } = await dataOf(
    gql<{ sources: { totalCount: number; nodes: { id: string }[] } }>(
      'query ($filter: SourceFilter) { sources(filter: $filter) { totalCount nodes { id } } }',
      { filter },
    ),
  );
  expect(sources.nodes.map(({ id }) => id).toSorted()).toEqual(
    keys.map((key) => `Source:${sourceId(key)}`).toSorted(),
  );
  expect(sources.totalCount).toBe(keys.length);
});

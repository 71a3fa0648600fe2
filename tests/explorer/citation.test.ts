import { expect, test } from 'vitest';
import type { CitedFragment } from '../../examples/explorer/graphql/graphql.ts';
import { asBibTeX, asJsonLd, asText } from '../../examples/explorer/statement/citation.ts';
import { partialDateInWords } from '../../examples/explorer/url/partial-date.ts';

const link = 'http://localhost:4000/statement/6e0c';
const cited = {
  id: 'Statement:6e0c4f1a-0000-5000-8000-000000000000',
  form: 'DIRECT',
  text: 'Coûts & {profits} 100 %',
  language: 'fr',
  saidOn: '2022-02',
  speaker: { __typename: 'Actor', id: 'Actor:1', slug: 'shoigu', name: 'Sergei Shoigu', wikidataId: 'Q1' },
  capacity: { title: 'Minister', organization: { id: 'Organization:1', name: 'Ministry' } },
  appearances: [
    {
      spans: [],
      source: {
        id: 'Source:1',
        title: 'A_title',
        language: 'fr',
        url: null,
        publishedOn: '2022-02-03',
        publisher: { id: 'Organization:2', name: 'AFP' },
      },
    },
  ],
} as unknown as CitedFragment;

test('as text it says who, in which post, what, when, where it is printed and where it is on record', () => {
  expect(asText(cited, link, (date) => partialDateInWords(date, 'en-GB'))).toBe(
    'Sergei Shoigu (Minister, Ministry). “Coûts & {profits} 100 %”. February 2022. AFP, “A_title”, 3 February 2022. On Record, http://localhost:4000/statement/6e0c.',
  );
});

test('in BibTeX nothing of the words has a meaning to TeX, and braces pair', () => {
  const entry = asBibTeX(cited, link);
  expect(entry).toMatch(/^@misc\{shoigu-6e0c4f1a,\n/);
  expect(entry).toContain('author = {{Sergei Shoigu}}');
  expect(entry).toContain('note = {Coûts \\& \\{profits\\} 100 \\% (2022-02)}');
  expect(entry).toContain('title = {A\\_title}');
  expect(entry).toContain('year = {2022}');
  const braces = [...entry.replace(/\\[{}]/g, '')].filter((mark) => mark === '{' || mark === '}');
  let depth = 0;
  for (const mark of braces) {
    depth += mark === '{' ? 1 : -1;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});

test('as JSON-LD a speaker’s own words are a Quotation, what is reported a Claim', () => {
  expect(asJsonLd(cited, link)).toMatchObject({
    '@type': 'Quotation',
    '@id': link,
    spokenByCharacter: {
      '@type': 'Person',
      jobTitle: 'Minister',
      sameAs: 'http://www.wikidata.org/entity/Q1',
    },
    dateCreated: '2022-02',
    isPartOf: [{ '@type': 'Article', datePublished: '2022-02-03', publisher: { name: 'AFP' } }],
  });
  expect(asJsonLd({ ...cited, form: 'INDIRECT' }, link)).toMatchObject({
    '@type': 'Claim',
    author: {},
    appearance: [{}],
  });
});

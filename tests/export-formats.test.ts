import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { expect } from 'vitest';
import { csvHead, csvRows } from '../src/export/csv.ts';
import type { ExportedStatement } from '../src/export/record.ts';
import { test } from './fixture.ts';

const canonical = encodeURIComponent('{"by": "Lukashenko", "about": "NATO"}');

test('JSON-LD says the same to a processor: a quotation, its speaker and where it stands', async ({
  serverUrl,
}) => {
  const document = await (await fetch(`${serverUrl}/export.jsonld?filter=${canonical}`)).json();
  // Safe mode refuses whatever would be dropped; no context is fetched.
  const refuse = async (url: string): Promise<never> => {
    throw new Error(`${url} is not to be fetched`);
  };
  const quads = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    safe: true,
    documentLoader: refuse,
  } as never);
  const lines = String(quads).split('\n');
  const about = (predicate: string) =>
    lines
      .filter((line) => line.includes(`<${predicate}>`))
      .map((line) => line.replace(/^\S+ \S+ | \.$/g, ''));
  const schema = (name: string) => about(`https://schema.org/${name}`);
  const oa = (name: string) => about(`http://www.w3.org/ns/oa#${name}`);
  expect(schema('numberOfItems')).toEqual(['"1"^^<http://www.w3.org/2001/XMLSchema#integer>']);
  expect(about('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toEqual(
    expect.arrayContaining([
      '<https://schema.org/Quotation>',
      '<https://schema.org/Person>',
      '<http://www.w3.org/ns/oa#Annotation>',
      '<http://www.w3.org/ns/oa#TextPositionSelector>',
      '<http://www.w3.org/ns/oa#TextQuoteSelector>',
      '<http://www.w3.org/ns/org#Membership>',
    ]),
  );
  expect(schema('text')).toEqual(expect.arrayContaining([expect.stringMatching(/^"compte tenu .*"@fr$/)]));
  expect(schema('sameAs')).toContain('<http://www.wikidata.org/entity/Q2866>');
  expect(about('http://www.w3.org/ns/org#role')).toEqual(['"President"']);
  expect(oa('start')).toEqual(['"949"^^<http://www.w3.org/2001/XMLSchema#integer>']);
  expect(oa('end')).toEqual(['"1139"^^<http://www.w3.org/2001/XMLSchema#integer>']);
  expect(oa('hasSource')).toHaveLength(1);
});

test('reported speech is a claim with its appearances', async ({ serverUrl }) => {
  const filter = encodeURIComponent('{"form": "INDIRECT", "by": "stoltenberg"}');
  const document = (await (await fetch(`${serverUrl}/export.jsonld?filter=${filter}`)).json()) as {
    itemListElement: object[];
  };
  expect(document.itemListElement.length).toBeGreaterThan(0);
  for (const item of document.itemListElement)
    expect(item).toMatchObject({
      '@type': 'Claim',
      appearance: [{ '@type': 'Article' }],
      author: { '@type': 'Person' },
    });
});

test('an export of nothing is whole', async ({ serverUrl }) => {
  const none = encodeURIComponent('{"by": []}');
  const text = async (format: string) =>
    await (await fetch(`${serverUrl}/export.${format}?filter=${none}`)).text();
  expect(JSON.parse(await text('jsonld'))).toMatchObject({ itemListElement: [], numberOfItems: 0 });
  expect(await text('ndjson')).toBe('{"count":0}\n');
  expect(await text('csv')).toBe(csvHead());
});

test('CSV is read back as it was, and no cell is a formula', async ({ serverUrl }) => {
  const lines = (await (await fetch(`${serverUrl}/export.ndjson`)).text()).trimEnd().split('\n').slice(0, -1);
  const statements = lines.map((line) => JSON.parse(line) as ExportedStatement);
  const hostile = ['=HYPERLINK("http://x")', '+1', '-1', '@x', '\t=1'].flatMap((text) =>
    statements.slice(0, 1).map((statement) => ({ ...statement, text })),
  );
  const csv = csvHead() + csvRows([...statements, ...hostile]);
  expect(csv.split('\r\n').length).toBeGreaterThan(60);
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const texts = statements.flatMap(({ text, appearances }) => appearances.map(() => text));
  expect(rows.slice(0, texts.length).map(({ text }) => text)).toEqual(texts);
  expect(rows.slice(texts.length).every(({ text }) => text?.startsWith("'"))).toBe(true);
});

import type { ExportedAppearance, ExportedStatement } from './record.ts';

/**
 * What the terms mean: schema.org for statements, the W3C Web Annotation vocabulary for places in a text, Popolo for posts
 * and spellings. Written out, so that no document has to be fetched to read one.
 */
const context = {
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  popolo: 'http://www.popoloproject.com/schemas/',
  record: 'urn:on-record:',
  text: { '@id': 'https://schema.org/text' },
  start: { '@id': 'oa:start' },
  end: { '@id': 'oa:end' },
  exact: { '@id': 'oa:exact' },
  prefix: { '@id': 'oa:prefix' },
  suffix: { '@id': 'oa:suffix' },
  hasSource: { '@id': 'oa:hasSource', '@type': '@id' },
  hasSelector: { '@id': 'oa:hasSelector' },
  holds: { '@id': 'org:holds' },
  role: { '@id': 'org:role' },
  organization: { '@id': 'org:organization' },
  attributionText: { '@id': 'popolo:attribution_text' },
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
};

/** Everything before the first statement. */
export const jsonLdHead = (): string =>
  `{"@context":${JSON.stringify(context)},"@type":"ItemList","itemListElement":[\n`;

/** Everything after the last: how many there are, so that a list cut short shows. */
export const jsonLdEnd = (count: number): string => `\n],"numberOfItems":${count}}\n`;

export const jsonLdItems = (statements: readonly ExportedStatement[]): string =>
  statements.map((statement) => JSON.stringify(statementOf(statement))).join(',\n');

const uri = (id: string): string => `record:${id.replace(':', '/')}`;
const wikidata = (id: string | null) => (id ? { sameAs: `http://www.wikidata.org/entity/${id}` } : {});
const typeOf = (id: string): string =>
  ({ Actor: 'Person', Organization: 'Organization', Place: 'Place', Event: 'Event', Exercise: 'Event' })[
    id.split(':')[0] ?? ''
  ] ?? 'Thing';

function statementOf(statement: ExportedStatement): object {
  const { id, form, speaker, capacity, saidOn, event, appearances } = statement;
  const spoken = { '@value': statement.text, '@language': statement.language };
  return {
    '@id': uri(id),
    // The speaker's own words are a quotation; what is reported of them is a claim.
    '@type': form === 'INDIRECT' ? 'Claim' : 'Quotation',
    text: spoken,
    [form === 'INDIRECT' ? 'author' : 'spokenByCharacter']: {
      '@id': uri(speaker.id),
      '@type': typeOf(speaker.id),
      name: speaker.name,
      ...wikidata(speaker.wikidataId),
      ...(capacity && {
        holds: {
          '@type': 'org:Membership',
          role: capacity.title,
          organization: { '@type': 'Organization', name: capacity.organization.name },
        },
      }),
    },
    ...(saidOn && { dateCreated: saidOn }),
    ...(event && { recordedAt: { '@type': 'Event', name: event.name } }),
    about: statement.mentions.map(({ entity }) => ({
      '@id': uri(entity.id),
      '@type': typeOf(entity.id),
      name: entity.name,
      ...wikidata(entity.wikidataId),
    })),
    workTranslation: statement.translations.map(({ text, language, origin }) => ({
      '@type': 'CreativeWork',
      text: { '@value': text, '@language': language },
      ...(origin === 'MACHINE' && { creditText: 'machine translation' }),
    })),
    [form === 'INDIRECT' ? 'appearance' : 'isPartOf']: appearances.map(sourceOf),
    subjectOf: appearances.flatMap((appearance) => annotationsOf(id, appearance)),
    sdDatePublished: statement.recordedAt,
  };
}

function sourceOf({ source }: ExportedAppearance): object {
  const { publisher, url, publishedOn } = source;
  return {
    '@id': uri(source.id),
    '@type': 'Article',
    name: { '@value': source.title, '@language': source.language },
    ...(url && { url }),
    ...(publishedOn && { datePublished: publishedOn }),
    ...(publisher && {
      publisher: { '@type': 'Organization', name: publisher.name, ...wikidata(publisher.wikidataId) },
    }),
  };
}

/** A printing as a Web Annotation: each span selected by its offsets and by its words. */
function annotationsOf(id: string, { source, spans, attribution }: ExportedAppearance): object[] {
  return [
    {
      '@type': 'oa:Annotation',
      'oa:hasBody': { '@id': uri(id) },
      'oa:motivatedBy': { '@id': 'oa:identifying' },
      ...(attribution && { attributionText: attribution }),
      'oa:hasTarget': spans.map(({ start, end, exact, prefix, suffix }) => ({
        '@type': 'oa:SpecificResource',
        hasSource: uri(source.id),
        hasSelector: [
          { '@type': 'oa:TextPositionSelector', start, end },
          { '@type': 'oa:TextQuoteSelector', exact, prefix, suffix },
        ],
      })),
    },
  ];
}

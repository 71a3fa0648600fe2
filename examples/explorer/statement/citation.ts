import type { CitedFragment } from '../graphql/graphql.ts';

/** A citation to stand in a note: who, what, where printed, where on record. */
export function asText(cited: CitedFragment, link: string, inWords: (date: string) => string): string {
  const { speaker, capacity, saidOn, appearances } = cited;
  const post = capacity ? `${capacity.title}, ${capacity.organization.name}` : undefined;
  const who = post ? `${speaker.name} (${post})` : speaker.name;
  const printed = appearances.map(({ source: { title, publisher, publishedOn } }) =>
    [publisher?.name, `“${title}”`, publishedOn && inWords(publishedOn)].filter(Boolean).join(', '),
  );
  return [
    who,
    cited.form === 'DIRECT' ? `“${cited.text}”` : cited.text,
    saidOn && inWords(saidOn),
    ...printed,
    `On Record, ${link}`,
  ]
    .filter(Boolean)
    .map((part) => String(part).replace(/\.$/, ''))
    .join('. ')
    .concat('.');
}

/** An entry of a BibTeX file: the words as a note, the first source as the publication. */
export function asBibTeX(cited: CitedFragment, link: string): string {
  const { id, speaker, saidOn, appearances } = cited;
  const [first] = appearances;
  const published = first?.source.publishedOn ?? saidOn ?? '';
  const [year, month, day] = published.split('-');
  const fields: [string, string | null | undefined][] = [
    ['author', `{${inBibTeX(speaker.name)}}`],
    ['title', first && inBibTeX(first.source.title)],
    ['organization', first?.source.publisher && inBibTeX(first.source.publisher.name)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['url', first?.source.url ?? link],
    ['note', inBibTeX(`${cited.text}${saidOn ? ` (${saidOn})` : ''}`)],
    ['howpublished', `On Record, \\url{${link}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${speaker.slug}-${id.slice(id.indexOf(':') + 1, id.indexOf(':') + 9)},\n${lines.join(',\n')}\n}`;
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which nothing has a meaning to TeX, and braces always pair. */
const inBibTeX = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^]/g, (mark) => special[mark] ?? mark)
    .replace(/[&%$#_]/g, '\\$&');

/** schema.org: the speaker's own words are a Quotation, what is reported of them a Claim. */
export function asJsonLd(cited: CitedFragment, link: string): object {
  const { form, text, language, speaker, capacity, saidOn, appearances } = cited;
  const reported = form === 'INDIRECT';
  return {
    '@context': 'https://schema.org',
    '@type': reported ? 'Claim' : 'Quotation',
    '@id': link,
    text,
    inLanguage: language,
    [reported ? 'author' : 'spokenByCharacter']: {
      '@type': speaker.__typename === 'Organization' ? 'Organization' : 'Person',
      name: speaker.name,
      ...(capacity && { jobTitle: capacity.title, affiliation: capacity.organization.name }),
      ...(speaker.wikidataId && { sameAs: `http://www.wikidata.org/entity/${speaker.wikidataId}` }),
    },
    ...(saidOn && { dateCreated: saidOn }),
    [reported ? 'appearance' : 'isPartOf']: appearances.map(({ source }) => ({
      '@type': 'Article',
      headline: source.title,
      inLanguage: source.language,
      ...(source.url && { url: source.url }),
      ...(source.publishedOn && { datePublished: source.publishedOn }),
      ...(source.publisher && { publisher: { '@type': 'Organization', name: source.publisher.name } }),
    })),
  };
}

import { stringify } from 'csv-stringify/sync';
import type { ExportedAppearance, ExportedStatement } from './record.ts';

type Cell = (statement: ExportedStatement, appearance: ExportedAppearance) => string | null | undefined;

/** The columns, in order. Each row is one printing; the printings of one statement share its `id`. */
const columns: Readonly<Record<string, Cell>> = {
  id: ({ id }) => id,
  form: ({ form }) => form,
  text: ({ text }) => text,
  language: ({ language }) => language,
  quoted_fragments: ({ quotedFragments }) => quotedFragments.join(' … '),
  translations: ({ translations }) =>
    translations.map(({ language, origin, text }) => `${language} (${origin}): ${text}`).join('\n'),
  speaker: ({ speaker }) => speaker.name,
  speaker_slug: ({ speaker }) => speaker.slug,
  speaker_wikidata: ({ speaker }) => speaker.wikidataId,
  capacity: ({ capacity }) => capacity?.title,
  capacity_organization: ({ capacity }) => capacity?.organization.name,
  said_on: ({ saidOn }) => saidOn,
  event: ({ event }) => event?.name,
  event_slug: ({ event }) => event?.slug,
  polarity: ({ polarity }) => polarity,
  about: ({ mentions }) => slugs(mentions, true),
  about_implicitly: ({ mentions }) => slugs(mentions, false),
  outlet: (_, { source }) => source.publisher?.name,
  source: (_, { source }) => source.id,
  source_title: (_, { source }) => source.title,
  source_url: (_, { source }) => source.url,
  source_language: (_, { source }) => source.language,
  source_date: (_, { source }) => source.publishedOn,
  attribution: (_, { attribution }) => attribution,
  speaker_as_printed: (_, { speakerAsPrinted }) => speakerAsPrinted,
  via: (_, { via }) => via?.slug,
  spans: (_, { spans }) => spans.map(({ start, end }) => `${start}-${end}`).join('; '),
  exact: (_, { spans }) => spans.map(({ exact }) => exact).join(' … '),
  verification: (_, { verification }) => verification,
  verified_at: (_, { verifiedAt }) => verifiedAt,
  recorded_at: ({ recordedAt }) => recordedAt,
  state: ({ state }) => state,
};

const slugs = (mentions: ExportedStatement['mentions'], explicitly: boolean): string =>
  mentions
    .filter(({ explicit }) => explicit === explicitly)
    .map(({ entity }) => entity.slug)
    .join('; ');

/** Lines end as RFC 4180 says; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
const rows = (cells: readonly (readonly unknown[])[]): string =>
  stringify(cells as unknown[][], { record_delimiter: 'windows', escape_formulas: true });

export const csvHead = (): string => rows([Object.keys(columns)]);

export function csvRows(statements: readonly ExportedStatement[]): string {
  const cells = Object.values(columns);
  return rows(
    statements.flatMap((statement) =>
      statement.appearances.map((appearance) => cells.map((cell) => cell(statement, appearance))),
    ),
  );
}

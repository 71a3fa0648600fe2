import type { CsvRow } from './csv-rows.ts';

/** Columns that are read. Those that other columns tell are known but not read. */
export const columns = {
  read: [
    'id',
    'key',
    'form',
    'text',
    'language',
    'quoted_fragments',
    'translations',
    'speaker',
    'speaker_slug',
    'said_on',
    'event',
    'event_slug',
    'polarity',
    'about',
    'about_implicitly',
    'outlet',
    'source',
    'source_title',
    'source_url',
    'source_language',
    'source_date',
    'source_length',
    'source_sha256',
    'attribution',
    'speaker_as_printed',
    'via',
    'spans',
    'exact',
    'recorded_at',
    'state',
  ],
  derived: ['speaker_wikidata', 'capacity', 'capacity_organization', 'verification', 'verified_at'],
} as const;
export const columnNames: readonly string[] = [...columns.read, ...columns.derived];

/** The cells of a column that lists: about, for example. */
export const listed = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const parts = (cell: string | undefined): string[] => (cell ? cell.split(' … ') : []);
const given = (cell: string | undefined): string | undefined =>
  cell === undefined || cell.trim() === '' ? undefined : cell;

/** Ids are keys of records that have no other. */
export const keyOfId = (cell: string | undefined): string | undefined =>
  given(cell)?.replace(/^(Statement|Source):/, '');

export const sourceKeyOf = ({ cells }: CsvRow): string => keyOfId(cells.source) ?? '';

/** The key of the statement of a row: given, or made of where it stands, so that the same row is always the same record. */
export function statementKeyOf(row: CsvRow): string {
  const { id, key } = row.cells;
  return (
    given(key) ??
    keyOfId(id) ??
    `${sourceKeyOf(row)}-${(row.cells.spans ?? '').match(/\d+/g)?.join('-') ?? ''}`
  );
}

/** How the entities that cells name are written in a record: by slug. */
export interface Names {
  speaker(name: string): string;
  event(name: string): string;
  organization(name: string): string;
  anything(name: string): string;
}

/** The statement of the rows of its printings, as a bundle has it. Mistakes are left for the bundle's own checks. */
export function statementOf(rows: readonly CsvRow[], names: Names): object {
  const [{ cells } = { cells: {} as CsvRow['cells'] }] = rows;
  const event = given(cells.event_slug) ?? given(cells.event);
  return defined({
    key: rows[0] && statementKeyOf(rows[0]),
    form: given(cells.form) ?? 'DIRECT',
    speaker: names.speaker(given(cells.speaker_slug) ?? cells.speaker ?? ''),
    saidOn: given(cells.said_on),
    language: given(cells.language),
    text: given(cells.text),
    event: event && names.event(event),
    polarity: given(cells.polarity),
    quotedFragments: parts(cells.quoted_fragments),
    about: [
      ...listed(cells.about).map((name) => ({ entity: names.anything(name), explicit: true })),
      ...listed(cells.about_implicitly).map((name) => ({ entity: names.anything(name), explicit: false })),
    ],
    translations: translationsOf(cells.translations),
    appearances: rows.map((row) => appearanceOf(row, names)),
    state: given(cells.state),
    recordedAt: given(cells.recorded_at),
  });
}

function appearanceOf(row: CsvRow, names: Names): object {
  const { attribution, speaker_as_printed, via, spans, exact, text } = row.cells;
  const words = parts(given(exact) ?? text);
  return defined({
    source: sourceKeyOf(row),
    attribution: given(attribution),
    speakerAsPrinted: given(speaker_as_printed),
    via: given(via) && names.organization(via ?? ''),
    spans: listed(spans).map((span, at) => {
      const [start, end] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(span)?.slice(1).map(Number) ?? [];
      return defined({ start, end, exact: words[at] });
    }),
  });
}

/** `en (MACHINE): the words`, one a line; further lines without such a beginning belong to the one above. */
function translationsOf(cell: string | undefined): object[] {
  const found: { language: string | undefined; origin: string | undefined; text: string }[] = [];
  for (const line of given(cell)?.split('\n') ?? []) {
    const begins = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?: \((\w+)\))?: (.*)$/.exec(line);
    const last = found.at(-1);
    if (begins) found.push({ language: begins[1], origin: begins[2] ?? 'EDITOR', text: begins[3] ?? '' });
    else if (last) last.text += `\n${line}`;
    else found.push({ language: undefined, origin: 'EDITOR', text: line });
  }
  return found;
}

/** The source of a row where the row says enough to make one; undefined where it only names one. */
export function sourceOf(row: CsvRow, names: Names): object | undefined {
  const {
    source_title,
    source_url,
    source_language,
    source_date,
    source_length,
    source_sha256,
    outlet,
    language,
  } = row.cells;
  if (given(source_length) === undefined) return undefined;
  return defined({
    key: sourceKeyOf(row),
    title: given(source_title),
    url: given(source_url),
    publisher: given(outlet) && names.organization(outlet ?? ''),
    language: given(source_language) ?? given(language),
    publishedOn: given(source_date),
    sha256: given(source_sha256),
    codePoints: Number(source_length),
  });
}

const defined = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

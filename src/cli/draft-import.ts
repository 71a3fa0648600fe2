import type { Kysely } from 'kysely';
import { type EntityRecord, readLexicon } from '../../db/lexicon.ts';
import type { DB } from '../../db/tables.ts';
import { problemAt } from '../../seeds/document.ts';
import { type ImportReport, importBatches } from '../../seeds/import.ts';
import { slugFor } from '../../seeds/named-entities.ts';
import { formatPath, type Path } from '../../seeds/problem.ts';
import { Reading } from '../../seeds/reading.ts';
import { type ExtractOptions, extract } from '../extract/extract.ts';
import { Lexicon } from '../extract/lexicon.ts';
import type { ExtractedSpeaker, ExtractedStatement, Extraction } from '../extract/types.ts';
import { type DraftSource, withPublisher } from './draft-source.ts';
import { recordsOf } from './drafts.ts';
import { refuseOther } from './source-on-record.ts';

export interface DraftImport {
  readonly report: ImportReport;
  readonly found: number;
  /** Statements whose speaker is nobody on record. */
  readonly leftOut: readonly ExtractedStatement[];
}

interface Options extends Omit<ExtractOptions, 'lexicon'> {
  readonly createEntities?: boolean;
  readonly dryRun?: boolean;
  readonly title?: string;
  readonly publisher?: string;
}

/** Stores what is found in a text as drafts, all of it or nothing; statements of nobody on record are left out. */
export async function importDrafts(
  db: Kysely<DB>,
  article: DraftSource,
  { createEntities, dryRun = false, title, publisher, ...options }: Options,
): Promise<DraftImport> {
  const entities = await readLexicon(db);
  const source = withPublisher(article, publisher, new Lexicon(entities));
  const made = createEntities ? missing(source.text, options, entities) : [];
  // Read again with those who are new, so that the same file finds the same once they are on record.
  const lexicon = new Lexicon([...entities, ...made.map(({ entity }) => entity)]);
  const extraction = extract(source.text, { ...options, lexicon });
  const bundle = await bundleOf(db, extraction, { ...source, isTitled: title !== undefined }, lexicon);
  const reading = new Reading();
  const place = (path: Path, message: string) => {
    const statement = path[0] === 'statements' ? bundle.statements[Number(path[1])] : undefined;
    const start = statement?.appearances[0]?.spans[0]?.start ?? 0;
    const before = Array.from(source.text).slice(0, start).join('');
    return { ...problemAt(source.key, source.text, before.length, message), path: formatPath(path) };
  };
  const document = { problems: [], problem: place, keyProblem: place };
  reading.addDocument({ ...document, content: { ...listsOf(made, options.language), ...bundle } });
  const report = await importBatches(
    db,
    async function* () {
      yield reading;
    },
    { draft: true, dryRun },
  );
  return {
    report: { ...report, created: made.map(({ entity }) => entity.slug) },
    found: extraction.statements.length,
    leftOut: extraction.statements.filter(({ speaker }) => speaker.entity === null),
  };
}

async function bundleOf(
  db: Kysely<DB>,
  extraction: Extraction,
  source: DraftSource & { readonly isTitled: boolean },
  lexicon: Lexicon,
) {
  const records = recordsOf(extraction, source);
  const statements = records.statements.flatMap((record, index) => {
    const { speaker, confidence, reasons } = extraction.statements[index] as ExtractedStatement;
    if (speaker.entity === null) return [];
    const appearances = record.appearances.map(({ via, ...rest }) =>
      via && lexicon.entities.get(via)?.kind === 'ORGANIZATION' ? { ...rest, via } : rest,
    );
    return [{ ...record, appearances, state: 'DRAFT', confidence, reasons }];
  });
  const isKnown = await refuseOther(db, source, records.sources[0]?.sha256);
  // What is on record of a source may be more than its text tells.
  return { sources: isKnown || statements.length === 0 ? [] : records.sources, statements };
}

interface Made {
  readonly entity: EntityRecord;
  readonly kind: ExtractedSpeaker['kind'];
}

/** Entities for the speakers who have a name that nobody on record bears. */
function missing(
  text: string,
  options: Omit<ExtractOptions, 'lexicon'>,
  entities: readonly EntityRecord[],
): Made[] {
  const lexicon = new Lexicon(entities);
  const made = new Map<string, Made>();
  for (const { speaker } of extract(text, { ...options, lexicon }).statements) {
    const { entity, name, named, kind } = speaker;
    if (entity !== null || !named || isBorne(name, lexicon)) continue;
    const slug = slugFor(name);
    if (lexicon.entities.has(slug)) continue;
    const subkind = kind === 'ORGANIZATION' ? 'OTHER' : kind;
    const record: EntityRecord = {
      slug,
      kind: kind === 'ORGANIZATION' ? 'ORGANIZATION' : 'ACTOR',
      subkind,
      names: [name],
      parent: null,
      roles: [],
    };
    made.set(slug, { entity: record, kind });
  }
  return [...made.values()];
}

/** A name that several bear is nobody's until a person decides. */
const isBorne = (name: string, lexicon: Lexicon) =>
  lexicon.find(name).some(({ start, end }) => start === 0 && end === name.length);

function listsOf(made: readonly Made[], language: string) {
  const records = (isOrganization: boolean) =>
    made
      .filter(({ kind }) => (kind === 'ORGANIZATION') === isOrganization)
      .map(({ entity: { slug, subkind, names } }) => ({
        slug,
        kind: subkind,
        names: names.map((value) => ({ value, language, kind: 'PREFERRED' })),
      }));
  return { organizations: records(true), actors: records(false) };
}

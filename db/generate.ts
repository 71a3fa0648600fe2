import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Column, type Reference, readColumns, readEnums, readReferences } from './catalog.ts';
import { createDb } from './client.ts';
import { startEmbedded } from './embedded.ts';
import { migrateToLatest } from './migrate.ts';

const header = `// Generated from the migrated database by \`npm run generate:tables\`; \`npm run check\` fails when it is out of date.
import type { Generated, GeneratedAlways } from 'kysely';
`;

const scalars: Readonly<Record<string, string>> = {
  bool: 'boolean',
  date: 'string',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  text: 'string',
  timestamptz: 'string',
  tsvector: 'string',
  uuid: 'string',
};

/** The row types of a migrated database, as the text of tables.ts before formatting. */
export async function renderTables<Tables>(db: Kysely<Tables>): Promise<string> {
  const [columns, enums, references] = [await readColumns(db), await readEnums(db), await readReferences(db)];
  const tables = Object.entries(Object.groupBy(columns, ({ table }) => table));
  return [
    header,
    ...[...enums].map(
      ([name, labels]) => `export type ${pascal(name)} = ${labels.map((l) => `'${l}'`).join(' | ')};\n`,
    ),
    ...tables.map(([table, its = []]) => {
      const fields = its.map((column) => `  ${column.name}: ${typeOf(column, enums)};\n`);
      return `export interface ${pascal(table)}Table {\n${fields.join('')}}\n`;
    }),
    `export interface DB {\n${tables.map(([table]) => `  ${table}: ${pascal(table)}Table;\n`).join('')}}\n`,
    renderForeignKeys(references),
  ].join('\n');
}

function typeOf(
  { table, name, type, isArray, nullable, value }: Column,
  enums: Map<string, string[]>,
): string {
  const scalar = enums.has(type) ? pascal(type) : scalars[type];
  if (!scalar)
    throw new Error(`${table}.${name} is of type ${type}, which db/generate.ts does not know: add it there.`);
  const plain = `${scalar}${isArray ? '[]' : ''}${nullable ? ' | null' : ''}`;
  if (value === 'generated') return `GeneratedAlways<${plain}>`;
  return value === 'default' ? `Generated<${plain}>` : plain;
}

function renderForeignKeys(references: Reference[]): string {
  const targets = new Map<string, Map<string, string>>();
  for (const reference of references) {
    const target = targetOf(reference, references);
    if (!target || isKeyOf(target, reference, references)) continue;
    const its = targets.get(reference.table) ?? new Map<string, string>();
    targets.set(reference.table, its.set(reference.column, target));
  }
  const lines = [...targets].map(
    ([table, its]) =>
      `  ${table}: { ${[...its].map(([column, target]) => `${column}: '${target}'`).join('; ')} };\n`,
  );
  return `/** For each column that refers to a row of a table, that table. */\nexport interface ForeignKeys {\n${lines.join('')}}\n`;
}

/** A column that copies another's reference, such as `mention.speaker_id`, refers to what the original refers to. */
function targetOf(reference: Reference, all: Reference[], seen: Reference[] = []): string | undefined {
  if (reference.toKey) return reference.toTable;
  if (seen.includes(reference)) return undefined;
  for (const next of all) {
    if (next.table !== reference.toTable || next.column !== reference.toColumn) continue;
    const target = targetOf(next, all, [...seen, reference]);
    if (target) return target;
  }
  return undefined;
}

/** Where `entity.id` refers to a copy of itself, nothing is learnt. */
const isKeyOf = (table: string, { table: own, column }: Reference, all: Reference[]): boolean =>
  table === own &&
  all.some(({ toKey, toTable, toColumn }) => toKey && toTable === own && toColumn === column);

const pascal = (name: string): string =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Migrates a throw-away database and returns what tables.ts should be. */
async function generate(): Promise<string> {
  const dataDir = join(tmpdir(), `on-record-${randomUUID()}`);
  const embedded = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
  const db = createDb(embedded.connectionString);
  try {
    await migrateToLatest(db);
    const input = await renderTables(db);
    return execFileSync('biome', ['format', '--stdin-file-path=tables.ts'], { input, encoding: 'utf8' });
  } finally {
    await db.destroy();
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, 'tables.ts');
  const text = await generate();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('db/tables.ts is out of date: run npm run generate:tables.');
    process.exitCode = 1;
  }
}

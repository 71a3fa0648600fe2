import { readdirSync, readFileSync } from 'node:fs';
import { statementId } from '../../db/ids.ts';
import type { Statement } from '../../seeds/bundle.ts';
import { readBundle } from '../../seeds/read.ts';

const directory = new URL('../../seeds/', import.meta.url);

/** What the seeds say: where expected answers come from. */
export const archive = readBundle(
  readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, bytes: readFileSync(new URL(file, directory)) })),
);

const keysById = new Map(archive.statements.map(({ key }) => [`Statement:${statementId(key)}`, key]));

export const idOfStatement = (key: string): string => `Statement:${statementId(key)}`;

/** Keys in the seeds of the statements answered, in the order of the answer. */
export const keysOf = (nodes: readonly { readonly id: string }[]): string[] =>
  nodes.map(({ id }) => keysById.get(id) ?? `no statement of the seeds: ${id}`);

/** Keys of the statements that the seeds describe so, in alphabetical order. */
export const keysWhere = (is: (statement: Statement) => boolean): string[] =>
  archive.statements
    .filter(is)
    .map(({ key }) => key)
    .toSorted();

export const isAbout =
  (...slugs: string[]) =>
  ({ about }: Statement): boolean =>
    about.some(({ entity }) => slugs.includes(entity));

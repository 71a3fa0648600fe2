import { hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';

/** The texts of persisted documents by the SHA-256 of each, as 64 lower-case hexadecimal digits. */
export type PersistedDocuments = ReadonlyMap<string, string>;

const Manifest = z.record(z.string().regex(/^(sha256:)?[0-9a-f]{64}$/), z.string());

const examples = fileURLToPath(new URL('../examples/', import.meta.url));

/** The manifests that `npm run codegen` has written for the examples. */
function manifestsOfExamples(): string[] {
  return globSync('**/persisted-documents.json', {
    cwd: examples,
    exclude: (name) => name === 'node_modules',
  })
    .sort()
    .map((file) => examples + file);
}

/**
 * Reads manifests: files, or directories of `*.json` files, that hold `{"sha256:<hex>": "<document>"}`. Those of the
 * examples when none are named.
 * @throws {Error} of one line where a file cannot be read, or a document is damaged or does not fit the schema.
 */
export function readPersistedDocuments(schema: GraphQLSchema, paths?: readonly string[]): PersistedDocuments {
  const documents = new Map<string, string>();
  for (const file of paths?.flatMap(filesOf) ?? manifestsOfExamples()) {
    for (const [id, document] of Object.entries(manifestOf(file))) {
      const key = id.slice(-64);
      const fault =
        hash('sha256', document) === key
          ? invalidity(schema, document)
          : 'its id is not the hash of its text';
      if (fault)
        throw new Error(
          `Persisted document ${id} of ${file} cannot be used: ${fault}. Generate the file anew.`,
        );
      documents.set(key, document);
    }
  }
  return documents;
}

function filesOf(path: string): string[] {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind) throw new Error(`PERSISTED_DOCUMENTS_FILES names ${path}, which does not exist.`);
  if (!kind.isDirectory()) return [path];
  return globSync('*.json', { cwd: path })
    .sort()
    .map((name) => `${path}/${name}`);
}

function manifestOf(file: string): Record<string, string> {
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues[0]?.message : (error as Error).message;
    throw new Error(
      `${file} is no manifest of persisted documents, {"sha256:<64 hexadecimal digits>": "<document>"}: ${reason}`,
      { cause: error },
    );
  }
}

function invalidity(schema: GraphQLSchema, document: string): string | undefined {
  try {
    return validate(schema, parse(document))[0]?.message.replace(/\.$/, '');
  } catch (error) {
    return (error as Error).message.replaceAll('\n', ' ').replace(/\.$/, '');
  }
}

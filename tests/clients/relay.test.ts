import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const schema = join(root, 'schema/schema.graphql');
const relayCompiler = join(root, 'node_modules/relay-compiler/cli.js');

test('Relay refetches one statement by node(id)', async () => {
  const compiled = await compile(`
    graphql\`
      query documentsQuery($id: ID!) {
        node(id: $id) { ...documents_statement @alias }
      }\`;
    graphql\`
      fragment documents_statement on Statement @refetchable(queryName: "documentsRefetchQuery") {
        text
        speaker { name }
      }\`;
  `);
  expect(compiled).toEqual(['documentsQuery', 'documentsRefetchQuery', 'documents_statement']);
});

test('Relay pages a connection of the root field', async () => {
  const compiled = await compile(`
    graphql\`
      fragment documents_quotes on Query
      @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
      @refetchable(queryName: "documentsPageQuery") {
        statements(first: $first, after: $after, filter: { by: ["lukashenko"] })
          @connection(key: "documents_statements", filters: ["filter"]) {
          edges { node { id text } }
        }
      }\`;
  `);
  expect(compiled).toEqual(['documentsPageQuery', 'documents_quotes']);
});

test.each(['Actor', 'Organization', 'Speaker'])(
  'Relay pages the statements of %s both ways',
  async (type) => {
    const compiled = await compile(`
    graphql\`
      fragment documents_statements on ${type}
      @argumentDefinitions(
        first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }
      )
      @refetchable(queryName: "documentsPageQuery") {
        statements(first: $first, after: $after, last: $last, before: $before)
          @connection(key: "documents_statements") {
          edges { node { id text } }
        }
      }\`;
  `);
    expect(compiled).toEqual(['documentsPageQuery', 'documents_statements']);
  },
);

test.each(['Actor', 'Entity', 'Event', 'Exercise', 'Organization', 'Place', 'Topic'])(
  'Relay pages what is said about %s',
  async (type) => {
    const compiled = await compile(`
    graphql\`
      fragment documents_about on ${type}
      @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
      @refetchable(queryName: "documentsPageQuery") {
        statementsAbout(first: $first, after: $after) @connection(key: "documents_statementsAbout") {
          edges { node { id text } }
        }
      }\`;
  `);
    expect(compiled).toEqual(['documentsPageQuery', 'documents_about']);
  },
);

test('Relay refuses a field that the schema lacks', async () => {
  await expect(compile('graphql`query documentsQuery { nowhere }`;')).rejects.toThrow('nowhere');
});

/** The names of what Relay's compiler makes of the documents in a module called `documents`. */
async function compile(documents: string): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-relay-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await cp(schema, join(directory, 'schema.graphql'));
  await writeFile(join(directory, 'documents.ts'), documents);
  const config = { src: '.', schema: 'schema.graphql', language: 'typescript', eagerEsModules: true };
  await writeFile(join(directory, 'relay.config.json'), JSON.stringify(config));
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [relayCompiler, 'relay.config.json', '--noWatchman', '--output', 'quiet-with-errors'],
    { cwd: directory },
  );
  expect(stdout + stderr).toBe('');
  const artifacts = await readdir(join(directory, '__generated__'));
  return artifacts.map((name) => name.replace('.graphql.ts', '')).sort();
}

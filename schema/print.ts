import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

// `npm run generate:schema` writes schema.graphql; with --check it only says whether the file is up to date.
const file = new URL('schema.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  console.error('schema/schema.graphql is out of date: run `npm run generate:schema` and commit it.');
  process.exitCode = 1;
}

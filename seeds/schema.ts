import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bundleFile } from './bundle.ts';

/** The bundle format as JSON Schema, for editors and other people's programs. */
export const bundleJsonSchema = () => z.toJSONSchema(bundleFile, { io: 'input' });

function generate(): string {
  const input = JSON.stringify(bundleJsonSchema());
  return execFileSync('biome', ['format', '--stdin-file-path=bundle.schema.json'], {
    input,
    encoding: 'utf8',
  });
}

if (import.meta.main) {
  const file = join(import.meta.dirname, 'bundle.schema.json');
  const text = generate();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('seeds/bundle.schema.json is out of date: run npm run generate:bundle.');
    process.exitCode = 1;
  }
}

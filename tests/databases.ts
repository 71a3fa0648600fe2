import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** How tests reach PostgreSQL, and the databases every test file may clone or share. */
export interface Databases {
  readonly server: string;
  /** Migrated and seeded; copied for files that write. */
  readonly seeded: string;
  /** Migrated only. */
  readonly migrated: string;
  /** A copy of the seeded one that refuses writing, for all files that only read. */
  readonly shared: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    databases: Databases;
  }
}

/** Creates a database under a name of its own, as a copy of another or empty, and returns its name. */
export async function createDatabase(server: string, template = 'template1'): Promise<string> {
  const name = `on_record_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template}`);
  return name;
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await administer(server, `drop database if exists ${name} with (force)`);
}

export async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The connection string of another database on the same server. */
export function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

import { type Kysely, sql } from 'kysely';
import { referencedEntities } from '../db/entity-refs.ts';
import { foldName } from '../db/names.ts';
import type { DB, EntityKind } from '../db/tables.ts';

/** What a name points at: slugs of the archive; none where nobody bears it, several where it is ambiguous. */
export type Slugs = readonly string[];

/** Finds entities by any of their names, as the API does, and remembers them. */
export class NamedEntities {
  readonly #db: Kysely<DB>;
  readonly #kinds: readonly EntityKind[];
  readonly #known = new Map<string, Slugs>();

  constructor(db: Kysely<DB>, kinds: readonly EntityKind[]) {
    this.#db = db;
    this.#kinds = kinds;
  }

  async learn(names: Iterable<string>): Promise<void> {
    if (this.#known.size > 50_000) this.#known.clear();
    const unknown = [...new Set(names)].filter((name) => !this.#known.has(name));
    if (unknown.length === 0) return;
    const found = referencedEntities(
      { id: unknown.map(() => null), text: unknown, folded: unknown.map(foldName) },
      this.#kinds,
    );
    const { rows } = await sql<{ json: [number, string, string, string, string] }>`${found}`.execute(
      this.#db,
    );
    for (const name of unknown) this.#known.set(name, []);
    for (const { json } of rows) {
      const name = unknown[json[0]] ?? '';
      this.#known.set(name, [...(this.#known.get(name) ?? []), json[3]]);
    }
  }

  slugs(name: string): Slugs {
    return this.#known.get(name) ?? [];
  }
}

/** The slug of an entity that would be made of a name. */
export const slugFor = (name: string): string =>
  foldName(name).replaceAll(' ', '-').slice(0, 120).replace(/-$/, '') || 'unnamed';

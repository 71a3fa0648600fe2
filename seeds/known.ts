import { type Kysely, sql } from 'kysely';
import { similarEntities } from '../db/entity-refs.ts';
import { seriesId, sourceId } from '../db/ids.ts';
import type { DB } from '../db/tables.ts';
import type { Bundle, EntityKind } from './bundle.ts';
import { kindsBySlug } from './derive.ts';
import { referencesOf } from './references.ts';

export interface KnownSource {
  readonly codePoints: number;
  readonly publishedOn?: string | undefined;
  /** Whether the archive holds its text. */
  readonly isHeld: boolean;
}

/** What the archive holds of the records that a bundle refers to but does not have. */
export interface Known {
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly series: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, KnownSource>;
  /** The organization that each is a part of, for all above the ones referred to. */
  readonly parents: ReadonlyMap<string, string>;
  /** For names that are neither in the bundle nor in the archive: what may be meant. */
  readonly suggestions: ReadonlyMap<string, readonly string[]>;
}

export const nothingKnown: Known = {
  kinds: new Map(),
  series: new Set(),
  sources: new Map(),
  parents: new Map(),
  suggestions: new Map(),
};

/** Names that are looked up for suggestions: more mistakes than that are of one kind. */
const MOST_SUGGESTIONS = 20;

/** Learns from the archive what bundles refer to, and remembers it from one to the next. */
export class Knowledge implements Known {
  readonly kinds = new Map<string, EntityKind>();
  readonly series = new Set<string>();
  readonly sources = new Map<string, KnownSource>();
  readonly parents = new Map<string, string>();
  readonly suggestions = new Map<string, readonly string[]>();
  readonly #db: Kysely<DB>;

  constructor(db: Kysely<DB>) {
    this.#db = db;
  }

  async learn(bundle: Bundle): Promise<void> {
    const { entities, series, sources } = referencesOf(bundle);
    await this.#learnEntities([...entities].filter((slug) => !this.kinds.has(slug)));
    if (bundle.organizations.length > 0) await this.#learnParents([...entities]);
    await this.#learnSeries([...series].filter((slug) => !this.series.has(slug)));
    this.#forgetSources();
    await this.#learnSources([...sources].filter((key) => !this.sources.has(key)));
    const unknown = [...entities].filter((slug) => !this.kinds.has(slug) && !this.suggestions.has(slug));
    for (const slug of unknown.slice(0, MOST_SUGGESTIONS)) {
      const similar = await similarEntities(this.#db, slug.replaceAll('-', ' '), anyKind, 3);
      this.suggestions.set(
        slug,
        similar.map((entity) => entity.slug),
      );
    }
  }

  async #learnEntities(slugs: readonly string[]): Promise<void> {
    if (slugs.length === 0) return;
    const { rows } = await sql<{ slug: string; kind: EntityKind }>`
      select slug, kind from entity where slug = any(${slugs}::text[])`.execute(this.#db);
    for (const { slug, kind } of rows) this.kinds.set(slug, kind);
  }

  async #learnParents(slugs: readonly string[]): Promise<void> {
    const { rows } = await sql<{ slug: string; parent: string }>`
      with recursive above (id) as (
        select id from entity where slug = any(${slugs}::text[])
        union select parent_id from above join organization using (id) where parent_id is not null
      )
      select entity.slug, parent.slug as parent from above
      join organization using (id) join entity using (id) join entity parent on parent.id = parent_id`.execute(
      this.#db,
    );
    for (const { slug, parent } of rows) this.parents.set(slug, parent);
  }

  async #learnSeries(slugs: readonly string[]): Promise<void> {
    if (slugs.length === 0) return;
    const { rows } = await sql<{ slug: string }>`
      select slug from exercise_series where id = any(${slugs.map(seriesId)}::uuid[])`.execute(this.#db);
    for (const { slug } of rows) this.series.add(slug);
  }

  async #learnSources(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const byId = new Map(keys.map((key) => [sourceId(key), key]));
    const { rows } = await sql<KnownSource & { id: string; publishedOn: string | null }>`
      select id, code_points as "codePoints", published_on as "publishedOn", text is not null as "isHeld"
      from source where id = any(${[...byId.keys()]}::uuid[])`.execute(this.#db);
    for (const { id, publishedOn, ...source } of rows)
      this.sources.set(byId.get(id) ?? '', { ...source, publishedOn: publishedOn ?? undefined });
  }

  /** Notes what a bundle has just brought into the archive. */
  note(bundle: Bundle): void {
    for (const [slug, kind] of kindsBySlug(bundle)) this.kinds.set(slug, kind);
    for (const { slug } of bundle.series) this.series.add(slug);
    for (const { key } of bundle.sources) this.sources.delete(key);
  }

  /** There may be as many sources as statements: those of an earlier batch are seldom asked for again. */
  #forgetSources(): void {
    if (this.sources.size > 20_000) this.sources.clear();
  }
}

const anyKind: EntityKind[] = ['ACTOR', 'ORGANIZATION', 'EXERCISE', 'EVENT', 'PLACE', 'TOPIC'];

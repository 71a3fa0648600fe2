import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { entityId } from '../db/ids.ts';
import type { Connection } from '../db/pool.ts';
import type { DB } from '../db/tables.ts';
import { readRecords } from './archive-records.ts';
import type { BundleDocument } from './document.ts';
import { explain } from './explain.ts';
import { slugFor } from './named-entities.ts';
import {
  type Membership,
  membership,
  type Organization,
  organization,
  type Person,
  type Post,
  person,
  post,
} from './popolo-format.ts';
import { heldBy } from './popolo-memberships.ts';
import { joined, kindOfOrganization, namesOf, wikidataId } from './popolo-records.ts';
import { slugsFor } from './popolo-slugs.ts';
import type { Path } from './problem.ts';
import { Reading } from './reading.ts';

type List = 'persons' | 'organizations';
interface Item<T> {
  readonly record: T;
  readonly path: Path;
}

/** Whether a JSON document is Popolo rather than a bundle: its records have a name and an id, not names and a slug. */
export function isPopolo(content: unknown): boolean {
  if (typeof content !== 'object' || content === null) return false;
  if (['persons', 'posts', 'memberships'].some((key) => key in content)) return true;
  const [first] =
    'organizations' in content && Array.isArray(content.organizations) ? content.organizations : [];
  return typeof first === 'object' && first !== null && 'name' in first && !('slug' in first);
}

/**
 * Reads persons and organizations with their posts and memberships. One that the archive knows, by its Wikidata id or by
 * kind and name, keeps what it has and gains the rest. `language` is that of names that tell none.
 */
export async function readPopolo(
  { db }: Connection,
  document: BundleDocument,
  language: string,
): Promise<Reading> {
  const reading = new Reading();
  reading.refuse(...document.problems);
  if (document.problems.length > 0) return reading;
  const content = (document.content ?? {}) as Record<string, unknown>;
  const read = <T>(list: string, format: z.ZodType<T>): Item<T>[] =>
    readList(reading, document, content, list, format);
  const organizations = read<Organization>('organizations', organization);
  const persons = read<Person>('persons', person);
  const posts = new Map([
    ...read<Post>('posts', post).map(({ record }) => [record.id, record] as const),
    ...organizations.flatMap(({ record }) =>
      record.posts.map(
        (each) => [each.id, { ...each, organization_id: each.organization_id ?? record.id }] as const,
      ),
    ),
  ]);
  const slugs = await slugsFor(db, organizations, persons);
  const held = new Map<string, Record<string, unknown>[]>();
  const memberships: Item<Membership>[] = [
    ...read<Membership>('memberships', membership),
    ...nested(persons, 'person_id'),
    ...nested(organizations, 'organization_id'),
  ];
  for (const { record, path } of memberships) {
    const found = heldBy(record, posts, slugs);
    if ('mistake' in found) reading.reject(record, document.problem([...path, found.key], found.mistake));
    else {
      const own = held.get(found.who) ?? [];
      own.push(found.post);
      held.set(found.who, own);
    }
  }
  await addRecords(db, reading, document, { organizations, persons, slugs, held, language });
  return reading;
}

/** Memberships written within a record leave out that they are its own. */
const nested = (items: readonly Item<Person | Organization>[], own: 'person_id' | 'organization_id') =>
  items.flatMap(({ record, path }) =>
    record.memberships.map((each, at) => ({
      record: { ...each, [own]: each[own] ?? record.id },
      path: [...path, 'memberships', at],
    })),
  );

function readList<T>(
  reading: Reading,
  document: BundleDocument,
  content: Record<string, unknown>,
  list: string,
  format: z.ZodType<T>,
): Item<T>[] {
  const items = content[list] ?? [];
  if (!Array.isArray(items)) {
    reading.refuse(document.problem([list], 'must be a list'));
    return [];
  }
  return items.flatMap((item, at) => {
    const path = [list, at];
    const result = format.safeParse(item, { error: explain });
    if (result.success) return [{ record: result.data, path }];
    reading.reject(
      item,
      ...result.error.issues.map((issue) => document.problem([...path, ...issue.path], issue.message)),
    );
    return [];
  });
}

interface Read {
  readonly organizations: readonly Item<Organization>[];
  readonly persons: readonly Item<Person>[];
  readonly slugs: ReadonlyMap<string, string>;
  readonly held: ReadonlyMap<string, readonly Record<string, unknown>[]>;
  readonly language: string;
}

async function addRecords(
  db: Kysely<DB>,
  reading: Reading,
  document: BundleDocument,
  { organizations, persons, slugs, held, language }: Read,
): Promise<void> {
  const add = async (
    list: List,
    items: readonly Item<Person | Organization>[],
    more: (record: never) => object,
  ) => {
    const target = list === 'persons' ? 'actors' : 'organizations';
    const ids = items.map(({ record }) => entityId(slugs.get(record.id) ?? ''));
    const rows = await readRecords(db, target, ids);
    const old = new Map(rows.map(({ id, record }) => [id, JSON.parse(record) as Record<string, unknown>]));
    for (const { record, path } of items) {
      const slug = slugs.get(record.id) ?? '';
      const wikidata = wikidataId(record);
      const fresh = {
        slug,
        names: namesOf(record, language),
        ...(wikidata && { wikidataId: wikidata }),
        ...more(record as never),
      };
      const problem = (_: Path, message: string) => document.problem(path, message);
      reading.add(target, joined(old.get(entityId(slug)), fresh), { problem, keyProblem: problem });
    }
  };
  await add('organizations', organizations, (record: Organization) => ({
    kind: kindOfOrganization(record),
    ...(record.parent_id && { parent: slugs.get(record.parent_id) ?? slugFor(record.parent_id) }),
    ...(record.abstract && { description: record.abstract }),
    memberships: (held.get(record.id) ?? []).map(({ title: _, ...each }) => ({ ...each, status: 'MEMBER' })),
  }));
  await add('persons', persons, (record: Person) => ({
    kind: 'PERSON',
    ...(record.summary && { description: record.summary }),
    roles: held.get(record.id) ?? [],
  }));
}

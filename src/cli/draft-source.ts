import { basename, extname } from 'node:path';
import { foldName } from '../../db/names.ts';
import { slugFor } from '../../seeds/named-entities.ts';
import type { Lexicon } from '../extract/lexicon.ts';
import { Exit } from './exit.ts';

/** An article as the source of drafts; who printed it is a slug. */
export interface DraftSource {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly publishedOn: string | null;
  readonly url?: string;
  readonly publisher?: string;
}

export interface SourceFlags {
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
}

/** The longest title that the first line of a text makes. */
const longestTitle = 200;

/** The source that a file is: its key is of the file's name, its title the first line unless one is given. */
export function sourceOf(file: string, text: string, { date, title, url }: SourceFlags): DraftSource {
  const first = text.trim().split(/\r?\n/, 1)[0] || file;
  return {
    key: keyOf(file),
    title: title ?? Array.from(first).slice(0, longestTitle).join(''),
    text,
    publishedOn: date ?? null,
    ...(url && { url }),
  };
}

/**
 * The source with its publisher, who may be named by slug or by any name on record; without an archive only by slug.
 * @throws {Exit} where no organization, or more than one, has that name.
 */
export function withPublisher(
  source: DraftSource,
  name: string | undefined,
  { entities }: Lexicon,
): DraftSource {
  if (name === undefined) return source;
  const organizations = [...entities.values()].filter(({ kind }) => kind === 'ORGANIZATION');
  const folded = foldName(name);
  const bearers = organizations.filter(({ names }) => names.some((each) => foldName(each) === folded));
  const [publisher, ...others] = entities.size === 0 ? [name] : slugsOf(name, organizations, bearers);
  if (publisher === undefined)
    throw new Exit(
      3,
      `--publisher ${name}: no organization on record has that slug or name. Add it (on-record import), or leave the publisher out.`,
    );
  if (others.length > 0)
    throw new Exit(
      3,
      `--publisher ${name}: several organizations have that name: give the slug of one, ${[publisher, ...others].join(' or ')}.`,
    );
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(publisher))
    throw new Exit(2, `--publisher ${name}: without an archive, give the slug of the organization.`);
  return { ...source, publisher };
}

const slugsOf = (
  name: string,
  organizations: readonly { readonly slug: string }[],
  bearers: readonly { readonly slug: string }[],
): string[] => {
  const bySlug = organizations.filter(({ slug }) => slug === name);
  return (bySlug.length > 0 ? bySlug : bearers).map(({ slug }) => slug);
};

/** A date as an option gives it. */
export function dateOf(value: string): string {
  const isDate = /^\d{4}(?:-\d{2}){0,2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDate) throw new Exit(2, `--date ${value}: is no date: write 2022, 2022-02 or 2022-02-03`);
  return value;
}

/** A web address as an option gives it. */
export function urlOf(value: string): string {
  const protocol = URL.canParse(value) ? new URL(value).protocol : '';
  if (!/^https?:$/.test(protocol))
    throw new Exit(2, `--url ${value}: is no web address: write https://example.org/article`);
  return value;
}

/** A title as an option gives it. */
export function titleOf(value: string): string {
  if (value.trim() === '')
    throw new Exit(2, '--title: is empty: give the title of the article, or leave it out.');
  return value.trim();
}

/** A key for the source, of the file's name; statements add their number to it. */
function keyOf(file: string): string {
  const words = basename(file, extname(file)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['source'];
  return slugFor(words.join(' ')).slice(0, 100).replace(/-$/, '');
}

import type { Organization, Person } from './popolo-format.ts';
import { languageTag } from './values.ts';

type Named = Person | Organization;

const kinds: readonly [RegExp, string][] = [
  [/\b(state|country|nation)\b/i, 'STATE'],
  [/\balliance\b/i, 'ALLIANCE'],
  [/\bunion\b/i, 'UNION'],
  [/\b(ministry|department)\b/i, 'MINISTRY'],
  [/\b(army|navy|air force|armed force|military)/i, 'ARMED_FORCE'],
  [/\b(government|executive|cabinet)\b/i, 'GOVERNMENT'],
  [/\bnews agency\b/i, 'NEWS_AGENCY'],
  [/\b(media|newspaper|broadcaster)\b/i, 'MEDIA'],
  [/\bbloc\b/i, 'BLOC'],
];

/** The kind of an organization by its classification, which Popolo leaves to the publisher. */
export const kindOfOrganization = ({ classification = '' }: Organization): string =>
  kinds.find(([pattern]) => pattern.test(classification))?.[1] ?? 'OTHER';

export const wikidataId = ({ identifiers }: Named): string | undefined =>
  identifiers.find(
    ({ scheme, identifier }) => scheme?.toLowerCase() === 'wikidata' && /^Q[1-9][0-9]*$/.test(identifier),
  )?.identifier;

interface Name {
  readonly value: string;
  readonly language?: string | undefined;
  readonly kind: string;
}

/**
 * Its names: the first one in each language is the preferred one there, one that was given up a former one. `language` is
 * that of the name itself, unless the same name is listed with its own.
 */
export function namesOf({ name, other_names }: Named, language: string): Name[] {
  const names: Name[] = [];
  const own = other_names.find((other) => other.name === name && tagOf(other) !== undefined);
  const add = (value: string, tag: string | undefined, isFormer: boolean) => {
    if (names.some((each) => each.value === value && each.language === tag)) return;
    const isFirst =
      tag !== undefined && !names.some((each) => each.language === tag && each.kind === 'PREFERRED');
    names.push({
      value,
      ...(tag && { language: tag }),
      kind: isFormer ? 'FORMER' : isFirst ? 'PREFERRED' : 'ALIAS',
    });
  };
  add(name, (own && tagOf(own)) ?? language, false);
  for (const other of other_names) add(other.name, tagOf(other), other.end_date !== undefined);
  return names;
}

/** Tags that are none are left out, rather than the name. */
function tagOf({
  lang,
  language,
}: {
  lang?: string | undefined;
  language?: string | undefined;
}): string | undefined {
  const tag = (lang ?? language)?.replaceAll('_', '-');
  return tag !== undefined && languageTag.safeParse(tag).success ? tag : undefined;
}

/** What the archive has of a record, and what a file adds to it: names, posts and memberships that it did not have. */
export function joined(
  old: Record<string, unknown> | undefined,
  added: Record<string, unknown>,
): Record<string, unknown> {
  if (!old) return added;
  const lists = {
    names: ['value', 'language'],
    roles: ['organization', 'title', 'startedOn'],
    memberships: ['organization', 'status', 'startedOn'],
  };
  const result = { ...added, ...old };
  for (const [list, keys] of Object.entries(lists)) {
    const known = (old[list] ?? []) as Record<string, unknown>[];
    const keyOf = (item: Record<string, unknown>) => JSON.stringify(keys.map((key) => item[key] ?? null));
    const seen = new Set(known.map(keyOf));
    const fresh = ((added[list] ?? []) as Record<string, unknown>[]).filter((item) => !seen.has(keyOf(item)));
    // There is one preferred name in a language, and the archive has it.
    const asAlias = fresh.map((item) =>
      list === 'names' && item.kind === 'PREFERRED' ? { ...item, kind: 'ALIAS' } : item,
    );
    if (known.length + fresh.length > 0) result[list] = [...known, ...asAlias];
  }
  return result;
}

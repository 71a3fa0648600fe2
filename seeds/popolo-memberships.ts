import type { Membership, Post } from './popolo-format.ts';

/** A post that somebody holds, or what keeps a membership from being one. */
export type Held =
  | { readonly who: string; readonly post: Record<string, unknown> }
  | { readonly key: string; readonly mistake: string };

/** What a membership says: who, by the id of the file, holds which post in which organization. */
export function heldBy(
  membership: Membership,
  posts: ReadonlyMap<string, Post>,
  slugs: ReadonlyMap<string, string>,
): Held {
  const { post_id, person_id, member_id, organization_id, role, label, start_date, end_date } = membership;
  const of = post_id === undefined ? undefined : posts.get(post_id);
  const who = person_id ?? member_id;
  const where = organization_id ?? of?.organization_id;
  if (who === undefined) return { key: 'person_id', mistake: 'is missing: say whose membership it is' };
  if (where === undefined)
    return { key: 'organization_id', mistake: 'is missing, and so is a post that tells it: add one' };
  for (const [key, id] of [
    ['person_id', who],
    ['organization_id', where],
  ] as const)
    if (!slugs.has(id)) {
      const mistake = `no record of this file has the id ${JSON.stringify(id)}: correct it, or add the record`;
      return { key, mistake };
    }
  const post = {
    organization: slugs.get(where),
    title: role ?? label ?? of?.label ?? of?.role ?? 'Member',
    ...(start_date && { startedOn: start_date }),
    ...(end_date && { endedOn: end_date }),
  };
  return { who, post };
}

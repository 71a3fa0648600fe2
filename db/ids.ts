import { v5 } from 'uuid';

/** Never change it: every id of every imported record, and so every citation, depends on it. */
const namespace = '3d0b1c52-9a57-5b0e-8f4e-6c1c2a7e4d10';

/** Ids that are asked for again and again: those of speakers, of sources. Forgotten all at once, since any can be made again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function idOf(...key: string[]): string {
  const name = key.join(':');
  let id = known.get(name);
  if (id === undefined) {
    id = v5(name, namespace);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, id);
  }
  return id;
}

/** A record that has no other key is exported under its id, and keeps it where it is imported. */
export const ownId = (key: string): string | undefined =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(key) ? key : undefined;

/** Ids of imported records: derived from their stable keys, hence the same in every archive. */
export const entityId = (slug: string): string => idOf('entity', slug);
export const seriesId = (slug: string): string => idOf('series', slug);
export const sourceId = (key: string): string => ownId(key) ?? idOf('source', key);
export const statementId = (key: string): string => ownId(key) ?? idOf('statement', key);
export const appearanceId = (statementKey: string, sourceKey: string): string =>
  idOf('appearance', statementKey, sourceKey);

export const roleId = (role: {
  actor: string;
  organization: string;
  title: string;
  startedOn?: string | null | undefined;
}): string => idOf('role', role.actor, role.organization, role.startedOn ?? '', role.title);

export const membershipId = (membership: {
  member: string;
  organization: string;
  status: string;
  startedOn?: string | null | undefined;
}): string =>
  idOf(
    'membership',
    membership.member,
    membership.organization,
    membership.startedOn ?? '',
    membership.status,
  );

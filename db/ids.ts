import { v5 } from 'uuid';

/** Never change it: every id of every imported record, and so every citation, depends on it. */
const namespace = '3d0b1c52-9a57-5b0e-8f4e-6c1c2a7e4d10';

const idOf = (...key: string[]): string => v5(key.join(':'), namespace);

/** Ids of imported records: derived from their stable keys, hence the same in every archive. */
export const entityId = (slug: string): string => idOf('entity', slug);
export const seriesId = (slug: string): string => idOf('series', slug);
export const sourceId = (key: string): string => idOf('source', key);
export const statementId = (key: string): string => idOf('statement', key);
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

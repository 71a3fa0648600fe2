import { common, EVER_SINCE, FOR_EVER, isEmpty, type Period, periodOf } from './periods.ts';
import type { Row, Rows } from './rows.ts';

const always: Period = { since: EVER_SINCE, until: FOR_EVER };

export interface Official {
  readonly actorId: string;
  readonly period: Period;
}

/**
 * Who held a post, and when, in the organization itself, in a body below it, or in one of its members while it was a
 * member. What holds of the organization holds of its bodies and members in turn.
 */
export function officialsOf(rows: Rows, organizationId: string): Official[] {
  const officials: Official[] = [];
  const visited = new Set<string>();
  const visit = (id: string, during: Period): void => {
    const key = `${id} ${during.since} ${during.until}`;
    if (isEmpty(during) || visited.has(key)) return;
    visited.add(key);
    for (const role of rows.role.filter(({ organization_id }) => organization_id === id))
      officials.push({ actorId: role.actor_id, period: common(during, periodOf(role)) });
    for (const body of rows.organization.filter(({ parent_id }) => parent_id === id)) visit(body.id, during);
    for (const membership of rows.membership.filter(({ organization_id }) => organization_id === id))
      if (belongs(membership)) visit(membership.member_id, common(during, periodOf(membership)));
  };
  visit(organizationId, always);
  return officials;
}

/** Observers do not belong, nor does whoever has left. */
export const belongs = ({ status }: Row<'membership'>): boolean =>
  status === 'MEMBER' || status === 'SUSPENDED';

import { type RawBuilder, sql } from 'kysely';

/**
 * Who held a post in the organizations, and when: in one of them, in a body below it (a ministry of a state), or in one
 * of its members while it was a member (a state in an alliance) and their bodies. `organizations` is a table with the
 * column `id`. Columns of the result: `actor_id`, `since`, `until` (days, infinite where unknown or open).
 */
export function officialsOf(organizations: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with recursive below (id, parent_id, since, until) as (
      select id, parent_id, '-infinity'::date, 'infinity'::date from organization where parent_id is not null
      union all
      select member_id, organization_id, coalesce(started_from, '-infinity'), coalesce(ended_until, 'infinity')
      from membership where status in ('MEMBER', 'SUSPENDED')
    ),
    body (id, since, until) as (
      select id, '-infinity'::date, 'infinity'::date from ${organizations}
      union
      select below.id, greatest(body.since, below.since), least(body.until, below.until)
      from body join below on below.parent_id = body.id
      where greatest(body.since, below.since) <= least(body.until, below.until)
    )
    select role.actor_id,
      greatest(body.since, coalesce(role.started_from, '-infinity')) as since,
      least(body.until, coalesce(role.ended_until, 'infinity')) as until
    from body join role on role.organization_id = body.id`;
}

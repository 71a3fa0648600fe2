import { globalId, mentionsOfDomain, mentionsOfTables, mentionsSql, type Shape } from './shape.ts';

export const sixLevels: Shape = {
  name: 'six-levels',
  title: 'organization → members → officials → statements → mentions → entity',
  values: `select organization.id from organization where exists (select from membership where organization_id = organization.id)
    order by md5(id::text)`,
  graphql: {
    query: `query SixLevels($ref: EntityRef!) {
      organization(ref: $ref) {
        name
        members {
          status startedOn
          member {
            name
            roles { title actor { name statements(first: 2) { nodes { text saidOn ${mentionsOfDomain} } } } }
          }
        }
      }
    }`,
    variables: ({ id }) => ({ ref: globalId('Organization', id) }),
  },
  postgraphile: {
    query: `query SixLevels($id: UUID!) {
      organization: organizationByRowId(rowId: $id) {
        _: entityByRowIdAndEntityKind { name }
        members: membershipsByOrganizationIdList(orderBy: [STARTED_FROM_ASC, ROW_ID_ASC]) {
          status startedOn
          member: organizationByMemberId {
            _: entityByRowIdAndEntityKind { name }
            roles: rolesByOrganizationIdList(orderBy: [STARTED_FROM_ASC, ROW_ID_ASC]) {
              title
              actor: actorByActorId {
                _: entityByRowIdAndEntityKind {
                  name
                  statements: statementsBySpeakerIdAndSpeakerKind(
                    condition: { state: PUBLISHED }, first: 2, orderBy: [SORT_ON_DESC, ROW_ID_DESC]
                  ) {
                    nodes { text saidOn ${mentionsOfTables} }
                  }
                }
              }
            }
          }
        }
      }
    }`,
    variables: ({ id }) => ({ id }),
  },
  sql: `select json_build_object('data', json_build_object('organization', (
    select json_build_object('name', name, 'members', (
      select coalesce(json_agg(b), '[]') from (
        select status, started_on as "startedOn", json_build_object('name', member.name, 'roles', (
          select coalesce(json_agg(r), '[]') from (
            select title, json_build_object('name', official.name, 'statements', (
              select json_build_object('nodes', coalesce(json_agg(p), '[]')) from (
                select text, said_on as "saidOn", ${mentionsSql} as mentions
                from statement s where s.speaker_id = official.id and s.state = 'PUBLISHED' order by s.sort_on desc, s.id desc limit 2
              ) p)) as actor
            from role join entity as official on official.id = actor_id
            where organization_id = member.id order by started_from, role.id
          ) r)) as member
        from membership join entity as member on member.id = member_id
        where organization_id = $1 order by started_from, membership.id
      ) b)) from entity where id = $1)))::text`,
};

import { useSearch } from 'wouter';
import { uncached } from '../client.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { Counted } from '../parts/counted.tsx';
import { EntityHead } from '../parts/entity-head.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Members } from '../parts/members.tsx';
import { Nobody } from '../parts/nobody.tsx';
import { Offices } from '../parts/offices.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { StatementList } from '../statements/statement-list.tsx';
import { addresses } from '../url/addresses.ts';

const Organization = graphql(`
  query Organization(
    $ref: EntityRef!
    $filter: StatementFilter!
    $languages: [LanguageTag!]!
    $after: String
    $further: Boolean! = false
  ) {
    organization(ref: $ref) @skip(if: $further) {
      id
      slug
      kind
      acronym
      ...EntityHead
      parent { id slug name(languages: $languages) }
      children { id slug name(languages: $languages) }
      members { ...Member }
      memberships { ...Member }
      roles { ...Office }
      said: statements(first: 0) { totalCount }
      saidAbout: statementsAbout(first: 0) {
        totalCount
        facets { by(first: 10) { count entity { id slug name(languages: $languages) } } }
      }
    }
    officials: statements(filter: { byOfficialsOf: [$ref] }, first: 0) @skip(if: $further) {
      totalCount
      facets { by(first: 10) { count entity { id slug name(languages: $languages) } } }
    }
    statements(filter: $filter, first: 50, after: $after) {
      ...StatementPage
    }
  }
`);

const lists = ['about', 'officials', 'said'] as const;
type List = (typeof lists)[number];

/** A state, an alliance, a ministry…: its members and officials over time, what they said, what was said about it. */
export default function OrganizationView({ slug }: { slug: string }) {
  const { t, languages } = useText();
  const wanted = new URLSearchParams(useSearch()).get('list');
  const list = lists.find((each) => each === wanted) ?? 'about';
  const filter = filterOf(list, slug);
  const variables = { ref: slug, filter, languages };
  const answer = useView(Organization, variables);
  const more = async (after: string) => {
    const { data, error } = await uncached.query(Organization, { ...variables, after, further: true });
    if (!data) throw error;
    return data.statements;
  };
  return (
    <View answer={answer}>
      {({ organization, officials, statements }) => {
        if (!organization) return <Nobody name={slug} />;
        const { parent, children, members, memberships, roles, said, saidAbout } = organization;
        const counts = {
          about: saidAbout.totalCount,
          officials: officials?.totalCount ?? 0,
          said: said.totalCount,
        };
        const href = addresses.entity(organization);
        return (
          <>
            <EntityHead entity={organization} kind={t.organizationKinds[organization.kind]}>
              {(parent || children.length > 0) && (
                <p className="names">
                  {parent && (
                    <>
                      <span className="what">{t.organization.partOf}</span>{' '}
                      <a href={addresses.entity(parent)}>{parent.name}</a>
                    </>
                  )}
                  {parent && children.length > 0 && ' · '}
                  {children.length > 0 && <span className="what">{t.organization.bodies} </span>}
                  {children.map((child, index) => (
                    <span key={child.id}>
                      {index > 0 && ', '}
                      <a href={addresses.entity(child)}>{child.name}</a>
                    </span>
                  ))}
                </p>
              )}
            </EntityHead>
            <div className="panels">
              {members.length > 0 && (
                <section>
                  <h2>{t.organization.members}</h2>
                  <Members memberships={members} show="member" />
                </section>
              )}
              {memberships.length > 0 && (
                <section>
                  <h2>{t.organization.memberOf}</h2>
                  <Members memberships={memberships} show="organization" />
                </section>
              )}
              {roles.length > 0 && (
                <section>
                  <h2>{t.organization.officials}</h2>
                  <Offices roles={roles} of="organization" />
                </section>
              )}
              {counts.officials > 0 && (
                <section>
                  <h2>{t.organization.whoSpeaks}</h2>
                  <Counted
                    rows={(officials?.facets.by ?? []).map(({ entity, count }) => ({
                      key: entity.id,
                      name: entity.name,
                      count,
                      href: addresses.statements({ officials: [organization.slug], by: [entity.slug] }),
                    }))}
                  />
                </section>
              )}
            </div>
            <Tabs
              label={t.statements.list}
              tabs={lists.map((each) => ({
                href: each === 'about' ? href : `${href}?list=${each}`,
                name: t.organization.lists[each],
                count: counts[each],
                chosen: each === list,
              }))}
            />
            <ListTools refine={addresses.statements(askedOf(list, organization.slug))} filter={filter} />
            {counts[list] === 0 ? (
              <p className="notice">{t.statements.noneHere}</p>
            ) : (
              <StatementList
                key={answer.of}
                name={`Organization ${answer.of}`}
                first={statements}
                total={counts[list]}
                more={more}
              />
            )}
          </>
        );
      }}
    </View>
  );
}

const askedOf = (list: List, slug: string) =>
  ({ about: { about: [slug] }, officials: { officials: [slug] }, said: { by: [slug] } })[list];

const filterOf = (list: List, slug: string) =>
  ({ about: { about: [slug] }, officials: { byOfficialsOf: [slug] }, said: { by: [slug] } })[list];

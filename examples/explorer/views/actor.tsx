import { useSearch } from 'wouter';
import { uncached } from '../client.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { Counted } from '../parts/counted.tsx';
import { EntityHead } from '../parts/entity-head.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Nobody } from '../parts/nobody.tsx';
import { Offices } from '../parts/offices.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { StatementList } from '../statements/statement-list.tsx';
import { addresses } from '../url/addresses.ts';

const Actor = graphql(`
  query Actor(
    $ref: EntityRef!
    $about: Boolean!
    $languages: [LanguageTag!]!
    $after: String
    $further: Boolean! = false
  ) {
    actor(ref: $ref) {
      id
      slug
      kind
      ...EntityHead @skip(if: $further)
      roles @skip(if: $further) { ...Office }
      statements(first: 50, after: $after) @skip(if: $about) {
        ...StatementPage
      }
      statementsAbout(first: 50, after: $after) @include(if: $about) {
        ...StatementPage
      }
      said: statements(first: 0) @skip(if: $further) {
        totalCount
        facets { about(first: 10) { count entity { id slug name(languages: $languages) } } }
      }
      saidAbout: statementsAbout(first: 0) @skip(if: $further) {
        totalCount
        facets { by(first: 10) { count entity { id slug name(languages: $languages) } } }
      }
    }
  }
`);

/** A person, or a group: offices, what they said and about whom, what was said about them. */
export default function ActorView({ slug }: { slug: string }) {
  const { t, languages } = useText();
  const about = new URLSearchParams(useSearch()).get('list') === 'about';
  const variables = { ref: slug, about, languages };
  const answer = useView(Actor, variables);
  const more = async (after: string) => {
    const { data, error } = await uncached.query(Actor, { ...variables, after, further: true });
    const page = about ? data?.actor?.statementsAbout : data?.actor?.statements;
    if (!page) throw error;
    return page;
  };
  return (
    <View answer={answer}>
      {({ actor }) => {
        if (!actor) return <Nobody name={slug} />;
        const { said, saidAbout, roles } = actor;
        const page = about ? actor.statementsAbout : actor.statements;
        const total = (about ? saidAbout : said)?.totalCount ?? 0;
        const asked = about ? { about: [actor.slug] } : { by: [actor.slug] };
        const href = addresses.entity(actor);
        return (
          <>
            <EntityHead entity={actor} kind={t.actorKinds[actor.kind]} />
            <div className="panels">
              {roles && roles.length > 0 && (
                <section>
                  <h2>{t.actor.offices}</h2>
                  <Offices roles={roles} of="actor" />
                </section>
              )}
              {said && said.totalCount > 0 && (
                <section>
                  <h2>{t.actor.speaksAbout}</h2>
                  <Counted
                    rows={said.facets.about.map(({ entity, count }) => ({
                      key: entity.id,
                      name: entity.name,
                      count,
                      href: addresses.statements({ by: [actor.slug], about: [entity.slug] }),
                    }))}
                  />
                </section>
              )}
              {saidAbout && saidAbout.totalCount > 0 && (
                <section>
                  <h2>{t.actor.spokenAboutBy}</h2>
                  <Counted
                    rows={saidAbout.facets.by.map(({ entity, count }) => ({
                      key: entity.id,
                      name: entity.name,
                      count,
                      href: addresses.statements({ by: [entity.slug], about: [actor.slug] }),
                    }))}
                  />
                </section>
              )}
            </div>
            <Tabs
              label={t.statements.list}
              tabs={[
                { href, name: t.actor.said, count: said?.totalCount ?? 0, chosen: !about },
                {
                  href: `${href}?list=about`,
                  name: t.actor.saidAbout,
                  count: saidAbout?.totalCount ?? 0,
                  chosen: about,
                },
              ]}
            />
            <ListTools refine={addresses.statements(asked)} filter={asked} />
            {total === 0 && <p className="notice">{t.statements.noneHere}</p>}
            {total > 0 && !page && <Skeleton />}
            {total > 0 && page && (
              <StatementList
                key={answer.of}
                name={`Actor ${answer.of}`}
                first={page}
                total={total}
                more={more}
              />
            )}
          </>
        );
      }}
    </View>
  );
}

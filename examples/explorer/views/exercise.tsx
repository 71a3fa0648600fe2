import { lazy, Suspense } from 'react';
import { uncached } from '../client.ts';
import { Series } from '../exercise/series.tsx';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { EntityHead } from '../parts/entity-head.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Nobody } from '../parts/nobody.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { StatementList } from '../statements/statement-list.tsx';
import { addresses } from '../url/addresses.ts';

const Claims = lazy(() => import('../exercise/claims.tsx'));

const Exercise = graphql(`
  query Exercise($ref: EntityRef!, $languages: [LanguageTag!]!, $after: String, $further: Boolean! = false) {
    exercise(ref: $ref) {
      id
      slug
      status
      startsOn
      endsOn
      ...EntityHead @skip(if: $further)
      series @skip(if: $further) { ...Series }
      participants @skip(if: $further) {
        role
        organization { id slug name(languages: $languages) }
      }
      places @skip(if: $further) { id slug name(languages: $languages) }
      quantities @skip(if: $further) { ...Claim }
      statementsAbout(first: 50, after: $after) {
        ...StatementPage
        totalCount @skip(if: $further)
      }
    }
  }
`);

/** One edition of an exercise: when, where, with whom; its numbers as claims; everything said about it. */
export default function ExerciseView({ slug }: { slug: string }) {
  const { t, languages, date } = useText();
  const variables = { ref: slug, languages };
  const answer = useView(Exercise, variables);
  return (
    <View answer={answer}>
      {({ exercise }) => {
        if (!exercise) return <Nobody name={slug} />;
        const {
          status,
          startsOn,
          endsOn,
          series,
          participants = [],
          places = [],
          quantities = [],
        } = exercise;
        const total = exercise.statementsAbout.totalCount ?? 0;
        const filter = { about: [exercise.slug] };
        return (
          <>
            <EntityHead entity={exercise} kind={t.exercise.kind}>
              <dl className="facts">
                <dt>{t.exercise.when}</dt>
                <dd>
                  {startsOn
                    ? t.exercise.dates(date(startsOn), endsOn && endsOn !== startsOn ? date(endsOn) : '')
                    : t.period.unknown}
                </dd>
                <dt>{t.exercise.status}</dt>
                <dd>{t.exerciseStatus[status]}</dd>
                {participants.length > 0 && (
                  <>
                    <dt>{t.exercise.participants}</dt>
                    <dd>
                      {participants.map(({ role, organization }, index) => (
                        <span key={organization.id}>
                          {index > 0 && ', '}
                          <a href={addresses.entity(organization)}>{organization.name}</a>
                          {role !== 'PARTICIPANT' && ` (${t.participation[role]})`}
                        </span>
                      ))}
                    </dd>
                  </>
                )}
                {places.length > 0 && (
                  <>
                    <dt>{t.exercise.places}</dt>
                    <dd>
                      {places.map((place, index) => (
                        <span key={place.id}>
                          {index > 0 && ', '}
                          <a href={addresses.entity(place)}>{place.name}</a>
                        </span>
                      ))}
                    </dd>
                  </>
                )}
              </dl>
            </EntityHead>
            {series && <Series series={series} current={exercise.slug} />}
            {quantities.length > 0 && (
              <section className="claims">
                <h2>{t.exercise.claims}</h2>
                <p className="what">{t.exercise.claimsExplained}</p>
                <Suspense fallback={<Skeleton rows={1} />}>
                  <Claims claims={quantities} />
                </Suspense>
              </section>
            )}
            <div className="list-head">
              <h2>{t.exercise.saidAbout(total)}</h2>
              <ListTools refine={addresses.statements(filter)} filter={filter} />
            </div>
            {total === 0 ? (
              <p className="notice">{t.statements.noneHere}</p>
            ) : (
              <StatementList
                name={`Exercise ${answer.of}`}
                first={exercise.statementsAbout}
                total={total}
                more={async (after) => {
                  const { data, error } = await uncached.query(Exercise, {
                    ...variables,
                    after,
                    further: true,
                  });
                  if (!data?.exercise) throw error;
                  return data.exercise.statementsAbout;
                }}
              />
            )}
          </>
        );
      }}
    </View>
  );
}

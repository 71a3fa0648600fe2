import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { Periods } from '../parts/periods.tsx';
import { addresses } from '../url/addresses.ts';

const SeriesFragment = graphql(`
  fragment Series on ExerciseSeries {
    name(languages: $languages)
    editions { id slug name(languages: $languages) startsOn endsOn status }
  }
`);

interface SeriesProps {
  readonly series: FragmentType<typeof SeriesFragment>;
  /** Slug of the edition that the view is about. */
  readonly current: string;
}

/** The series an exercise belongs to, and when its editions were. */
export function Series({ series, current }: SeriesProps) {
  const { t } = useText();
  const { name, editions } = readFragment(SeriesFragment, series);
  if (editions.length < 2) return <p className="names">{t.exercise.series(name)}</p>;
  const rows = editions.map((edition) => ({
    key: edition.id,
    periods: [{ startedOn: edition.startsOn, endedOn: edition.endsOn ?? edition.startsOn }],
    label: (
      <>
        <a href={addresses.entity(edition)} aria-current={edition.slug === current ? 'page' : undefined}>
          {edition.name}
        </a>
        {edition.status !== 'HELD' && ` (${t.exerciseStatus[edition.status]})`}
      </>
    ),
  }));
  return (
    <section>
      <h2>{t.exercise.series(name)}</h2>
      <Periods rows={rows} />
    </section>
  );
}

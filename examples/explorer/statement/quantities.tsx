import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { addresses } from '../url/addresses.ts';

const QuantityFragment = graphql(`
  fragment Quantity on QuantityClaim {
    asPrinted
    unit
    value
    low
    high
    subject { id slug name(languages: $languages) }
  }
`);

/** Numbers in the words: as printed, and as they are counted. */
export function Quantities({ quantities }: { quantities: readonly FragmentType<typeof QuantityFragment>[] }) {
  const { number } = useText();
  return (
    <ul className="mention-list">
      {readFragment(QuantityFragment, quantities).map(({ asPrinted, unit, value, low, high, subject }) => (
        <li key={asPrinted + unit}>
          <q>{asPrinted}</q>{' '}
          <span className="what" lang="en">
            {value === null
              ? [low, high]
                  .filter((each) => each !== null)
                  .map(number)
                  .join('–')
              : number(value)}{' '}
            {unit}
          </span>
          {subject && (
            <>
              {' · '}
              <a href={addresses.entity(subject)}>{subject.name}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

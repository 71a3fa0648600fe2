import fc from 'fast-check';
import { expect } from 'vitest';
import { wideTest as test } from '../fixture.ts';
import { archive } from './archive.ts';
import { statementsWith } from './asking.ts';

interface Filter {
  by?: string[];
  byOfficialsOf?: string[];
  about?: string[];
  aboutAll?: string[];
  explicitly?: boolean;
  form?: string[];
  language?: string[];
  saidOn?: { from?: string; to?: string };
  event?: string[];
  publisher?: string[];
  and?: Filter[];
  or?: Filter[];
  not?: Filter;
}

const officials: Record<string, string[]> = {
  russia: ['shoigu', 'belousov'],
  'belarus-mod': ['khrenin'],
  nato: ['stoltenberg'],
  csto: ['lukashenko', 'khrenin', 'aleinik', 'shoigu', 'belousov'],
};
const publishers = new Map(archive.sources.map(({ key, publisher }) => [key, publisher]));

type Seeded = (typeof archive.statements)[number];

/** What the filter says, said once more in TypeScript over the seeds. */
function meets(statement: Seeded, filter: Filter): boolean {
  const { by, byOfficialsOf, about, aboutAll, explicitly, form, language, saidOn, event, publisher } = filter;
  const named = statement.about.filter(({ explicit }) => !explicitly || explicit).map(({ entity }) => entity);
  const said = statement.saidOn;
  const printedBy = statement.appearances.map(({ source }) => publishers.get(source));
  return (
    (!by || by.includes(statement.speaker)) &&
    (!byOfficialsOf || byOfficialsOf.some((of) => officials[of]?.includes(statement.speaker))) &&
    (!about || about.some((slug) => named.includes(slug))) &&
    (!aboutAll || aboutAll.every((slug) => named.includes(slug))) &&
    (!explicitly || named.length > 0) &&
    (!form || form.includes(statement.form)) &&
    (!language || language.includes(statement.language)) &&
    // Every day of a month sorts after the month and before the letter z.
    (!saidOn ||
      (said !== undefined &&
        (!saidOn.from || `${said}z` >= saidOn.from) &&
        (!saidOn.to || said <= saidOn.to))) &&
    (!event || event.includes(statement.event ?? '')) &&
    (!publisher || publisher.some((slug) => printedBy.includes(slug))) &&
    (filter.and ?? []).every((each) => meets(statement, each)) &&
    (!filter.or || filter.or.some((each) => meets(statement, each))) &&
    (!filter.not || !meets(statement, filter.not))
  );
}

const some = (...values: string[]) => fc.subarray(values);
const day = fc.constantFrom(
  '2022-02-02',
  '2022-02-03',
  '2022-10-15',
  '2023-01-01',
  '2023-11-23',
  '2025-01-01',
);
const range = fc
  .record({ from: day, to: day }, { requiredKeys: [] })
  .filter(({ from, to }) => !from || !to || from <= to);
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    fc.record<Filter>(
      {
        by: some('lukashenko', 'nato', 'belarus-mod', 'stoltenberg', 'belousov'),
        byOfficialsOf: some('russia', 'belarus-mod', 'nato', 'csto'),
        about: some('nato', 'csto', 'russia', 'belarus', 'ukraine', 'allied-resolve-2022'),
        aboutAll: some('russia', 'belarus', 'west'),
        explicitly: fc.boolean(),
        form: some('DIRECT', 'MIXED', 'INDIRECT'),
        language: some('fr', 'ru'),
        saidOn: range as fc.Arbitrary<NonNullable<Filter['saidOn']>>,
        event: some('joint-session-2024', 'shoigu-lukashenko-meeting-2022'),
        publisher: some('bbabo', 'news-front'),
      } as never,
      { requiredKeys: [] as never },
    ),
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
    fc.record({
      by: some('lukashenko', 'shoigu'),
      not: tie('filter'),
      or: fc.array(tie('filter'), { minLength: 1, maxLength: 2 }),
    }),
  ),
}));

test('a filter of any shape lists what it says', async ({ gql }) => {
  await fc.assert(
    fc.asyncProperty(filter, async (asked) => {
      const keys = archive.statements
        .filter((each) => meets(each, asked))
        .map(({ key }) => key)
        .toSorted();
      expect(await statementsWith(gql, asked)).toEqual({ totalCount: keys.length, keys });
    }),
    { numRuns: 150 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addresses, exportAddress } from '../../examples/explorer/url/addresses.ts';
import {
  filterOf,
  listNames,
  nothingAsked,
  orderOf,
  readAsked,
  toggled,
  writeAsked,
} from '../../examples/explorer/url/asked.ts';
import { withChosen } from '../../examples/explorer/url/chosen.ts';
import { firstDay, lastDay, partialDateInWords } from '../../examples/explorer/url/partial-date.ts';

test('an address holds all of a question and gives it back', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const values = fc.uniqueArray(text, { maxLength: 3 });
  const question = fc.record({
    ...(Object.fromEntries(listNames.map((name) => [name, values])) as Record<
      (typeof listNames)[number],
      typeof values
    >),
    from: fc.string({ unit: 'grapheme' }),
    to: fc.string({ unit: 'grapheme' }),
    words: fc.string({ unit: 'grapheme' }),
    order: fc.constantFrom('best', 'newest', 'oldest'),
  });
  fc.assert(
    fc.property(question, (asked) => {
      const address = new URL(addresses.statements(asked), 'http://localhost');
      expect(readAsked(address.searchParams)).toEqual(asked);
    }),
  );
});

test('nothing asked is an address without a question and a filter without conditions', () => {
  expect(addresses.statements()).toBe('/');
  expect(writeAsked(nothingAsked).size).toBe(0);
  expect(filterOf(nothingAsked)).toEqual({});
  expect(orderOf(nothingAsked)).toEqual({ field: 'SAID_ON', direction: 'DESC' });
});

test('a question becomes the filter of the API: dates reach from the first to the last possible day', () => {
  const asked = readAsked(
    new URLSearchParams('by=a&by=b&officials=csto&form=DIRECT&from=2022-02&to=2024-02&words=arms'),
  );
  expect(filterOf(asked)).toEqual({
    by: ['a', 'b'],
    byOfficialsOf: ['csto'],
    form: ['DIRECT'],
    saidOn: { from: '2022-02-01', to: '2024-02-29' },
    text: 'arms',
  });
  expect(orderOf(asked)).toEqual({ field: 'RELEVANCE', direction: 'DESC' });
  expect(orderOf({ ...asked, order: 'oldest' })).toEqual({ field: 'SAID_ON', direction: 'ASC' });
});

test('a condition is added, and taken out again', () => {
  const once = toggled(nothingAsked, 'about', 'nato');
  expect(once.about).toEqual(['nato']);
  expect(toggled(once, 'about', 'nato')).toEqual(nothingAsked);
});

test('whom a name means takes its place wherever it stands', () => {
  const asked = readAsked(new URLSearchParams('by=Occident&about=nato&about=Occident'));
  const chosen = withChosen(asked, 'Occident', 'the-west');
  expect([chosen.by, chosen.about]).toEqual([['the-west'], ['nato', 'the-west']]);
});

test.for([
  ['2022', '2022', '2022', '2022', '2022-01-01', '2022-12-31'],
  ['2022-02', 'February 2022', 'février 2022', 'февраль 2022 г.', '2022-02-01', '2022-02-28'],
  ['2024-02', 'February 2024', 'février 2024', 'февраль 2024 г.', '2024-02-01', '2024-02-29'],
  ['2022-02-03', '3 February 2022', '3 février 2022', '3 февраля 2022 г.', '2022-02-03', '2022-02-03'],
] as const)('%s is said as precisely as it is known', ([date, english, french, russian, first, last]) => {
  expect(
    ['en-GB', 'fr', 'ru'].map((language) => partialDateInWords(date, language).replace(/\s/g, ' ')),
  ).toEqual([english, french, russian]);
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test('what is no date is left for the server to refuse', () => {
  for (const text of ['', 'soon', '2022-13-45', '2022-2', '02/03/2022'])
    expect([partialDateInWords(text, 'en'), firstDay(text), lastDay(text)]).toEqual([text, text, text]);
});

test('an export is asked for with the filter of the list', () => {
  const address = new URL(exportAddress('csv', { by: ['a&b'], text: 'é"' }), 'http://localhost');
  expect(address.pathname).toBe('/export.csv');
  expect(JSON.parse(address.searchParams.get('filter') ?? '')).toEqual({ by: ['a&b'], text: 'é"' });
});

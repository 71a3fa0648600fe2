import { expect, test } from 'vitest';
import { said } from '../said.ts';

test.each([
  ['on a line of its own', "Jane Holt said talks went on.\n\n'A road to peace'\n\nThe envoy left on Monday."],
  [
    'run into a sentence',
    'Jane Holt said talks went on.\n\n"No turning back" In a message, Peter Lang spoke.',
  ],
  ['at the head of a text', '"Never again" The marchers reached Oslo.'],
])('a headline within the text is not speech: %s', (_, text) => {
  expect(said('en', text)).toEqual([]);
});

test('a headline run into a quotation leaves the quotation', () => {
  const text = 'Jane Holt spoke.\n\n"Time for talks" "We have lost a year, and nobody has won," Holt said.';
  expect(said('en', text)).toEqual([['Jane Holt', 'We have lost a year, and nobody has won']]);
});

import { expect, test } from 'vitest';
import { findOnce } from '../seeds/find-words.ts';
import { SourceText } from '../seeds/source-text.ts';

/** The span of words in a text, in code points, by a count of its own. */
function spanOf(text: string, words: string, moved = 0) {
  const start = [...text.slice(0, text.indexOf(words))].length + moved;
  return { start, end: start + [...words].length, exact: words };
}

const text = 'Он: «Мо\u0438\u0306 🛡 щит». Да, 🛡. Нет.';
const check = (of: string, ...spans: { start: number; end: number; exact: string }[]) =>
  new SourceText(of).check(spans);

test('words at their offsets are exact, counted in code points past emoji and combining marks', () => {
  expect(check(text, spanOf(text, 'щит'), spanOf(text, 'Нет'))).toBe('EXACT');
  expect(new SourceText(text).codePoints).toBe([...text].length);
});

test('words that differ in white space and quotation marks at their offset are normalized', () => {
  expect(check('Er sagt:  „Ja,\n  “nein” ja.“', { start: 10, end: 23, exact: '"Ja, »nein« ja' })).toBe(
    'NORMALIZED',
  );
});

test('words found once elsewhere are relocated, also where white space differs as well', () => {
  expect(check(text, spanOf(text, 'Нет', -3))).toBe('RELOCATED');
  expect(check(`Neu. ${text}`, spanOf(text, 'Нет'))).toBe('RELOCATED');
  expect(check('Neu.  Er\u00a0 sagt nichts.', { start: 0, end: 8, exact: 'Er sagt ' })).toBe('RELOCATED');
});

test('words found nowhere, or several times elsewhere, are not found: none is guessed', () => {
  expect(check(text, { start: 0, end: 3, exact: 'Ну,' })).toBe('NOT_FOUND');
  expect(check(text, { start: 0, end: 1, exact: '🛡' })).toBe('NOT_FOUND');
  expect(check('ja ja ja', { start: 1, end: 3, exact: 'ja' })).toBe('NOT_FOUND');
});

test('words that stand several times are exact where one of the places is theirs', () => {
  expect(check('ja ja ja', { start: 3, end: 5, exact: 'ja' })).toBe('EXACT');
});

test('the worst of several spans counts', () => {
  const [exact, elsewhere, lost] = [
    spanOf(text, 'щит'),
    spanOf(text, 'Нет', -1),
    { start: 0, end: 1, exact: 'ж' },
  ];
  expect(check(text, exact, elsewhere)).toBe('RELOCATED');
  expect(check(text, elsewhere, lost, exact)).toBe('NOT_FOUND');
});

test('offsets past the end of a text that became shorter are no error', () => {
  expect(check('kurz', { start: 900, end: 904, exact: 'kurz' })).toBe('RELOCATED');
  expect(check('', { start: 0, end: 4, exact: 'kurz' })).toBe('NOT_FOUND');
});

test('a search is what indexOf twice would say', () => {
  const letters = 'ab';
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const word = (length: number) => Array.from({ length }, () => letters[next(2)]).join('');
  for (let run = 0; run < 2_000; run += 1) {
    const [whole, part] = [word(next(30)), word(1 + next(5))];
    const first = whole.indexOf(part);
    const again = first < 0 ? -1 : whole.indexOf(part, first + 1);
    expect(findOnce(whole, part)).toEqual(
      first < 0 ? 'nowhere' : again < 0 ? { at: first } : 'several times',
    );
  }
});

test('a text made to be searched for ever is searched once', () => {
  const whole = 'a'.repeat(3_000_000);
  expect(check(whole, { start: 0, end: 300_001, exact: `${'a'.repeat(300_000)}b` })).toBe('NOT_FOUND');
});

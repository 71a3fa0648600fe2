import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../db/names.ts';

test.each([
  ['Лукашенко', 'lukashenko'],
  ['Лукашэнка', 'lukashenka'],
  ['Lukašenka', 'lukasenka'],
  ['Loukachenka', 'loukachenka'],
  ['ОДКБ', 'odkb'],
  ['Лукьянов', 'lukyanov'],
  ['Объединённый щит', 'obedinennyy shchit'],
  ['Kovačevski', 'kovacevski'],
  ['Ёлка', 'elka'],
  ['Straße', 'strasse'],
  ["O'Brien", 'obrien'],
  ['O’Brien', 'obrien'],
  ['  Иван\u00a0 ГРОЗНЫЙ\n', 'ivan groznyy'],
  ['Shield – 2023', 'shield 2023'],
  ['S-400', 's 400'],
  ['北京', 'beijing'],
  ['', ''],
  [' – ', ''],
])('%j folds to %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test('a decomposed й folds as the composed one does', () => {
  expect(foldName('Шойгу'.normalize('NFD'))).toBe(foldName('Шойгу'));
});

test('an emoji folds to its name, so that it can be looked up', () => {
  expect(foldName('😀')).toBe('grinning');
});

test('whatever comes in, folding gives words of a–z and 0–9 and folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const folded = foldName(name);
      expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      expect(foldName(folded)).toBe(folded);
    }),
  );
});

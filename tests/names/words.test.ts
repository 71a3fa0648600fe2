import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askFor } from '../../db/asked-name.ts';
import { keysOf } from '../../db/name-keys.ts';
import { wordsOf } from '../../db/name-words.ts';

const roles = (name: string) => wordsOf(name).map(({ folded, role }) => `${folded}: ${role}`);

test.for([
  ['Alexander Lukashenko', ['alexander: part', 'lukashenko: head']],
  ['Lukashenko, Alexander', ['alexander: part', 'lukashenko: head']],
  ['Александр Григорьевич Лукашенко', ['aleksandr: part', 'grigorevich: patronymic', 'lukashenko: head']],
  ['Лукашенко Александр Григорьевич', ['lukashenko: head', 'aleksandr: part', 'grigorevich: patronymic']],
  ['Ivan Petrovich Lukashevich', ['ivan: part', 'petrovich: patronymic', 'lukashevich: head']],
  ['Ivan Petrovich', ['ivan: part', 'petrovich: head']],
  ['Lukashenko A.G.', ['lukashenko: head', 'a: initial', 'g: initial']],
  ['Yu. Ushakov', ['yu: initial', 'ushakov: head']],
  ['N.A.T.O.', ['nato: head']],
  ['О. Д. К. Б.', ['odkb: head']],
  ['Zapad-2025', ['zapad: head', '2025: part']],
  ['S-400', ['s: initial', '400: head']],
  [
    'Ministry of Defence of the Republic of Belarus',
    ['ministry: part', 'defence: part', 'republic: part', 'belarus: head'],
  ],
  ['The', ['the: head']],
  ['', []],
  ['%_*', []],
] as const)('the words of %j', ([name, expected]) => {
  expect(roles(name)).toEqual(expected);
});

test('what French elides is no part of a word', () => {
  expect(wordsOf('État de l’Union').at(-1)?.letters).toBe('union');
});

test('no more than 32 words count, and no more than 40 letters of one', () => {
  expect(wordsOf('Ivan '.repeat(100))).toHaveLength(32);
  expect(wordsOf('a'.repeat(500)).map(({ folded }) => folded.length)).toEqual([40]);
});

test('whatever comes in, keys hold nothing that ends their quotation', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
      expect(keysOf(name)).toMatch(/^('[A-Za-z0-9~!=-]+':\d+[A-D]( |$))*$/);
      const { spelt, begun, anywhere, slipped, partial } = askFor(name);
      for (const query of [spelt, begun, anywhere, slipped, partial])
        expect(query).toMatch(/^('[A-Za-z0-9~!=-]+'|:\*| [|&] |[() ])*$/);
    }),
  );
});

import { expect, test } from 'vitest';
import { said } from './said.ts';

const names = (text: string) => said('ru', text).map(([name]) => name);

test.each<[string, string, string[]]>([
  [
    'an office whose name is made of parts',
    '«Проверка идет третий день», — говорится в сообщении Ростехнадзора.',
    ['Ростехнадзора'],
  ],
  [
    'a woman beside somebody of whom no more is known',
    'Йоахим Гаук спорит с Ангелой Меркель. «Нельзя так думать», — считает она.',
    ['Ангелой Меркель'],
  ],
  [
    'the journalist who was told',
    '«Реформа ничего не даст», — сказал корреспонденту «Вестника» Ник Хилтон.',
    ['Ник Хилтон'],
  ],
  [
    'a noun that loses its vowel',
    'Мэр Иван Котов встретил японского посла Такеши Мори. «Мы поможем», — обещал посол.',
    ['Такеши Мори'],
  ],
  [
    'an adjective of a country in a title',
    'Премьер-министр Палестинской автономии Ахмед Курей заявил, что мир «неизбежен».',
    ['Ахмед Курей'],
  ],
  ['a firm in Latin letters', '«Рейс отменен», — сообщил глава Ryanair Майкл Орен.', ['Майкл Орен']],
])('%s', (_, text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each<[string, string]>([
  ['an article of a law', 'Прокурор сообщил, что дело возбуждено по статье «мошенничество».'],
  ['a class of arms', 'Украина намерена продать ракеты класса «воздух-воздух», сообщает «Вестник».'],
  ['a title', 'По словам блогера, в сюжете под заголовком «Все больше людей едет на юг» показали мост.'],
])('no speech: %s', (_, text) => {
  expect(names(text)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { LanguageCode } from '../../src/extract/language.ts';
import { said } from './said.ts';

test.each<[string, LanguageCode, string]>([
  ['a title', 'fr', 'Le film « Les Ombres du port » sort mardi, a annoncé Anne Morel.'],
  ['an exercise', 'fr', 'Anne Morel a annoncé que l’exercice « Garde du Nord » commencerait mardi.'],
  ['a newspaper', 'ru', 'Петр Орлов рассказал об этом газете «Вечерний мост».'],
  ['a format', 'ru', 'Петр Орлов заявил о встрече в «северном формате».'],
  ['an operation', 'en', 'The army said "Operation Northern Guard" was over.'],
  ['a group named before its noun', 'en', 'The "Sever" battalion took part, the ministry said.'],
  ['what is called so', 'en', 'The so-called "harbour tax" passed.'],
  ['a euphemism', 'fr', 'Ce que Moscou appelle son « opération spéciale » continue.'],
  ['a scare quote without a speaker', 'fr', 'Les « vacances » du maire font jaser.'],
  ['what the question is about', 'en', 'Jane Holt left. Asked about the "leaks", she said nothing.'],
  ['what nobody says', 'fr', 'Anne Morel parlait. Sur les « fuites » du port, elle n’a rien dit.'],
  ['what stands between somebody and the verb', 'ru', 'Петр Орлов, глава «штаба», сказал об этом.'],
  ['what people at large say', 'ru', 'Петр Орлов молчит. В сети его называют «ждуном».'],
  ['a noun before what it names', 'en', 'Jane Holt defended the "kill switch" law.'],
  ['a nickname', 'fr', 'Anne Morel a parlé. La « vieille dame », comme la surnomment les marins, coule.'],
  ['a word without letters', 'en', 'Jane Holt said "…" and left.'],
])('%s is no speech', (_, language, text) => {
  expect(said(language, text)).toEqual([]);
});

test('a fragment in a sentence without a speaker is speech only behind an attributed sentence', () => {
  const carried = 'Selon Anne Morel, le port va fermer. Il faudra « attendre au moins tout l’hiver ».';
  expect(said('fr', carried)).toEqual([['Anne Morel', 'attendre au moins tout l’hiver']]);
  expect(said('fr', 'Le port va fermer. Il faudra « attendre au moins tout l’hiver ».')).toEqual([]);
});

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
  ['what a reported sentence is about', 'en', 'Jane Holt said the "liberators" looted the port.'],
  [
    'what people in Russian do in a reported sentence',
    'ru',
    'Петр Орлов сказал, что «освободители» взяли мост.',
  ],
  ['what stands before a verb without a comma', 'fr', 'La flotte « fantôme » russe inquiète Anne Morel.'],
  ['a headline', 'fr', 'Anne Morel parlait. Le journal titrait mardi : « Le port est mort »'],
  ['a title in apposition', 'en', 'Jane Holt left. The report, "Harbours", was published on Monday.'],
  ['what a noun says it is', 'en', 'Jane Holt called it part of the myth of a "free port".'],
  ['what is then called a term', 'en', 'Jane Holt spoke of "soft ice", a term sailors avoid.'],
  ['a talk of something', 'ru', 'Петр Орлов считает, что спор о «северном пути» не нужен.'],
  ['a name for something', 'en', 'Jane Holt left. Sailors have a name for such nights: "soup".'],
  ['what people say', 'en', 'Jane Holt left. People speak of the "harbour problem".'],
  ['a new name', 'fr', 'Les gardes, rebaptisés « les sentinelles » par Anne Morel, sont partis.'],
  ['what a verb does not take itself', 'fr', 'Anne Morel ironise souvent sur le « tout-bateau ».'],
  [
    'a thing in the sentence behind',
    'fr',
    'Selon Anne Morel, le port va fermer. On parle du « centre de crise local ».',
  ],
  ['what somebody is known by', 'fr', 'Anne Morel parle du marin que ses hommes appellent « le Grand ».'],
  ['a motto', 'fr', 'Anne Morel a vanté la devise de l’école, « Ils naviguent pour vivre ».'],
  ['what a sign says', 'en', 'Jane Holt left. A sign on the quay reads: "Do not feed the gulls".'],
  ['what the narrator explains', 'en', 'Jane Holt said the port had used "camphor", a gas from the war.'],
  ['what nobody believes in', 'ru', 'Петр Орлов не верит в «мирный путь».'],
  ['what some speak of', 'fr', 'Anne Morel répond à ceux qui parlent de « lassitude ».'],
  ['the author’s book', 'fr', 'L’autrice de « Jamais ? » rappelle qu’Anne Morel dort.'],
  ['who is spoken of behind an article', 'fr', 'Anne Morel promet du bruit contre la « flotte grise ».'],
  ['what a treaty is called', 'en', 'Under a treaty on "deep partnership", the two ports help if attacked.'],
  ['what nobody is said to tell', 'en', 'Jane Holt left. "Deep harbour" can wait, we are told.'],
  ['an order', 'ru', 'Петр Орлов поздравил Анну Белову с получением «ордена Дружбы».'],
  ['a book', 'en', 'The author of "Harbours", Jane Holt, left.'],
  ['what people remember', 'ru', 'Петр Орлов и жители вспоминают «кражу века».'],
  [
    'a long title',
    'fr',
    'Anne Morel a remis une étude intitulée « Le port changé : dix ans de travaux sans fin ».',
  ],
  [
    'a book however long its title',
    'fr',
    'Anne Morel a cité le livre « Les grands ports du Nord et leurs marins perdus en mer ».',
  ],
  ['what has another name in brackets', 'fr', 'Anne Morel évoque la « guerre des quais » (Quay Warfare).'],
  ['a charge', 'fr', 'Une enquête pour « mise en danger d’autrui » est ouverte, a annoncé Anne Morel.'],
  ['a part of a title', 'fr', 'Selon Anne Morel, le ministre des « affaires de mer » arrive mardi.'],
  ['a kind', 'fr', 'La mouvance « antiport » a manifesté, selon Anne Morel.'],
  [
    'what is joined to a term',
    'fr',
    'Anne Morel, à l’origine du concept de « port libre » et de « mer ouverte », a publié un livre.',
  ],
  [
    'who does something in an attributed sentence',
    'fr',
    'Les « gilets gris » sont partis, a dit Anne Morel.',
  ],
  ['what has its article in the marks', 'fr', 'Anne Morel a salué le chef de « l’opération quai propre ».'],
  ['members of a list', 'fr', 'Anne Morel a mis Paul Roy sur la liste des « agents de la mer ».'],
  ['a thing somebody goes on with', 'fr', 'Anne Morel poursuit son « opération calme » au port.'],
  ['the subject of what worries somebody', 'fr', 'Ce « début de la fin » inquiète Anne Morel.'],
  ['what one may call so', 'fr', 'Paul Roy part. C’est ce que l’on peut appeler « un grand départ ».'],
  ['a word without letters', 'en', 'Jane Holt said "…" and left.'],
])('%s is no speech', (_, language, text) => {
  expect(said(language, text)).toEqual([]);
});

test('a fragment in a sentence without a speaker is speech only behind an attributed sentence', () => {
  const carried = 'Selon Anne Morel, le port va fermer. Il faudra « attendre au moins tout l’hiver ».';
  expect(said('fr', carried)).toEqual([['Anne Morel', 'attendre au moins tout l’hiver']]);
  expect(said('fr', 'Le port va fermer. Il faudra « attendre au moins tout l’hiver ».')).toEqual([]);
});

test('what stands behind who spoke is no speech', () => {
  const text = '« Je pars », peste Paul Roy, chauffeur de « tapis ».';
  expect(said('fr', text)).toEqual([['Paul Roy', 'Je pars']]);
});

test('a line of words in marks that the text below has again is a heading', () => {
  const words = 'Anne Morel a promis une « riposte immédiate » à « toute agression ».';
  expect(said('fr', `Elle parle.\n\n« Riposte immédiate »\n\n${words}`)).toEqual([
    ['Anne Morel', 'riposte immédiate'],
    ['Anne Morel', 'toute agression'],
  ]);
});

test.each([
  'La maire lance la semaine, sous le thème central : « Les quais pour chacun, premier appui de la ville » et des marins.',
  'Un décret offrirait aux pêcheurs une « voix » au conseil du port, a indiqué jeudi la mairie.',
])('what is named in marks is no speech: %j', (text) => {
  expect(said('fr', text)).toEqual([]);
});

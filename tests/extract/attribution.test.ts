import { expect, test } from 'vitest';
import type { LanguageCode } from '../../src/extract/language.ts';
import { said } from './said.ts';

test.each<[LanguageCode, string, string]>([
  ['fr', '« Le port est fermé », a déclaré dimanche Anne Morel.', 'Anne Morel'],
  ['fr', 'Anne Morel a déclaré : « Le port est fermé. »', 'Anne Morel'],
  ['fr', 'Anne Morel a pour sa part aussitôt dénoncé « une erreur grave ».', 'Anne Morel'],
  ['fr', 'Selon Anne Morel, le port restera « fermé tout l’hiver ».', 'Anne Morel'],
  ['fr', 'Pour Anne Morel, le port doit rester « fermé tout l’hiver ».', 'Anne Morel'],
  ['fr', 'Anne Morel a refusé de commenter, ajoutant que le port était « fermé ».', 'Anne Morel'],
  ['fr', 'Anne Morel, qui dirige le port, s’est dite « très inquiète ».', 'Anne Morel'],
  ['fr', 'Une décision qualifiée d’« absurde » par Anne Morel.', 'Anne Morel'],
  ['fr', 'Le port ne rouvrira pas, comme le précise Anne Morel : « Rien n’est prêt. »', 'Anne Morel'],
  ['fr', '« Le port est fermé », a réagi sur Twitter Anne Morel.', 'Anne Morel'],
  ['fr', '« Le port est fermé depuis mardi », a voulu rassurer Anne Morel.', 'Anne Morel'],
  ['fr', '« Le port est fermé », a jugé Anne Morel.', 'Anne Morel'],
  ['fr', 'La mairie, par la voix d’Anne Morel, a dénoncé une décision « absurde ».', 'Anne Morel'],
  ['fr', 'Anne Morel a « fermement condamné » le tir.', 'Anne Morel'],
  ['fr', 'Anne Morel parlait peu. « Pas du tout », rectifie une autre source.', 'autre source'],
  ['fr', 'Les blogueurs, eux, se plaignent d’un « manque criant de vivres ».', 'blogueurs'],
  ['fr', 'Selon Anne Morel, des gens criaient « Dehors ! » sur le quai.', 'Anne Morel'],
  ['fr', '« Trop peu, trop tard. » Le verdict d’Anne Morel est sans appel.', 'Anne Morel'],
  ['fr', 'La mairie « condamne avec fermeté » le tir.', 'mairie'],
  ['fr', 'À la mairie, on appelle à ne « pas céder ».', 'mairie'],
  ['fr', '« Il a peur », bougonne-t-elle. Anne Morel rentre chez elle.', 'Anne Morel'],
  [
    'fr',
    '« Le port est mort, sourit Anne Morel, 61 ans, vendeuse de poisson. Mais pas nous. »',
    'Anne Morel',
  ],
  ['fr', '« Le port est fermé », a dit le PORTCOM, l’amiral Paul Roy.', 'Paul Roy'],
  ['fr', 'Un carreleur évoque « l’odeur du froid ».', 'carreleur'],
  ['fr', 'Anne Morel, elle, « ne regrette rien ».', 'Anne Morel'],
  ['fr', 'L’analyste Anne Morel parle, elle, d’un « divorce poli ».', 'Anne Morel'],
  ['fr', 'Les carreleurs du port, qui attendent, crient à « l’injustice ».', 'carreleurs du port'],
  ['fr', 'La riposte serait « très sévère », a dit Anne Morel.', 'Anne Morel'],
  [
    'fr',
    'Le parti au pouvoir, la « Mer libre », accuse l’opposition de préparer « une fuite ».',
    'parti au pouvoir',
  ],
  ['fr', 'Paul Roy a quitté le pays, qualifiant l’accord de « farce ».', 'Paul Roy'],
  ['fr', 'Paul Roy insiste sur la mer et cite Anne Morel : « Rien n’est prêt. »', 'Anne Morel'],
  ['fr', '« C’est faux », balaie le contre-amiral Thibaud de Rance.', 'Thibaud de Rance'],
  ['fr', 'On entend un soldat crier « Plus vite, les gars ! » sur le quai.', 'soldat'],
  ['fr', 'Les carreleurs parlent. Ils y « réaffirment leur soutien » au port.', 'carreleurs'],
  ['fr', 'La Finlande mène ce qu’elle appelle une « opération calme ». Iryna dort.', 'Finlande'],
  ['fr', 'La Finlande, elle, y voit « une provocation ».', 'Finlande'],
  ['fr', 'Anne Morel a parlé lundi. Et d’insister : « Le port est fermé. »', 'Anne Morel'],
  ['fr', 'Et la maire Anne Morel de conclure : « Le port est fermé. »', 'Anne Morel'],
  ['fr', 'Anne Morel n’a pas hésité à qualifier Paul Roy de « menteur ».', 'Anne Morel'],
  ['fr', 'Dénonçant « une erreur grave », Anne Morel a quitté le port.', 'Anne Morel'],
  ['fr', '« Rien n’est prêt. » En répondant ainsi à la mairie, Anne Morel a surpris.', 'Anne Morel'],
  ['fr', 'Anne Morel, citant des « sources très sûres », est partie.', 'Anne Morel'],
  ['fr', 'La mairie a dénoncé, par la voix d’Anne Morel, « une erreur grave ».', 'Anne Morel'],
  ['fr', 'La mairie a dénoncé le tir par la voix d’Anne Morel comme « une erreur ».', 'Anne Morel'],
  ['fr', 'Il pleut sur Tours\nLe maire de la ville a dénoncé « une erreur grave ».', 'maire de la ville'],
  ['fr', '« Une honte », a déclaré sur Radio Nord Anne Morel, candidate à Tours.', 'Anne Morel'],
  ['fr', 'Même constat chez Anne Morel : « Rien n’est prêt. »', 'Anne Morel'],
  ['fr', '« Rien n’est prêt », indique un communiqué de la mairie de Tours.', 'mairie de Tours'],
  ['fr', '« Rien n’est prêt », selon un communiqué de la mairie de Tours.', 'mairie de Tours'],
  ['fr', 'Selon un pêcheur, cité par Reuters, « rien n’est prêt ».', 'pêcheur'],
  ['fr', 'On se dit « confiant » dans l’entourage de Paul Roy.', 'entourage de Paul Roy'],
  ['fr', '« Rien n’est prêt », a affirmé le groupe finlandais Zalto.', 'Zalto'],
  ['fr', '« Rien n’est prêt », a dit le chef des députés Horizon, Paul Roy.', 'Paul Roy'],
  ['fr', 'Crise au port : Anne Morel « très inquiète » pour l’hiver', 'Anne Morel'],
  ['fr', 'Port de Tours : Anne Morel « ne changera rien »', 'Anne Morel'],
  ['fr', 'Anne Morel veut « continuer à parler » au maire.', 'Anne Morel'],
  ['fr', '« Nous ne partirons pas » : à Tours, Anne Morel tient bon', 'Anne Morel'],
  ['fr', '« Nous ne partirons pas » : le message d’Anne Morel à la mairie', 'Anne Morel'],
  ['fr', '« Rien n’est prêt du tout. » Anne Morel hausse les épaules.', 'Anne Morel'],
  ['fr', '« Le port est fermé, vraiment fermé », lâche un ado du quartier.', 'ado du quartier'],
  ['fr', '« Le port est fermé depuis mardi », a pour sa part tenté de minimiser la maire.', 'maire'],
  ['fr', '« Le port est fermé », a-t-on appris auprès de la mairie.', 'mairie'],
  ['fr', 'De source diplomatique, on évoque « un port fermé ».', 'source diplomatique'],
  ['fr', 'L’agence Tass, citant Anne Morel, a parlé d’« une erreur ».', 'Anne Morel'],
  ['fr', 'L’agence Tass rapporte « une erreur », citant Anne Morel.', 'Anne Morel'],
  ['fr', '« Le port est fermé ! s’indigne Anne Morel. Je pars. »', 'Anne Morel'],
  ['fr', 'Anne Morel, 71 ans, pleure. « Le port est fermé », dit la septuagénaire.', 'Anne Morel'],
  ['fr', 'Malgré sa « petite crise », Anne Morel a parlé de « port fermé ».', 'Anne Morel'],
  ['fr', 'Le document précise que le port doit « rester fermé ».', 'document'],
  ['fr', 'La résolution condamne « une erreur grave ».', 'résolution'],
  ['fr', 'Anne Morel est revenue sur « une année noire ».', 'Anne Morel'],
  ['fr', 'Le port est « mort », pour Anne Morel.', 'Anne Morel'],
  ['fr', 'Le port est, pour citer Anne Morel, « mort ».', 'Anne Morel'],
  ['fr', 'Une erreur « très grave » que dénonce Anne Morel.', 'Anne Morel'],
  ['fr', 'Face à ce qu’elle juge « très grave », Anne Morel part.', 'Anne Morel'],
  ['fr', 'La députée (LFI) Anne Morel a dénoncé « une erreur ».', 'Anne Morel'],
  ['fr', 'Anne Morel (LFI) a dénoncé « une erreur ».', 'Anne Morel'],
  ['fr', 'Anne Morel, conseillère du président Roy, a dénoncé « une erreur ».', 'Anne Morel'],
  ['fr', 'Dominique de Rance a dénoncé « une erreur ».', 'Dominique de Rance'],
  ['ru', '«Мост закрыт», — сообщил в воскресенье Петр Орлов.', 'Петр Орлов'],
  ['ru', 'Петр Орлов заявил, что мост «закрыт на неделю».', 'Петр Орлов'],
  ['ru', 'Петр Орлов назвал эти слова «ложью».', 'Петр Орлов'],
  ['ru', 'Дипломат Петр Орлов прибыл. «Мост закрыт», — сказал дипломат Financial Times.', 'Петр Орлов'],
  ['ru', '«По звуку различаем», — говорит школьница Алина.', 'Алина'],
  ['ru', 'Финские оппозиционеры сочли эти слова «подарком».', 'Финские оппозиционеры'],
  ['ru', 'Мэр Петр Орлов, как пишет газета «Мост», сказал Анне Беловой, что мост «закрыт».', 'Петр Орлов'],
  ['ru', '«Я дома», — якобы ответил Петр Орлов.', 'Петр Орлов'],
  ['ru', 'Орлов: «Мост закрыт, логистика сложная».', 'Орлов'],
  ['ru', 'В докладе говорится о «высоком риске».', 'докладе'],
  ['ru', 'Выступил мэр Петр Орлов: по его оценке, мост «простоит до весны».', 'Петр Орлов'],
  ['ru', 'В администрации Вяземска решение суда сочли «странным».', 'администрации Вяземска'],
  ['ru', 'По словам мэра Петра Орлова, мост «закрыт на неделю».', 'Петра Орлова'],
  ['ru', 'Об этом журналистам сообщил мэр Петр Орлов: «Мост закрыт».', 'Петр Орлов'],
  ['ru', '«Мост закрыт», — приводит ТАСС слова Петра Орлова.', 'Петра Орлова'],
  ['ru', '«Мост закрыт», — цитирует РИА мэра Петра Орлова.', 'Петра Орлова'],
  ['ru', '«Мост закрыт до весны», — хохотнул Петр Орлов.', 'Петр Орлов'],
  ['ru', '«Мост закрыт», — сообщил РИА Новости вице-адмирал Петр Орлов.', 'Петр Орлов'],
  ['ru', '«Мост закрыт», — сообщил РИА Новости командующий флотом адмирал Петр Орлов.', 'Петр Орлов'],
  ['ru', '«Мост закрыт», — рассказал «Вестнику» Петр Орлов.', 'Петр Орлов'],
  ['ru', '«Мост закрыт», — сказал журналистам Петр Орлов.', 'Петр Орлов'],
  ['ru', 'В докладе ОБСЕ говорится, что мост «закрыт на неделю».', 'ОБСЕ'],
  ['ru', '«Мост закрыт», — написал лидер партии «Мост» Петр Орлов.', 'Петр Орлов'],
  ['ru', '«Ни шагу!» — с таким призывом обратился к жителям Петр Орлов.', 'Петр Орлов'],
  ['ru', 'Как заявил Петр Орлов, мост «закрыт на неделю».', 'Петр Орлов'],
  ['en', '"The port is closed," Jane Holt told reporters.', 'Jane Holt'],
  ['en', '"The port is closed," said Jane Holt, who runs it.', 'Jane Holt'],
  ['en', '"The port is closed," Jane Holt said by telephone.', 'Jane Holt'],
  ['en', '"The port is closed," the mayor of Holtville\'s old town said.', "mayor of Holtville's old town"],
  ['en', 'As Jane Holt put it last year, "the port is closed".', 'Jane Holt'],
  ['en', 'The harbour office "strongly condemned" the plan.', 'harbour office'],
  ['en', 'The office would say only that it was "not a party".', 'office'],
  ['en', 'A leaked report warns of a "high risk".', 'leaked report'],
  ['en', 'The mayors of Holt, Paris and Rome said it "would be a pause".', 'mayors of Holt'],
  ['en', 'Others see it as "a lock", in the words of Jane Holt.', 'Jane Holt'],
  ['en', '"Nonsense," was the mayor\'s only comment.', 'mayor'],
  ['en', 'Sweden\'s Zyko Brall was angry. "And boats," he said.', 'Zyko Brall'],
  ['en', 'Jane Holt found Peter Lang to be calm and joked that the tea was "decent".', 'Jane Holt'],
  ['en', 'The mayor, Jane Holt, said that a Chinese attack was "a threat".', 'Jane Holt'],
  ['en', 'Jane Holt dismissed the harbour office\'s long report as "hysterical".', 'Jane Holt'],
  ['en', 'Rights groups warned of "a bomb".', 'Rights groups'],
  ['en', 'Freight operators complained of "a catastrophe".', 'Freight operators'],
  ['en', 'Jane Holt, the harbour director, said the port was "closed for good".', 'Jane Holt'],
  ['en', 'The port is "closed for good", according to Jane Holt.', 'Jane Holt'],
  ['en', '"The port is closed for good," Jane Holt wheezed.', 'Jane Holt'],
  ['en', 'Jane Holt told MPs on Monday that he was wrong, adding that the plan was "closed".', 'Jane Holt'],
  ['en', 'Asked by Peter Lang about it, General Jane Holt nodded. "Not this winter."', 'Jane Holt'],
  ['en', 'The Holt Institute, a think tank, called the port "closed for good".', 'Holt Institute'],
  ['en', 'The harbour office reported "heavy swell" near Holtville.', 'harbour office'],
  ['en', 'Jane Holt left. "Not at all," another insisted.', 'another'],
  ['en', 'Military bloggers complained of a "glaring lack of boats".', 'Military bloggers'],
  ['en', 'The port was described by Jane Holt as "closed for good".', 'Jane Holt'],
  ['en', 'Jane Holt was quoted as saying the port was "closed for good".', 'Jane Holt'],
])('%s: the speaker of %j is %s', (language, text, speaker) => {
  expect(said(language, text).map(([name]) => name)).toEqual([speaker]);
});

test('a fragment belongs to the verb in front of it, the rest of the sentence to the next', () => {
  const text = 'Jane Holt called the plan "a joke" and Peter Lang said it was "too early to laugh".';
  expect(said('en', text)).toEqual([
    ['Jane Holt', 'a joke'],
    ['Peter Lang', 'too early to laugh'],
  ]);
});

test('a new verb makes a quotation of its own, even of the same speaker', () => {
  expect(said('fr', '« Le port est fermé », a dit Anne Morel. « Il rouvrira », a-t-elle ajouté.')).toEqual([
    ['Anne Morel', 'Le port est fermé'],
    ['Anne Morel', 'Il rouvrira'],
  ]);
});

test('whoever stands behind the colon says all that stands before it', () => {
  const text = '« C’est trop », « je pars », « adieu » : Anne Morel est fâchée.';
  expect(said('fr', text).map(([name]) => name)).toEqual(['Anne Morel', 'Anne Morel', 'Anne Morel']);
  expect(said('fr', '« Le port est mort ! s’indigne Anne Morel. Je pars. »')).toEqual([
    ['Anne Morel', 'Le port est mort !', 'Je pars.'],
  ]);
});

test.each([
  '« Le port est fermé », dit Anne Morel, évoquant « un jour noir ».',
  '« Le port est fermé », dit Anne Morel en évoquant « un jour noir ».',
  '« Le port est fermé », a dit Anne Morel, avant d’évoquer « un jour noir ».',
  '« Le port est fermé », a dit Anne Morel, et « très sale ».',
])('what follows the attribution is the same speaker’s: %s', (text) => {
  expect(said('fr', text).map(([name]) => name)).toEqual(['Anne Morel', 'Anne Morel']);
});

test('a semicolon begins what others say, and a description of the subject is nobody’s', () => {
  const text = 'Paul Roy parle d’un jour « dur » ; pour Anne Morel, c’est « une chance ».';
  expect(said('fr', text).map(([name]) => name)).toEqual(['Paul Roy', 'Anne Morel']);
  expect(said('fr', 'Paul Roy, « très ému », a remercié Anne Morel.')).toEqual([]);
});

test('a verb that is not said again is the next one’s too', () => {
  const text = 'Anne Morel dénonce « une honte », Paul Roy un « vrai scandale ».';
  expect(said('fr', text)).toEqual([
    ['Anne Morel', 'une honte'],
    ['Paul Roy', 'vrai scandale'],
  ]);
});

test('a headline of nothing but words names its speaker in the line below, and nobody goes on past a blank line', () => {
  const list = 'Anne Morel se dit « prête ».\nIl pleut.\n\n« Le port doit rouvrir avant l’hiver »\n';
  expect(said('fr', `${list}L’écrivain Paul Roy publie un livre.`).map(([name]) => name)).toEqual([
    'Anne Morel',
    'Paul Roy',
  ]);
  const asked = 'Le port : « Rien ne doit rouvrir avant l’hiver »\nPaul Roy, géographe, explique pourquoi.';
  expect(said('fr', asked).map(([name]) => name)).toEqual(['Paul Roy']);
});

test('words that open a paragraph are whose the sentence behind them introduces', () => {
  const text =
    'Anne Morel se dit « prête ».\n\n« On ne partira pas d’ici. » Le marin Paul Roy raconte sa journée.';
  expect(said('fr', text).map(([name]) => name)).toEqual(['Anne Morel', 'Paul Roy']);
});

test('the verb may stand on both sides of an adverb, and what follows an inverted verb is the same speaker’s', () => {
  const text = 'Anne Morel a « totalement » rejeté des « accusations vagues ».';
  expect(said('fr', text)).toEqual([
    ['Anne Morel', 'totalement'],
    ['Anne Morel', 'accusations vagues'],
  ]);
  const inverted = 'Anne Morel arrive. « Le port est fermé », a-t-elle dit, réclamant « un vrai port ».';
  expect(said('fr', inverted).map(([name]) => name)).toEqual(['Anne Morel', 'Anne Morel']);
});

test('a text that opens with a quotation names its speaker in the next sentence', () => {
  const text = '« Rien n’est prêt pour cet hiver. » Anne Morel s’est dite « inquiète » mardi.';
  expect(said('fr', text).map(([name]) => name)).toEqual(['Anne Morel', 'Anne Morel']);
});

test('whoever only relays the words is not their speaker', () => {
  const text = 'Le port est « fermé », a déclaré Anne Morel, citée par Reuters.';
  expect(said('fr', text)).toEqual([['Anne Morel', 'fermé']]);
});

test.each([
  ['«Мост закрыт», — сообщили в администрации Вяземска.', 'администрации Вяземска'],
  ['Как пояснили в министерстве энергетики, мост «закрыт на неделю».', 'министерстве энергетики'],
  ['В Кремле назвали это «странным решением».', 'Кремле'],
])('a Russian plural without a subject speaks for the body it names: %j', (text, speaker) => {
  expect(said('ru', text).map(([name]) => name)).toEqual([speaker]);
});

test('a semicolon parts those who speak', () => {
  const text = 'Le général Paul Roy s’est dit « prêt » ; son adjoint a évoqué « des difficultés ».';
  expect(said('fr', text).map(([name]) => name)).toEqual(['Paul Roy', 'son adjoint']);
});

test('whom a body quotes is the speaker, and whoever stands before a participle does what it says', () => {
  const quoted = 'The press service quoted General Oleg Voron as saying: "All is done."';
  expect(said('en', quoted)).toEqual([['Oleg Voron', 'All is done.']]);
  const shown = 'State television showed Jane Holt telling officers to be "ready for anything".';
  expect(said('en', shown)).toEqual([['Jane Holt', 'ready for anything']]);
});

test('a paragraph that quotes somebody is no speech, whatever dash it begins with', () => {
  const text = [
    '- Selon Anne Morel, « le port restera fermé jusqu’au printemps ».',
    '- Un entrepôt a brûlé à Riga, a annoncé mardi la mairie. « Personne n’a été blessé dans cet incendie », a écrit Paul Roy.',
  ].join('\n\n');
  expect(said('fr', text)).toEqual([
    ['Anne Morel', 'le port restera fermé jusqu’au printemps'],
    ['Paul Roy', 'Personne n’a été blessé dans cet incendie'],
  ]);
});

import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  [
    'a closing mark and whoever stands behind it',
    'La Norvège accuse le port d’avoir menti : « Des milliers de tonnes ont été cachées aux agents », a affirmé Paul Roy.',
    ['Paul Roy'],
  ],
  [
    'brackets in front of the verb',
    'L’ONG Mer Libre Ouest (MLO) avait affirmé qu’« au moins huit nageurs ont été poursuivis ».',
    ['Mer Libre Ouest'],
  ],
  [
    'the name of a firm within a title',
    'Varkin Toru, patron de la société Zelt, a évoqué un « long combat ».',
    ['Varkin Toru'],
  ],
  [
    'a main clause behind a source',
    'Selon la ministre, Paul Roy visitera des usines « civiles et militaires ».',
    ['ministre'],
  ],
  [
    'a participle behind who spoke',
    'La côte attend mais les autorités ne cherchent personne, a précisé Paul Roy, rendant hommage au « courage incroyable » des marins.',
    ['Paul Roy'],
  ],
  [
    'a document by somebody',
    'Selon le texte publié par la mairie, le port a de « très bonnes raisons » d’attendre.',
    ['mairie'],
  ],
  [
    'a participle with an agent, long before',
    'Si la présidente de la ligue a estimé que le port « mérite mieux », c’est grâce aux plans développés par la ville et son port et aux « progrès engrangés ».',
    ['présidente de la ligue'],
  ],
  [
    'one of many behind the verb',
    'Paul Roy attend. « Nous ne faisons que cinq tours par jour », confie un des conducteurs des bus.',
    ['un des conducteurs des bus'],
  ],
  [
    'a noun that takes up whoever the text has met',
    'Le premier ministre Jaan Tamm reste. « Je reste et je gagnerai », a déclaré le dirigeant. Il affrontera le chef de l’opposition, Anton Rebane.',
    ['Jaan Tamm'],
  ],
  [
    'the president of a parliament, who is no head of state',
    'Le président Paul Salo et le président du Parlement Anton Rebane signent. Le chef de l’Etat finlandais appelle à une adhésion « sans délai ».',
    ['Paul Salo'],
  ],
  [
    'a thing that has a name of people',
    'Le maire Paul Roy part. La tempête Daniel serait, dit-il, la preuve de « l’infiltration étrangère » dans la région.',
    ['Paul Roy'],
  ],
  [
    'praise and toasts',
    'La maire Anne Morel a fait l’éloge de l’armée « héroïque » du port, puis trinqué au « renouveau des quais ».',
    ['Anne Morel', 'Anne Morel'],
  ],
])('who speaks is told past %s', (_, text, names) => {
  expect(said('fr', text).map(([name]) => name)).toEqual(names);
});

test('what a verb says goes on behind its subject', () => {
  const before =
    '« Le fleuve est à nous tous », a dit Anne Morel avant de « saluer le travail des pompiers ».';
  expect(said('fr', before)[1]).toEqual(['Anne Morel', 'saluer le travail des pompiers']);
  const beside = '« Le fleuve est à nous tous », écrit Paul Roy, « à titre de voisin », dans sa lettre.';
  expect(said('fr', beside)[1]).toEqual(['Paul Roy', 'à titre de voisin']);
});

test('what is set between commas makes the whole sentence somebody’s', () => {
  const text = 'Paul Roy a écrit. La ville pourrait passer, selon lui, sous l’« influence » du port.';
  expect(said('fr', text)).toEqual([['Paul Roy', 'influence']]);
});

test('an attribution inside unclosed words goes on past initials', () => {
  const text = 'La ville écoute. “Lorsque nous unissons nos forces, nous gagnons, a dit J. Morel.';
  expect(said('fr', text)).toEqual([['J. Morel', 'Lorsque nous unissons nos forces, nous gagnons']]);
});

import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { said } from './said.ts';

const names = (...[language, text]: Parameters<typeof said>) => said(language, text).map(([name]) => name);

test('a pronoun means whoever spoke last and agrees with it', () => {
  const text =
    'Le ministre Paul Roy a rencontré la maire Anne Morel. « Tout est prêt », a-t-il dit. « Pas du tout », a-t-elle répondu.';
  expect(names('fr', text)).toEqual(['Paul Roy', 'Anne Morel']);
  expect(names('ru', 'Мэр Петр Орлов встретил Анну Белову. «Все готово», — сказал он.')).toEqual([
    'Петр Орлов',
  ]);
});

test('a pronoun that can mean nobody the text names is the speaker, with little confidence, of what stands in marks', () => {
  const texts = [
    ['fr', '« Tout est prêt », a-t-elle dit. « Allons-y », a-t-elle ajouté.', 'elle'],
    ['ru', '«Все готово», — сказал он. «Пора», — добавил он.', 'он'],
    ['en', '"All is ready," he said. According to him, "it is time".', 'he'],
  ] as const;
  for (const [language, text, name] of texts) {
    const { statements } = extract(text, { language });
    expect(statements.map(({ speaker }) => [speaker.name, speaker.named])).toEqual([
      [name, false],
      [name, false],
    ]);
    for (const { confidence } of statements) expect(confidence).toBeLessThan(0.5);
  }
  expect(extract('Он сказал, что порт останется закрытым.', { language: 'ru' }).statements).toEqual([]);
});

test('an agency by its letters is no part of the name in front of it', () => {
  expect(names('ru', '«Все готово», — цитирует Орлова ТАСС.')).toEqual(['Орлова']);
});

test('a title means whoever holds it in the text', () => {
  const text =
    'Der Kanzler fehlte. The Finnish foreign minister, Aino Salo, met the Estonian defence minister, Jaan Tamm. "We agreed," the Estonian minister said. "On nearly everything," the diplomat added.';
  expect(names('en', text)).toEqual(['Jaan Tamm', 'Aino Salo']);
});

test('a title that nobody in the text can hold stays a title', () => {
  const text =
    'Le président finlandais Paul Salo a parlé. Le chef de la diplomatie a jugé l’accord « très fragile ».';
  expect(names('fr', text)).toEqual(['chef de la diplomatie']);
});

test('a surname means the person whose full name the text gives, before it or after it', () => {
  expect(names('en', '"No," Holt said. Jane Holt then left.')).toEqual(['Jane Holt']);
  expect(names('ru', 'Мэр Петр Орлов выступил. По мнению Орлова, мост «не нужен вовсе».')).toEqual([
    'Петр Орлов',
  ]);
});

test('somebody’s counterpart is who was named beside them', () => {
  const text =
    'La maire Anne Morel a parlé avec Paul Salo. Son homologue finlandais a jugé le port « très sale ».';
  expect(names('fr', text)).toEqual(['Paul Salo']);
});

test('a title that names a body means nobody of whom the text does not say so', () => {
  const text = 'Zalto ne réagit pas au tir. La porte-parole de Portnet a jugé le tir « très grave ».';
  expect(names('fr', text)).toEqual(['porte-parole de Portnet']);
});

test('whoever stands behind an article is no person, and il that nobody is takes up nobody', () => {
  const place = 'Le maire part au Haut Ruisseau. L’édile du Haut Ruisseau, Paul Roy, y voit « un signe ».';
  expect(names('fr', place)).toEqual(['Paul Roy']);
  const nobody = 'Paul Roy part. Il paraît que les phares, évoquant la « nuit des mers », dorment.';
  expect(names('fr', nobody)).toEqual([]);
});

test('an adjective that is also a noun is nobody behind a noun', () => {
  const text = 'Le colonel Paul Roy salue la coopération militaire. « Tout va bien », dit-il.';
  expect(names('fr', text)).toEqual(['Paul Roy']);
});

test('whoever belongs to somebody is not that somebody', () => {
  for (const owner of ['L’avocat', 'La mère', 'Un proche'])
    expect(names('fr', `Jaan Tamm dort. ${owner} d’Anne Morel a dénoncé « une honte ».`)).toEqual([
      `${owner.replace(/^(?:L’|La |Un )/, '')} d’Anne Morel`,
    ]);
});

test('a word for a nationality is whoever is of it, several are a group', () => {
  const text = 'Le président français, Paul Roy, a vu Juha Salo. « Une honte », a dit le Français.';
  expect(names('fr', text)).toEqual(['Paul Roy']);
  expect(names('fr', 'Les Finlandais, eux, y voient « une honte ».')).toEqual(['Finlandais']);
  expect(names('fr', 'Une dizaine d’élus ont dénoncé « une honte ».')).toEqual(['élus']);
});

test('a relative pronoun behind the preposition of a source is whoever it takes up', () => {
  const text = 'Paul Roy a cité Anne Morel, pour qui l’accord est « solide ».';
  expect(names('fr', text)).toEqual(['Anne Morel']);
});

test.each([
  [
    'a ministry once told whose it is',
    'Le ministère finlandais de la Santé parle. Le ministère de la Santé a dénoncé « une honte ».',
    'ministère finlandais de la Santé',
  ],
  [
    'a minister who only comes up',
    'Paul Roy, le ministre, arrive. Il dit qu’un ministre n’était pas venu. Le ministre a dénoncé « une honte ».',
    'Paul Roy',
  ],
  ['a name behind the press', '« C’est une honte », a dit devant la presse Jean Roy.', 'Jean Roy'],
  ['a name behind a newspaper', '« C’est une honte », a dit au Figaro Jean Roy.', 'Jean Roy'],
  [
    'whoever told it to the press',
    '« C’est une honte », a dit le ministre de la Défense à la presse.',
    'ministre de la Défense',
  ],
  [
    'whoever told it to an agency',
    '« C’est une honte », a dit le porte-parole de l’armée à l’AFP.',
    'porte-parole de l’armée',
  ],
  [
    'whoever told it to a newspaper',
    '« C’est une honte », a dit un conseiller du président au journal Le Monde.',
    'conseiller du président',
  ],
  [
    'whoever told it to parliament',
    '« C’est une honte », a dit la secrétaire d’État à la Défense au Parlement.',
    'secrétaire d’État à la Défense',
  ],
  [
    'a member of parliament',
    '« C’est une honte », a dit la députée au Parlement européen.',
    'députée au Parlement européen',
  ],
  ['another noun for a firm', 'La société Zalto est là. L’entreprise a dénoncé « une honte ».', 'Zalto'],
  [
    'a firm in apposition',
    'Zalto, une société finlandaise, est là. La société a dénoncé « une honte ».',
    'Zalto',
  ],
  ['the country', 'La Finlande est là. Le pays a dénoncé « une honte ».', 'Finlande'],
  ['a body of the gender', 'La Finlande est là. Elle a dénoncé « une honte ».', 'Finlande'],
  [
    'an object of the gender',
    'Paul Roy a téléphoné à Anne Morel. Elle a dénoncé « une honte ».',
    'Anne Morel',
  ],
  [
    'a noun for women and men',
    'Anne Morel, professeure à Tours, est là. L’universitaire a dénoncé « une honte ».',
    'Anne Morel',
  ],
  [
    'a party before the town',
    'Anne Morel, maire LR de Tours, est là. L’élue a dénoncé « une honte ».',
    'Anne Morel',
  ],
  [
    'who closes the sentence',
    'Paul Roy, député, est là. Si Jean Dur témoignait, il serait en « sécurité » ici, a dit le député.',
    'Paul Roy',
  ],
])('%s means who was spoken of', (_, text, speaker) => {
  expect(names('fr', text)).toEqual([speaker]);
});

test('a farmer is not the mayor', () => {
  const text =
    '« Il y a eu un bruit énorme », raconte Paul Roy, agriculteur. Le maire rassure : « La vie continue. »';
  expect(names('fr', text)).toEqual(['Paul Roy', 'maire']);
});

test('an author may be anybody of whom the text knows a post', () => {
  const text = 'Le général Paul Roy a parlé. L’auteur de « Servir » a regretté « un retard ».';
  expect(names('fr', text)).toEqual(['Paul Roy']);
});

test('a Russian past tells a woman from a man, whatever the title', () => {
  const text = 'Мэр Анна Белова спорит, и мэр Петр Орлов спорит. «Мост закрыт», — сказала мэр.';
  expect(names('ru', text)).toEqual(['Анна Белова']);
});

test('the source heard before is who speaks again', () => {
  const text =
    'Источник в мэрии сказал, что мост «закрыт». Петр Орлов улетел. «Ждем», — пояснил собеседник издания.';
  expect(names('ru', text)).toEqual(['Источник в мэрии', 'Источник в мэрии']);
});

test('«тот» is whoever was named last, not who the sentence was about', () => {
  const text = 'Петр Орлов встретился с Анной Беловой. Та похвалила «спокойствие» порта.';
  expect(names('ru', text)).toEqual(['Анной Беловой']);
});

test('somebody’s neighbour is somebody else', () => {
  expect(names('ru', '«Темно», — говорит Анна Белова. Ее соседка добавляет: «И холодно».')).toEqual([
    'Анна Белова',
    'Ее соседка',
  ]);
});

test.each([
  ['a person', 'en', '"We wait," Jane Holt said.', 'PERSON'],
  ['officials', 'en', 'Two officials said the plan was "on the table".', 'GROUP'],
  ['a capital', 'fr', 'Helsinki a jugé l’accord « prématuré ».', 'ORGANIZATION'],
  ['a ministry', 'ru', 'В Минобороны Финляндии назвали учения «плановыми».', 'ORGANIZATION'],
  ['an institution', 'en', 'The Kremlin said the plan was "on the table".', 'ORGANIZATION'],
  ['a body with an acronym', 'en', 'ECOWAS said the plan was "on the table".', 'ORGANIZATION'],
] as const)('%s speaks as what it is', (_, language, text, kind) => {
  expect(extract(text, { language }).statements.map(({ speaker }) => speaker.kind)).toEqual([kind]);
});

test('a ministry named once is the ministry from then on', () => {
  const text =
    'Le ministère finlandais de la Défense a parlé d’exercices « prévus ». « Rien de plus », a précisé le ministère.';
  expect(names('fr', text)).toEqual([
    'ministère finlandais de la Défense',
    'ministère finlandais de la Défense',
  ]);
});

test('somebody unnamed is described as the text does', () => {
  const text =
    '« Les travaux avancent », a déclaré l’une des sources. « Le port rouvrira », a dit un habitant.';
  expect(names('fr', text)).toEqual(['une des sources', 'habitant']);
});

test('the name is the fullest, as printed is what stands beside the words', () => {
  const { statements } = extract('Mayor Jane Holt came. "We wait," Holt said.', { language: 'en' });
  expect(statements.map(({ speaker }) => [speaker.name, speaker.asPrinted])).toEqual([['Jane Holt', 'Holt']]);
});

test('whoever wants no name is nobody else in the text, and described as fully as the text does', () => {
  const text =
    'Источник в мэрии Вяземска сообщил, что мост «закрыт на неделю». Инженер Петр Орлов это отрицает.';
  expect(names('ru', text)).toEqual(['Источник в мэрии Вяземска']);
});

test('a title means whoever is named in full behind it, or below the headline', () => {
  const text = 'Мэр Вяземска заявил, что мост «закрыт». «Ждать нельзя», — объяснил Тихон Саблин.';
  expect(names('ru', text)).toEqual(['Тихон Саблин', 'Тихон Саблин']);
  const headline =
    'Le maire de Tours juge le port « très sale »\n\nIsidore Marlet a parlé hier. Il veut agir.';
  expect(names('fr', headline)).toEqual(['Isidore Marlet']);
});

test('somebody’s spokeswoman is not a diplomat named before', () => {
  const text =
    'The Finnish ambassador, Aino Salo, met the mayor, Jane Holt. Her spokeswoman called it "a very good talk".';
  expect(names('en', text)).toEqual(['Her spokeswoman']);
});

test('a pronoun inside the first quotation means whoever speaks in the sentence behind it', () => {
  const text = '«Я не врач, — смеется она. — Я мама.» Так отвечает Анна Белова.';
  expect(said('ru', text)).toEqual([['Анна Белова', 'Я не врач', 'Я мама.']]);
});

test('a pronoun takes up whoever the sentence before is about, where a title makes them somebody', () => {
  const text =
    'The army spokesman admitted "a bad mistake". Zyko Brall, a former minister, was furious. "That is weak," he said.';
  expect(names('en', text)).toEqual(['army spokesman', 'Zyko Brall']);
});

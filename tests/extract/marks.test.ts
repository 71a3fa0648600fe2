import { expect, test } from 'vitest';
import { said } from './said.ts';

const bridge = 'We will open the bridge';

test.each([
  ['guillemets', `«${bridge}», Jane Holt said.`],
  ['guillemets with blanks', `« ${bridge} », Jane Holt said.`],
  ['curved marks', `“${bridge},” Jane Holt said.`],
  ['straight marks', `"${bridge}," Jane Holt said.`],
  ['low marks', `„${bridge}“, Jane Holt said.`],
  ['single marks', `‘${bridge},’ Jane Holt said.`],
  ['straight single marks', `'${bridge},' Jane Holt said.`],
  ['typewriter marks', `\`\`${bridge},'' Jane Holt said.`],
  ['angle brackets', `<<${bridge}>>, Jane Holt said.`],
  ['marks of two families', `«${bridge}”, Jane Holt said.`],
  ['a closing mark that was meant to open', `The works are over.”${bridge},” Jane Holt said.`],
])('words in %s are found', (_, text) => {
  expect(said('en', text)).toEqual([['Jane Holt', bridge]]);
});

test('a comma before the closing mark belongs to the sentence around, a full stop to the words', () => {
  expect(said('en', '"Stay inside," the mayor said. "It is not safe."')).toEqual([
    ['mayor', 'Stay inside', 'It is not safe.'],
  ]);
});

test('inner marks are words of the outer quotation', () => {
  expect(said('fr', '« Le mot « paix » ne suffit plus », a déclaré Anne Morel.')).toEqual([
    ['Anne Morel', 'Le mot « paix » ne suffit plus'],
  ]);
  expect(said('ru', '"Группа "Север" уже в пути", - сообщил Петр Орлов.')).toEqual([
    ['Петр Орлов', 'Группа "Север" уже в пути'],
  ]);
});

test('an inner mark of another family closes what it opened', () => {
  const text = '« L’exercice « Garde du Nord-2031″ a commencé », a déclaré Anne Morel.';
  expect(said('fr', text)).toEqual([['Anne Morel', 'L’exercice « Garde du Nord-2031″ a commencé']]);
});

test('a quotation without a closing mark ends before its attribution', () => {
  expect(said('ru', '«Мост закроют на неделю, — сообщил Петр Орлов. Объезд уже готов.')).toEqual([
    ['Петр Орлов', 'Мост закроют на неделю'],
  ]);
});

test('a quotation without an opening mark begins behind what the narrator says', () => {
  const text =
    'Мэр Петр Орлов заявил о ремонте моста. Объезд мы подготовили заранее. Пробок не будет", - добавил он.';
  expect(said('ru', text)).toEqual([['Петр Орлов', 'Объезд мы подготовили заранее. Пробок не будет']]);
});

test('a lonely closing mark of a page is no quotation', () => {
  expect(
    said('fr', '« Nous partons », a dit Anne Morel.\n\nRetour à la une »\n\nLe port est fermé.'),
  ).toEqual([['Anne Morel', 'Nous partons']]);
});

test('a quotation runs on over paragraphs: one span over a line break, two over a blank line', () => {
  expect(said('fr', '« Le port est fermé.\nIl le restera », a dit Anne Morel.')).toEqual([
    ['Anne Morel', 'Le port est fermé.\nIl le restera'],
  ]);
  expect(said('fr', '« Le port est fermé.\n\nIl le restera », a dit Anne Morel.')).toEqual([
    ['Anne Morel', 'Le port est fermé.', 'Il le restera'],
  ]);
});

test('an opening mark at the head of every paragraph continues the quotation', () => {
  const text = '“The port is closed,” Jane Holt said. “It will stay so.\n\n“Nobody knows for how long.”';
  expect(said('en', text)).toEqual([
    ['Jane Holt', 'The port is closed', 'It will stay so.'],
    ['Jane Holt', 'Nobody knows for how long.'],
  ]);
});

test('an attribution inside the marks is left out of the words', () => {
  expect(said('ru', '«Мост закроют, — сообщил Петр Орлов. — Объезд готов».')).toEqual([
    ['Петр Орлов', 'Мост закроют', 'Объезд готов'],
  ]);
  const inserted = 'Anne Morel a parlé mardi. « Le port, a-t-elle dit, restera fermé. »';
  expect(said('fr', inserted)).toEqual([['Anne Morel', 'Le port', 'restera fermé.']]);
  expect(said('fr', '« Le port est fermé – a souligné le ministre – et le restera. »')).toEqual([
    ['ministre', 'Le port est fermé', 'et le restera.'],
  ]);
});

test('a dash opens speech where an attribution interrupts or ends it', () => {
  expect(said('ru', '— Мост закроют, — сообщил Петр Орлов. — Объезд готов.\n\n— Пункт первый')).toEqual([
    ['Петр Орлов', 'Мост закроют', 'Объезд готов.'],
  ]);
});

test('apostrophes and plurals are no marks', () => {
  expect(said('en', "'It's the allies' plan now,' said Jane Holt. The drivers' union agreed.")).toEqual([
    ['Jane Holt', "It's the allies' plan now"],
  ]);
});

test('an elided article before a mark is no mark itself', () => {
  const text = "L’« accord » attend. L'« accord » attend. Anne Morel parle d'« un oubli ».";
  expect(said('fr', text)).toEqual([['Anne Morel', 'un oubli']]);
});

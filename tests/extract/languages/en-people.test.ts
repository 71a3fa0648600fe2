import { expect, test } from 'vitest';
import { said } from '../said.ts';

test.each([
  ['whose trial it is', 'The trial of Peter Lang began on Monday. "I am innocent," he said.', ['Peter Lang']],
  [
    'whose husband it is',
    'Jane Holt’s husband, Peter Lang, was arrested. "It is revenge," she said.',
    ['Jane Holt'],
  ],
  [
    'whoever was last on stage, where both may be meant',
    'Peter Lang came to meet Jane Holt. She saw "a new start".',
    ['Jane Holt'],
  ],
  [
    'a firm of which nothing else is known',
    'Nortek denied it. "We did nothing wrong," the company said.',
    ['Nortek'],
  ],
  [
    'a firm explained',
    'Nortek, the chip maker, denied it. "We did nothing wrong," the company said.',
    ['Nortek'],
  ],
  [
    'a family name that comes first',
    'China’s Xi Jinping met Peter Lang. "We agree," Xi said.',
    ['Xi Jinping'],
  ],
  [
    'a family name with a particle',
    'Ursula von der Alt came. Von der Alt spoke of "unity".',
    ['Ursula von der Alt'],
  ],
  ['a member of a party', 'Peter Lang came. The Republican added: "We win."', ['Peter Lang']],
  ['whoever held a post', 'Ex-president Jane Holt called it "a hoax".', ['Jane Holt']],
  ['somebody himself', 'Holt himself spoke of "unity".', ['Holt']],
])('%s: who speaks in %j', (_, text, speakers) => {
  expect(said('en', text).map(([name]) => name)).toEqual(speakers);
});

test.each([
  [
    'a body by its letters',
    'Human Rights Watch (HRW) called it "a farce". HRW also saw "a crisis".',
    ['Human Rights Watch', 'Human Rights Watch'],
  ],
  ['a body and what it is', 'The FSB, Norway’s security service, called it "a farce".', ['FSB']],
  ['a party named by a people', 'Georgian Dream called it "a farce".', ['Georgian Dream']],
  ['an ayatollah', 'Ayatollah Ali Holt called it "a farce".', ['Ali Holt']],
  [
    'the sister of a leader',
    'Jane Holt, the sister of Danish leader Peter Lang, called it "a farce".',
    ['Jane Holt'],
  ],
  [
    'an office by whose it is',
    'Prime Minister Jane Holt’s office called it "a farce".',
    ['Prime Minister Jane Holt’s office'],
  ],
  [
    'a commander of a numbered brigade',
    'The commander of the 3rd Brigade called it "a farce".',
    ['commander of the 3rd Brigade'],
  ],
  ['a firm in its own sentence', 'Microsoft said it had seen "unusual activity".', ['Microsoft']],
  [
    'whoever reports of a firm',
    'Jane Holt, the head of Ora, said they had seen "unusual activity".',
    ['Jane Holt'],
  ],
  ['a senator between commas', 'Jane Holt, R-Ariz., called it "a farce".', ['Jane Holt']],
  ['whoever is elected', 'President-elect Jane Holt called it "a farce".', ['Jane Holt']],
  [
    'a member of a committee',
    'Jane Holt, the top Democrat on the House Harbour Committee, called it "a farce".',
    ['Jane Holt'],
  ],
])('%s is who speaks in %j', (_, text, speakers) => {
  expect(said('en', text).map(([name]) => name)).toEqual(speakers);
});

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

import { expect, test } from 'vitest';
import { said } from '../said.ts';

test.each([
  ['a thing that is announced', 'An "emergency zone" was declared by officials on Monday.'],
  ['a thing that is announced later', 'A "no-fly zone" was announced by the ministry late on Friday.'],
  [
    'what a decision means',
    'Peter Lang announced tariffs - a move that pleased the "old guard" of his party.',
  ],
  ['what a decision is', 'Jane Holt vowed to run, a decision that split the "iron triangle" in Oslo.'],
  ['what somebody goes on doing', 'Lang continues to cast himself as the "tough guy" candidate.'],
  ['a name with an adjective', 'The loan is for what China calls the "new Silk Road".'],
])('not speech: %s in %j', (_, text) => {
  expect(said('en', text)).toEqual([]);
});

test.each([
  [
    'a body that relays',
    'Jane Holt came. Holt said it was the end of a "long winter," ABZ reported.',
    ['Jane Holt'],
  ],
  ['media that relay', 'Jane Holt called it "a farce", according to local media.', ['Jane Holt']],
  [
    'a verb in marks',
    'Jane Holt praised it and said Oslo had "firmly asked" Beijing for help.',
    ['Jane Holt'],
  ],
  [
    'words behind a verb in marks',
    'Jane Holt said Oslo had "firmly asked" them "in time".',
    ['Jane Holt', 'Jane Holt'],
  ],
  [
    'a participle behind what is told',
    'Jane Holt has told the council that Norway plans raids on the plant, warning of possible "nuclear ruin".',
    ['Jane Holt'],
  ],
  [
    'a view within what is told',
    'Jane Holt came. Lang had assured other leaders that his view was "no different," Holt said.',
    ['Jane Holt'],
  ],
  [
    'a condition',
    'The ministry stressed that when Oslo refers to the strait, it includes "waters that border it".',
    ['ministry'],
  ],
  ['whoever reminds', 'Jane Holt reminded Peter Lang of "the role he played in the war".', ['Jane Holt']],
  [
    'past an aside behind a preposition',
    'It comes after several media outlets, including state papers, accused the bank of "plotting".',
    ['media outlets'],
  ],
  [
    'a post that belongs to somebody',
    'Peter Lang spoke on Friday. His Telegram post urged people to "rise and speak".',
    ['Peter Lang'],
  ],
  [
    'an adjective at the head of a sentence',
    'Peter Lang said on Friday that he was calm. Foreign aid does not matter, and Oslo should not "take the bait", he said.',
    ['Peter Lang'],
  ],
])('who speaks: %s in %j', (_, text, speakers) => {
  expect(said('en', text).map(([name]) => name)).toEqual(speakers);
});

import { expect, test } from 'vitest';
import type { Passage } from '../../src/extract/evaluation/passages.ts';
import { readPassages } from '../../src/extract/evaluation/passages.ts';
import { Score, scorePassage } from '../../src/extract/evaluation/score.ts';
import { emptyLexicon } from '../../src/extract/lexicon.ts';

const text = 'Jane Holt called it "a joke". The "Sever" battalion left. "We wait," she said.';
const stretch = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const quote = (words: string, canonical: string, surface: string): Passage['quotes'][number] => ({
  parts: [stretch(words)],
  speaker: { canonical, kind: 'person', surface },
  about: [],
  borderline: false,
});
const passage = (quotes: Passage['quotes']): Passage => ({
  id: 'p1',
  language: 'en',
  text,
  quotes,
  notSpeech: [{ ...stretch('Sever'), borderline: false }],
});

test('a passage that is read as annotated has no errors', () => {
  const score = new Score();
  const right = passage([
    quote('a joke', 'Jane Holt', 'Jane Holt'),
    quote('We wait', 'Jane Holt', 'pronoun'),
  ]);
  expect(scorePassage(right, emptyLexicon, score)).toEqual([]);
  expect(score.row()).toMatchObject({
    'span F1': '1.000',
    'right speaker': '1.000 (2/2)',
    'not speech, taken for it': '0/1',
  });
});

test('a wrong speaker, a missing quotation and one too many are told, and cost', () => {
  const score = new Score();
  const wrong = passage([
    quote('a joke', 'Boris Petrov', 'Petrov'),
    quote('battalion left', 'Jane Holt', 'she'),
  ]);
  expect(scorePassage(wrong, emptyLexicon, score).map((line) => line.slice(0, 34))).toEqual([
    'p1: speaker of "a joke" is Boris P',
    'p1: "We wait" is no quotation, or ',
    'p1: "battalion left" of Jane Holt ',
  ]);
  expect(score.row()).toMatchObject({ 'span F1': '0.500', 'right speaker': '0.000 (0/1)' });
});

test('what a careful reader may decide either way is no error', () => {
  const score = new Score();
  const arguable = passage([
    { ...quote('a joke', 'Jane Holt', 'Jane Holt'), borderline: true },
    { ...quote('We wait', 'Jane Holt', 'pronoun'), borderline: true },
  ]);
  expect(scorePassage(arguable, emptyLexicon, score)).toEqual([]);
  expect(score.row()).toMatchObject({ quotations: '0' });
});

test('a file of passages that is not there is absent, not empty', async () => {
  expect(await readPassages('no-such-file.jsonl')).toBeUndefined();
});

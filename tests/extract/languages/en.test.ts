import { expect, test } from 'vitest';
import { said } from '../said.ts';

const names = (text: string) => said('en', text).map(([name]) => name);

test.each([
  [
    'a document whose subject is not the pronoun behind its verb',
    'A statement from Holt House said he was "doing well".',
    'Holt House',
  ],
  ['a joint statement of bodies', '"We will answer," said a statement from the three agencies.', 'agencies'],
  ['a company behind what it is', 'German logistics company DHL called it an "emergency landing".', 'DHL'],
  [
    'a group whose name is made of common words',
    'The human rights group Justice Now called it "a farce".',
    'Justice Now',
  ],
  ['a general behind his force', 'Retired U.S. Air Force Gen. Jane Holt called it "a farce".', 'Jane Holt'],
  ['a lawyer of somebody', 'A lawyer for Jane Holt called it "a farce".', 'lawyer for Jane Holt'],
  [
    'whoever takes office',
    'Since taking office, Holt has been angry, telling us not to treat him "like a dog".',
    'Holt',
  ],
  [
    'whoever is now in office',
    'Lang met Jane Holt, now the Senate majority leader, who said the goal was "peace".',
    'Jane Holt',
  ],
  [
    'whoever would not allow it',
    'Jane Holt said that a President Lang would not allow them to "break rules".',
    'Jane Holt',
  ],
  [
    'what is said behind a preposition',
    'Jane Holt said it had left over the "uncertain state of the harbour".',
    'Jane Holt',
  ],
  ['an inverted verb between commas', 'The port, said Jane Holt, was "closed for good".', 'Jane Holt'],
  [
    'whoever is brought to say it',
    'The raid prompted the Kremlin to accuse Jane Holt of wanting to "escalate" it.',
    'Kremlin',
  ],
  ['whoever charges', 'The harbour board charged that the deal meant "corporate greed".', 'harbour board'],
  [
    'several behind whom stands a noun',
    'Supporters of the bill call it "long overdue".',
    'Supporters of the bill',
  ],
  ['a verb past an adverb', 'Critics now say the port is "closed for good".', 'Critics'],
  ['an answer', 'Holt’s answer: "The port is closed."', 'Holt'],
  [
    'whoever signed the letter',
    'The letter, signed by Jane Holt, says the port is "closed for good".',
    'Jane Holt',
  ],
  ['whoever issued the report', 'Holt House’s report called the port "closed for good".', 'Holt House'],
  ['whoever owns a description', 'Jane Holt’s description of Peter Lang was "a lost soul".', 'Jane Holt'],
  [
    'whom two dashes part from the verb',
    'Jane Holt, the head of Ora -- the company that owns it, which is big -- told me, "We wait."',
    'Jane Holt',
  ],
  ['whom brackets part from the verb', 'Rep. Jane Holt (D-Calif.) said it was "a sham".', 'Jane Holt'],
  ['one of several', 'Two mayors came. One of them called it "a joke".', 'One of them'],
  [
    'whoever speaks in a clause of time',
    'It came hours after the Kremlin said it was "ready for anything".',
    'Kremlin',
  ],
  [
    'whoever is only known by age',
    'Jane Holt came home. "We will fight on," the 54-year-old said.',
    'Jane Holt',
  ],
  [
    'whoever is only known by origin',
    'Peter Lang came home. "We will fight on," the Norwegian said.',
    'Peter Lang',
  ],
  [
    'a body that is taken up by a pronoun',
    'The Harbour Fund was sued. It said the port was "closed for good".',
    'Harbour Fund',
  ],
  ['an army, of a statement', 'An army statement said the port was "closed for good".', 'army'],
  [
    'whoever issued the statement before',
    'The army issued a statement. "We will fight on," the statement read.',
    'army',
  ],
  ['whose website holds a message', '"We will see," read a message on the ministry’s website.', 'ministry'],
  [
    'a body behind a preposition',
    'Markets fell, with the Chinese side saying it was "overdue".',
    'Chinese side',
  ],
  [
    'a senator behind party and state',
    'Sen. Jane Holt (R-Neb.), a member of the panel, called it "the first step".',
    'Jane Holt',
  ],
  [
    'what an opinion is behind a preposition',
    'Jane Holt dismissed Norway as being in the "suburbs of Oslo".',
    'Jane Holt',
  ],
  [
    'whoever issued what others rely on',
    'According to a statement from the ministry, the port was "closed for good".',
    'ministry',
  ],
  ['whoever posted a message', 'A message posted on Telegram by Jane Holt read: "We wait."', 'Jane Holt'],
  ['people who know', 'According to people familiar with the matter, the talks were "tense".', 'people'],
  [
    'a country that is named as an owner',
    'Norway’s war, which it calls a "special harbour operation", goes on.',
    'Norway',
  ],
  ['one of those who say so', 'Jane Holt was among those who said it was "a lost cause".', 'Jane Holt'],
  ['condolences', 'Jane Holt sent her "deepest condolences" to the crew.', 'Jane Holt'],
  [
    'a ministry in its own sentence',
    'Norway’s foreign ministry summoned the Danish ambassador on Monday over what it called "interference".',
    'Norway’s foreign ministry',
  ],
  [
    'critics, some of whom are named',
    'Critics of the plan, including Jane Holt, call it "a joke".',
    'Critics of the plan',
  ],
  ['whoever judges remarks', 'Jane Holt said Peter Lang’s remarks were "a joke".', 'Jane Holt'],
  ['whom somebody quotes', 'Jane Holt quoted Peter Lang as saying it was "a joke".', 'Peter Lang'],
  [
    'somebody of a body that is explained',
    'Jane Holt of the Harbour Institute, a think tank, called it "a joke".',
    'Jane Holt',
  ],
  [
    'the head of a body with a long name',
    'Jane Holt, director of the Institute for Harbour Studies in Oslo, called it "a joke".',
    'Jane Holt',
  ],
  ['whoever does it by saying so', 'Jane Holt won by promising to "drain the swamp".', 'Jane Holt'],
  ['whoever is named by "named"', '"We wait," said a teacher named Jane Holt.', 'Jane Holt'],
  ['whose house it is', 'A shell hit the house of Jane Holt. "We wait," she said.', 'Jane Holt'],
  ['whoever gives a reason', 'Jane Holt closed the port, citing "security reasons".', 'Jane Holt'],
  [
    'whoever is only named behind the words',
    'For what she called "security reasons", Jane Holt closed the port.',
    'Jane Holt',
  ],
  ['states, which are no verb', 'The Baltic states called it "a joke".', 'Baltic states'],
  ['a newspaper, of its editorial', 'An editorial in The Guardian called it "a joke".', 'Guardian'],
  ['both sides', 'Both sides called it "a joke".', 'Both sides'],
])('%s: the speaker of %j is %s', (_, text, speaker) => {
  expect(names(text)).toEqual([speaker]);
});

test.each([
  [
    '"A," she said, "b."',
    '"Now that I am free," said Jane Holt on Monday, "the port is too."',
    ['Now that I am free', 'the port is too.'],
  ],
  [
    'the place where it was said',
    '"The port is free," Jane Holt told us at the "Atlant" plant.',
    ['The port is free'],
  ],
])('%s: the words of %j', (_, text, words) => {
  expect(said('en', text)).toEqual([['Jane Holt', ...words]]);
});

test.each([
  ['what a name means', 'Jane Holt, of the group known as "Nous" ("us"), said it was late.'],
  [
    'whoever stands between a speaker and the verb',
    'Jane Holt, a member of the group "Nous", said it was late.',
  ],
  ['what somebody rejects', 'The "peace plan" was rejected by Jane Holt.'],
  ['an operation at the head of the sentence', '"Operation Warp" was launched in May, Jane Holt said.'],
  ['what is on a list', 'The harbour office published a list of "foreign agents".'],
  ['what is on a sign', 'A man came with a sign saying "No to war".'],
  ['what an army calls a thing', 'The missile, which the army calls "Satan", is old.'],
  ['what somebody would not call so', 'Jane Holt rejected the "genocide" label.'],
  ['what stands in another clause', 'Since Norway began its "harbour operation", Jane Holt has said little.'],
  ['a ship', 'Jane Holt said the cruiser "Moskva" had sunk.'],
  ['a letter', 'The tanks were marked with a "Z", Jane Holt said.'],
  ['what a thing is known as', 'The process, known as "gain of function", is risky, Jane Holt said.'],
  ['what a practice is called', 'The practice, called "sportswashing", is old, Jane Holt said.'],
  ['a policy behind its owner', 'Jane Holt criticised the port’s "zero-gull" policy.'],
  ['what the sentence is about', 'The "swamp" remains, Jane Holt said.'],
])('%s: nobody says what is in marks in %j', (_, text) => {
  expect(said('en', text)).toEqual([]);
});

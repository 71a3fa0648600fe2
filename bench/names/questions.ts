import { type Person, peopleOf, randomFrom } from './people.ts';

/** A way of asking for a person of the archive. */
export interface Kind {
  readonly title: string;
  /** Whether the person is what the question means; else it means nobody. */
  readonly meant: boolean;
  readonly ask: (person: Person, random: () => number) => string;
}

export interface Question {
  readonly name: string;
  readonly slug: string;
}

/** Some of the letters of Cyrillic as papers of other languages print them; the others as the English do. */
const french = { ж: 'j', ч: 'tch', ш: 'ch', щ: 'chtch', у: 'ou', ю: 'iou', я: 'ia', й: 'ï', ь: '', ъ: '' };
const german = {
  ж: 'sch',
  ч: 'tsch',
  ш: 'sch',
  щ: 'schtsch',
  х: 'ch',
  ц: 'z',
  в: 'w',
  ю: 'ju',
  я: 'ja',
  й: 'j',
  з: 's',
  ь: '',
  ъ: '',
};
const polish = {
  ж: 'ż',
  ч: 'cz',
  ш: 'sz',
  щ: 'szcz',
  х: 'ch',
  ц: 'c',
  в: 'w',
  ю: 'ju',
  я: 'ja',
  й: 'j',
  л: 'ł',
  ь: '',
  ъ: '',
};
const caron = { ж: 'ž', ч: 'č', ш: 'š', щ: 'šč', х: 'ch', ц: 'c', ю: 'ju', я: 'ja', й: 'j', ь: '', ъ: '' };
const plain = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'io',
    з: 'z',
    и: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
  },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ы: 'y', э: 'e' },
};

const written = (letters: Readonly<Record<string, string>>) => {
  const table: Readonly<Record<string, string>> = { ...plain, ...letters };
  return ({ russian }: Person) =>
    russian
      .toLowerCase()
      .replace(/[а-яё]/g, (letter) => table[letter] ?? '')
      .replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase());
};

function slip({ english }: Person, random: () => number): string {
  const at = english.indexOf(' ') + 2 + Math.floor(random() * (english.length - english.indexOf(' ') - 3));
  const [before, letter, after] = [english.slice(0, at), english.charAt(at), english.slice(at + 1)];
  const other = 'aeinorst'.charAt(Math.floor(random() * 8));
  return (
    [`${before}${after}`, `${before}${other}${after}`, `${before}${letter}${other}${after}`][
      Math.floor(random() * 3)
    ] ?? english
  );
}

const consonants = 'bcdfghjklmnpqrstvwxz';
const noise = (random: () => number) =>
  Array.from({ length: 8 }, () => consonants.charAt(Math.floor(random() * consonants.length))).join('');

const hostile = [
  'a',
  'Aleksandr',
  'ale',
  'Sergey Aleksandr',
  '%',
  '😀',
  'a '.repeat(150),
  'aleksandr '.repeat(30),
  'x'.repeat(300),
  'sergey ivan oleg '.repeat(17),
  'schtschtsch '.repeat(25),
  'ل'.repeat(300),
  '-a'.repeat(150),
  "' | '!a':*",
  'ов '.repeat(100),
];

export const kinds: readonly Kind[] = [
  { title: 'as recorded', meant: true, ask: ({ english }) => english },
  {
    title: 'family name first, with an initial',
    meant: true,
    ask: ({ english }) => english.replace(/^(.).* (.*)$/, '$2 $1.'),
  },
  { title: 'French', meant: true, ask: written(french) },
  { title: 'German', meant: true, ask: written(german) },
  { title: 'Polish', meant: true, ask: written(polish) },
  { title: 'Czech, Lithuanian, ISO 9', meant: true, ask: written(caron) },
  { title: 'a slip in the family name', meant: true, ask: slip },
  {
    title: 'the first six letters of the family name',
    meant: false,
    ask: ({ english }) => english.replace(/^.* (.{1,6}).*$/, '$1'),
  },
  { title: 'nobody', meant: false, ask: (_, random) => `${noise(random)} ${noise(random)}` },
  {
    title: 'hostile',
    meant: false,
    ask: (_, random) => hostile[Math.floor(random() * hostile.length)] ?? '',
  },
];

/** So many questions of a kind about so many people, always the same. */
export function* questionsOf(kind: Kind, people: number, count: number): Generator<Question> {
  const random = randomFrom(count);
  const every = Math.floor(people / count);
  let number = 0;
  for (const person of peopleOf(people)) {
    if (number % every === every >> 1 && number < every * count)
      yield { name: kind.ask(person, random), slug: `person-${number + 1}` };
    number += 1;
  }
}

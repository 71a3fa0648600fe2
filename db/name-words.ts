import { isLatin, LONGEST_WORD, lettersOf, readingsOf, type Word } from './name-readings.ts';
import { foldName } from './names.ts';

/**
 * What a word is to its name. `head`: the family name, or the last word of what is no person; `part`: any other word;
 * `patronymic`: people leave it out; `initial`: one letter, or two with a full stop.
 */
export type Role = 'head' | 'part' | 'patronymic' | 'initial';

export interface NameWord extends Word {
  /** As `foldName` writes it. */
  readonly folded: string;
  readonly readings: readonly string[];
  readonly role: Role;
}

type Unplaced = Omit<NameWord, 'role'> & { readonly short: boolean };

/** No name has more; what follows is left out. */
const MOST_WORDS = 32;

/** Words that names are known by without. */
const unsaid = new Set(
  'of the and for de la le les du des del los el et en und der die das van pro pra ob ab mr mrs ms mme dr prof'.split(
    ' ',
  ),
);
/** Letters and digits part: T72 is T-72. */
const token = /\p{L}[\p{L}\p{M}'’ʼʹ]*\.?|\p{N}+/gu;
/** French elides them: l’Union, d’Arménie. */
const elided = /^(?:l|d|qu)['’ʼ](?=\p{L})/iu;
/** As read: Григорьевич, Рыгоравіч, Hryhorovych, Ильинична. */
const patronymic = /(?:[ae]viC|iniCna|[ae]vna|ivna|[ae]una)$/;

/** The words of a name in their order, without those that are left unsaid. */
export function wordsOf(name: string): NameWord[] {
  // Lukashenko, Alexander
  const turned = name.replace(/^([^,]*),([^,]*)$/, '$2 $1').normalize('NFC');
  const all: Unplaced[] = [];
  for (const [text] of turned.matchAll(token)) {
    if (all.length >= MOST_WORDS) break;
    all.push(...unplaced(text));
  }
  const said = all.filter(({ folded }) => !unsaid.has(folded));
  return placed(joined(said.length > 0 ? said : all));
}

/** A token is a word, in scripts without blanks several. */
function unplaced(text: string): Unplaced[] {
  const latin = isLatin(text);
  const folded = split(foldName(text));
  const letters = split(lettersOf(text.replace(elided, '')));
  return folded.map((each, at) => {
    const word = { letters: letters.length === folded.length ? (letters[at] ?? each) : each, latin };
    const short = /^\p{L}$/u.test(each) || /^\p{L}{1,2}\.$/u.test(text);
    return { ...word, folded: each.slice(0, LONGEST_WORD), readings: readingsOf(word), short };
  });
}

/** N.A.T.O. is NATO. */
function joined(words: readonly Unplaced[]): readonly Unplaced[] {
  if (words.length < 2 || !words.every(({ short }) => short)) return words;
  const letters = words.map((word) => word.letters).join('');
  const latin = words.every((word) => word.latin);
  const folded = words.map((word) => word.folded).join('');
  return [{ letters, latin, folded, readings: readingsOf({ letters, latin }), short: false }];
}

function placed(words: readonly Unplaced[]): NameWord[] {
  const long = words.filter(({ short }) => !short);
  const isPatronymic = ({ readings }: Unplaced) => readings.some((reading) => patronymic.test(reading));
  const between = long.length > 2 ? long.slice(1, -1).filter(isPatronymic) : [];
  // Zapad-2025 is one of the Zapads.
  const last = long.findLast(({ folded }) => !/^[0-9]+$/.test(folded)) ?? long.at(-1) ?? words.at(-1);
  // Лукашенко Александр Григорьевич
  const turned = long.length > 2 && between.length === 0 && last !== undefined && isPatronymic(last);
  const head = turned ? long[0] : last;
  const roleOf = (word: Unplaced): Role => {
    if (word === head) return 'head';
    if (word.short) return 'initial';
    return between.includes(word) || (turned && word === last) ? 'patronymic' : 'part';
  };
  return words.map(({ short, ...word }, at) => ({ ...word, role: roleOf(words[at] as Unplaced) }));
}

const split = (letters: string): string[] => letters.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');

import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/tables.ts';
import type { Mistakes } from './mistakes.ts';
import type { Rows } from './rows.ts';

/** A search as people write it, and what it asks: any of the alternatives, each of phrases all of which are wanted. */
export interface Meaning {
  readonly wanted: readonly (readonly string[])[];
  readonly unwanted: readonly string[];
}

export const meanings: Readonly<Record<string, Meaning>> = {
  exercices: { wanted: [['exercices']], unwanted: [] },
  'exercise military': { wanted: [['exercise', 'military']], unwanted: [] },
  '“exercices militaires”': { wanted: [['exercices militaires']], unwanted: [] },
  "l'OTAN or NATO": { wanted: [["l'OTAN"], ['NATO']], unwanted: [] },
  'l’otan': { wanted: [['l’otan']], unwanted: [] },
  'Minsk OR "armed forces" region': { wanted: [['Minsk'], ['armed forces', 'region']], unwanted: [] },
  'securite -nato': { wanted: [['securite']], unwanted: ['nato'] },
  'the -"Union Shield"': { wanted: [['the']], unwanted: ['Union Shield'] },
  '-Belarus -Bélarus': { wanted: [], unwanted: ['Belarus', 'Bélarus'] },
  'Vostok-2022': { wanted: [['Vostok-2022']], unwanted: [] },
  "'; drop": { wanted: [['drop']], unwanted: [] },
  北京: { wanted: [['北京']], unwanted: [] },
};

/** Searches that ask nothing. */
export const wordless = ['', 'or', '-""', '?!', '👩‍🚀'];

/** What one or more searches find in one text of a statement. */
interface FoundText {
  readonly statementId: string;
  /** -1: the words; else the translation's. */
  readonly position: number;
  readonly language: string;
  readonly text: string;
  readonly rank: number;
  /** Words of the text that are to be marked, in lower case. */
  readonly marked: ReadonlySet<string>;
}

/** The texts that say what is wanted, by what is wanted: asked of PostgreSQL when they are first needed. */
export type Found = Map<string, readonly FoundText[]>;

/** What a search means; undefined where it is a mistake. */
export function meaningOf(text: string, mistakes: Mistakes): Meaning | undefined {
  const meaning = meanings[text];
  if (!meaning && !wordless.includes(text) && text.length <= 500)
    throw new Error(`the reference does not know what "${text}" means: add it to searches.ts`);
  if (!meaning) mistakes.add('BAD_USER_INPUT');
  return meaning;
}

/** Something is needed that PostgreSQL was not asked yet. */
export class Unasked extends Error {
  readonly wanted: Meaning['wanted'];
  constructor(wanted: Meaning['wanted']) {
    super('PostgreSQL has to be asked first');
    this.wanted = wanted;
  }
}

export function foundTexts({ found }: Rows, wanted: Meaning['wanted']): readonly FoundText[] {
  if (wanted.length === 0) return [];
  const texts = found.get(JSON.stringify(wanted));
  if (!texts) throw new Unasked(wanted);
  return texts;
}

const plain = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();

const configurations: Readonly<Record<string, string>> = { fr: 'french', en: 'english', ru: 'russian' };

/** In the plainest SQL: every text parsed anew, without accents before anything else. */
export async function ask(db: Kysely<DB>, rows: Rows, wanted: Meaning['wanted']): Promise<FoundText[]> {
  const texts = [
    ...rows.statement.map(({ id, text, language }) => ({ statementId: id, position: -1, text, language })),
    ...rows.translation.map(({ statement_id, ...each }) => ({ ...each, statementId: statement_id })),
  ];
  const byLanguage = Object.entries(Object.groupBy(texts, ({ language }) => language));
  const found = byLanguage.map(async ([language, its = []]) => {
    const configuration = sql`${configurations[language] ?? 'simple'}::regconfig`;
    const phrase = (text: string) => sql`phraseto_tsquery(${configuration}, unaccent(${plain(text)}))`;
    const every = (phrases: readonly string[]) => sql`(${sql.join(phrases.map(phrase), sql` && `)})`;
    const query = sql`(${sql.join(wanted.map(every), sql` || `)})`;
    const stems = (words: unknown) =>
      sql`tsvector_to_array(to_tsvector(${configuration}, unaccent(${words})))`;
    const { rows: answers } = await sql<{ number: number; rank: number; marked: string[] }>`
      select number::int, ts_rank_cd('{1, 1, 1, 1}', words, ${query}, 1) as rank, array(
          select word from unnest(string_to_array(text, ' ')) as word
          where ${stems(sql.ref('word'))} && ${stems(sql`${plain(wanted.flat().join(' '))}::text`)}) as marked
      from unnest(${its.map(({ text }) => plain(text))}::text[]) with ordinality as texts (text, number),
        to_tsvector(${configuration}, unaccent(text)) as words
      where words @@ ${query}`.execute(db);
    return answers.flatMap(({ number, rank, marked }) => {
      const text = its[number - 1];
      const weight = text?.position === -1 ? 1 : 0.5;
      return text ? { ...text, rank: Math.fround(rank) * weight, marked: new Set(marked) } : [];
    });
  });
  return (await Promise.all(found)).flat();
}

/** The text with its marked words, as HTML. */
export function marked(text: string, words: ReadonlySet<string>): string {
  const escaped: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[\p{L}\p{N}]+|[&<>"']/gu, (part) =>
    words.has(part.toLowerCase()) ? `<mark>${part}</mark>` : (escaped[part] ?? part),
  );
}

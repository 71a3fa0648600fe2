import { z } from 'zod';

/** First day a partial date can mean: `2022-02` is `2022-02-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Last day a partial date can mean: `2022-02` is `2022-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year, month] = date.length === 4 ? [Number(date), 12] : date.split('-').map(Number);
  const end = new Date(0);
  end.setUTCFullYear(year ?? 0, month ?? 12, 0);
  return end.toISOString().slice(0, 10);
}

/** Length in Unicode code points, which is how every offset here counts. */
export function codePointLength(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}

const datePattern = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/;

function isDate(value: string): boolean {
  if (!datePattern.test(value) || value.startsWith('0000')) return false;
  const day = new Date(`${firstDay(value)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(firstDay(value));
}

// PostgreSQL stores neither character in text, and would say so without a line number.
const isStorable = (value: string) => value.isWellFormed() && !value.includes('\0');
const storable = z
  .string()
  .refine(isStorable, 'holds U+0000 or half a surrogate pair: remove that character');

/** Any text that is kept exactly as written; may be empty. */
export const anyText = storable;

export const text = storable.min(1, 'is empty: give a value or remove the key');

export const slug = text
  .max(120, 'is longer than 120 characters: shorten it')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens: union-shield-2023',
  )
  .meta({ id: 'Slug', description: 'Lower-case letters, digits and single hyphens: union-shield-2023.' });

export const languageTag = text
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag: write fr, ru or be-Latn')
  .meta({ id: 'LanguageTag', description: 'BCP 47 language tag: fr, ru, be-Latn.' });

export const partialDate = text
  .regex(datePattern, { error: 'is not a date: write 2022, 2022-02 or 2022-02-03', abort: true })
  .refine(isDate, 'is not a date of the calendar: correct the month or the day')
  .meta({
    id: 'PartialDate',
    description:
      'A day, a month or a year as precisely as known: 2022-02-03, 2022-02, "2022" (quote a bare year).',
  });

/** A moment as PostgreSQL writes it, to the microsecond. */
export const moment = text
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$/, {
    error: 'is not a moment: write 2022-02-03T10:00:00Z',
    abort: true,
  })
  .refine(
    (value) => isDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
    'is not a moment of the calendar: correct it',
  )
  .meta({ id: 'Moment', description: 'ISO 8601 with a time zone: 2022-02-03T10:00:00Z.' });

export const sha256 = text.regex(
  /^[0-9a-f]{64}$/,
  'is not a SHA-256: write 64 lower-case hexadecimal digits',
);

export const offset = z
  .int()
  .min(0, 'is negative: offsets count from 0')
  .max(2_147_483_647, 'is too large: an offset is below 2,147,483,648');

/** An object that refuses unknown keys and says which ones it knows. */
export function record<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `unknown key: use one of ${known}` : undefined),
  });
}

/** A list that may be left out. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);

import type { z } from 'zod';

/** What to do about a value of the wrong type; zod's own words serve for all else. */
export const explain: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing: add it';
  if (issue.input === null) return 'is empty: give a value or remove the key';
  if (issue.code === 'invalid_value')
    return `is ${JSON.stringify(issue.input)}: use one of ${issue.values.join(', ')}`;
  if (issue.code !== 'invalid_type') return undefined;
  const quoting = issue.expected === 'string' && typeof issue.input !== 'object' ? ': put it in quotes' : '';
  return `must be ${typeNames[issue.expected] ?? issue.expected}, not ${nameType(issue.input)}${quoting}`;
};

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function nameType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${String(value)}`;
}

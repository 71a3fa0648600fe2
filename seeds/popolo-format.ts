import { z } from 'zod';
import { partialDate, text } from './values.ts';

/** What is read of the Popolo data standard; further keys are let be, since every publisher adds some. */

/** People write nothing, or the end of time, where they know no date. */
const date = z
  .preprocess(
    (value) => (value === '' || value === '9999-12-31' ? undefined : (value ?? undefined)),
    partialDate.optional(),
  )
  .optional();
const optional = z
  .preprocess((value) => (value === '' ? undefined : (value ?? undefined)), text.optional())
  .optional();
const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess((value) => value ?? [], z.array(item))
    .optional()
    .default([]);

const otherName = z.looseObject({
  name: text,
  lang: optional,
  language: optional,
  start_date: date,
  end_date: date,
});
const identifier = z.looseObject({ scheme: optional, identifier: z.coerce.string() });

export const membership = z.looseObject({
  person_id: optional,
  member_id: optional,
  organization_id: optional,
  post_id: optional,
  role: optional,
  label: optional,
  start_date: date,
  end_date: date,
});
export const post = z.looseObject({ id: text, label: optional, role: optional, organization_id: optional });

const named = {
  id: text,
  name: text.max(500, 'is longer than 500 characters: shorten it'),
  other_names: list(otherName),
  identifiers: list(identifier),
  memberships: list(membership),
};
export const person = z.looseObject({ ...named, summary: optional });
export const organization = z.looseObject({
  ...named,
  classification: optional,
  parent_id: optional,
  abstract: optional,
  posts: list(post),
});

export type Person = z.output<typeof person>;
export type Organization = z.output<typeof organization>;
export type Post = z.output<typeof post>;
export type Membership = z.output<typeof membership>;

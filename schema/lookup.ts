import { namesLike } from '../db/name-search.ts';
import { askedName } from './asked-name.ts';
import { builder } from './builder.ts';
import { costs } from './costs.ts';
import { Entity, EntityKind } from './entity.ts';
import { badInput } from './errors.ts';

const DEFAULT_MATCHES = 10;
const MOST_MATCHES = 100;

const NameMatch = builder.tableObject('NameMatch', {
  table: 'name_match',
  key: 'entity_id',
  description: 'An entity that a name may mean.',
  fields: (t) => ({
    entity: t.one(Entity, { from: 'entity_id', description: 'Who or what is meant.' }),
    name: t.column('name', { description: 'The recorded spelling that is most like the name looked up.' }),
    score: t.column('score', {
      type: 'Float',
      description:
        'How like they are, from 0 to 1, comparable between look-ups. 1: the same but for case, accents and script. 0.8 and more: the same words in another spelling, order, or with initials. Less: a slip, a case, a beginning, or another name that resembles it.',
    }),
  }),
});

builder.tableQuery('lookup', (t) =>
  t.rows(NameMatch, {
    description:
      'Type-ahead over every recorded name, tolerant of spelling, accents, script and transliteration; best match first. Empty where no name is like it.',
    args: {
      name: t.arg.string({
        required: true,
        description: 'A name or its beginning, at most 300 characters, of which the first 32 words count.',
        extensions: { cost: costs.nameSearch },
      }),
      kinds: t.arg({ type: [EntityKind], description: 'Entities of these kinds only; absent: of all.' }),
      first: t.arg.int({
        defaultValue: DEFAULT_MATCHES,
        description: `How many to list, at most ${MOST_MATCHES}.`,
      }),
    },
    rows: ({ args: { name, kinds, first }, scope }) => {
      const limit = first?.map((count) => {
        if (count >= 0 && count <= MOST_MATCHES) return count;
        throw badInput(`\`first\` is ${count}: it must be from 0 to ${MOST_MATCHES}.`);
      });
      return scope.lookup(`names like ${name.id}`, () => ({
        query: namesLike(askedName(name), { kinds, limit: limit ?? DEFAULT_MATCHES }),
      }));
    },
    orderBy: (row) => [{ by: row('name_match.number'), direction: 'asc' }],
  }),
);

import { type RawBuilder, sql } from 'kysely';
import { expect } from 'vitest';
import { emptyTest as test } from '../database-fixture.ts';
import { heldText, ids, quotation, quotedFrom, quotedTo, refusedBy } from './cast.ts';

interface Span {
  appearance?: string;
  source?: string;
  length?: number;
  position?: number;
  start: number;
  end: number;
  exact?: string;
  previousEnd?: number | null;
  firstOffset?: number;
}

/** A further span of the printing whose text is not held, where 10–19 is quoted already. */
const addSpan = ({ appearance = ids.inKept, source = ids.kept, length = 100, ...span }: Span) => sql`
  insert into span (appearance_id, position, source_id, source_length, first_offset, start_offset, end_offset, exact, prefix,
    suffix, previous_end)
  values (${appearance}, ${span.position ?? 1}, ${source}, ${length}, ${span.firstOffset ?? 10}, ${span.start}, ${span.end},
    ${span.exact ?? 'x'.repeat(Math.max(span.end - span.start, 0))}, '', '', ${span.previousEnd ?? null})`;

const moveQuotation = (by: number) => sql`
  with moved as (delete from span where appearance_id = ${ids.inHeld})
  update appearance set first_offset = ${quotedFrom + by} where id = ${ids.inHeld}`;

const addEntity = (kind: string, slug: string, id = ids.fresh) => sql`
  with named as (insert into entity values (${id}, ${kind}::entity_kind, ${slug}, 'New', 'en'))
  insert into entity_name values (${id}, 0, 'New', 'en', 'Latn', 'PREFERRED', 'new', '')`;

const addStatement = (form: string, fragments: string, { speaker = ids.speaker, kind = 'ACTOR' } = {}) => sql`
  insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on, quoted_fragments)
  values (${ids.fresh}, ${form}::statement_form, 'The shield is ready', 'en', ${speaker}, ${kind}::entity_kind,
    '2022-02-03', ${fragments}::text[])`;

const addQuantity = (value: number | null, low: number | null, high: number | null) => sql`
  insert into quantity_claim values (${ids.statement}, 0, null, 'soldiers', ${value}, ${low}, ${high}, 'many')`;

const addSource = (text: string, length: number) => sql`
  insert into source (id, title, language, code_points, text) values (${ids.fresh}, 'New', 'ru', ${length}, ${text})`;

const accepted: [string, RawBuilder<unknown>][] = [
  ['an entity of a new slug', addEntity('TOPIC', 'new')],
  ['a second span after the first', addSpan({ start: 19, end: 25, previousEnd: 19 })],
  ['a mixed statement whose fragments occur in it', addStatement('MIXED', '{shield,ready}')],
  [
    'a statement by an organization',
    addStatement('DIRECT', '{}', { speaker: ids.state, kind: 'ORGANIZATION' }),
  ],
  ['a range around a value', addQuantity(5, 1, 9)],
  ['a range alone', addQuantity(null, 1, 9)],
  ['a text as long as said, in code points', addSource('😀\u0438\u0306', 3)],
];

test.for(accepted)('the archive takes %s', async ([, work], { db }) => {
  expect(await refusedBy(db, (transaction) => work.execute(transaction))).toBeUndefined();
});

const refused: [string, string, RawBuilder<unknown>][] = [
  [
    'an actor that is an organization by its entity',
    'actor_id_entity_kind_fkey',
    sql`insert into actor (id, kind) values (${ids.state}, 'PERSON')`,
  ],
  [
    'an organization that is an actor by its entity',
    'organization_id_entity_kind_fkey',
    sql`insert into organization (id, kind) values (${ids.speaker}, 'STATE')`,
  ],
  [
    'an exercise that is a topic by its entity',
    'exercise_id_entity_kind_fkey',
    sql`insert into exercise (id, status) values (${ids.nameless}, 'HELD')`,
  ],
  [
    'an event that is a topic by its entity',
    'event_id_entity_kind_fkey',
    sql`insert into event (id, kind) values (${ids.nameless}, 'SUMMIT')`,
  ],
  [
    'a place that is a topic by its entity',
    'place_id_entity_kind_fkey',
    sql`insert into place (id) values (${ids.nameless})`,
  ],
  [
    'a topic that is a place by its entity',
    'topic_id_entity_kind_fkey',
    sql`insert into topic (id, kind) values (${ids.place}, 'THEME')`,
  ],
  [
    'a change of kind under an extension',
    'topic_id_entity_kind_fkey',
    sql`update entity set kind = 'PLACE' where id = ${ids.topic}`,
  ],
  ['a slug that an entity of another kind has', 'entity_slug_key', addEntity('TOPIC', 'speaker')],
  ['a slug with capitals', 'slug_check', addEntity('TOPIC', 'Speaker')],
  [
    'a display name that is none of the names',
    'entity_id_name_name_language_fkey',
    sql`update entity set name = 'Nobody' where id = ${ids.topic}`,
  ],
  [
    'a Wikidata id that is none',
    'entity_wikidata_id_check',
    sql`update entity set wikidata_id = 'P31' where id = ${ids.topic}`,
  ],
  [
    'the same name twice',
    'entity_name_entity_id_value_language_key',
    sql`insert into entity_name values (${ids.topic}, 1, 'topic', 'en', 'Latn', 'ALIAS', 'topic', '')`,
  ],
  [
    'a language that is no tag',
    'language_tag_check',
    sql`update statement set language = 'French' where id = ${ids.statement}`,
  ],
  [
    'an organization that is its own parent',
    'organization_is_not_its_own_parent',
    sql`update organization set parent_id = id where id = ${ids.state}`,
  ],
  [
    'a member of itself',
    'membership_is_in_another',
    sql`insert into membership values (${ids.fresh}, ${ids.state}, ${ids.state}, 'MEMBER')`,
  ],
  [
    'a membership that ends before it starts',
    'membership_ends_after_it_starts',
    sql`insert into membership values (${ids.fresh}, ${ids.state}, ${ids.alliance}, 'MEMBER', '2004-03', '2004-02')`,
  ],
  [
    'a post that ends before it starts',
    'role_ends_after_it_starts',
    sql`insert into role values (${ids.fresh}, ${ids.speaker}, ${ids.state}, 'President', '2004', '2003-12-31')`,
  ],
  [
    'an exercise that ends before it starts',
    'exercise_ends_after_it_starts',
    sql`update exercise set starts_on = '2022-02-10', ends_on = '2022-02-09' where id = ${ids.exercise}`,
  ],
  [
    'a place as participant of an event',
    'event_participant_entity_kind_check',
    sql`insert into event_participant values (${ids.event}, 0, ${ids.place}, 'PLACE')`,
  ],
  [
    'a topic that speaks',
    'statement_speaker_kind_check',
    addStatement('DIRECT', '{}', { speaker: ids.topic, kind: 'TOPIC' }),
  ],
  [
    'a topic that speaks under the kind of an actor',
    'statement_speaker_id_speaker_kind_fkey',
    addStatement('DIRECT', '{}', { speaker: ids.topic }),
  ],
  [
    'a mixed statement without quoted fragments',
    'statement_fragments_are_of_mixed_form',
    addStatement('MIXED', '{}'),
  ],
  [
    'a direct statement with quoted fragments',
    'statement_fragments_are_of_mixed_form',
    addStatement('DIRECT', '{shield}'),
  ],
  [
    'a quoted fragment that is not in the text',
    'statement_fragments_are_in_the_text',
    addStatement('MIXED', '{shield,sword}'),
  ],
  ['an empty quoted fragment', 'statement_fragments_are_in_the_text', addStatement('MIXED', '{shield,""}')],
  [
    'a statement ordered by another day than it was said',
    'statement_sorts_by_its_date',
    sql`update statement set sort_on = '2022-02-02' where id = ${ids.statement}`,
  ],
  [
    'a mention with a speaker who is not the speaker',
    'mention_statement_id_speaker_id_sort_on_state_fkey',
    sql`update mention set speaker_id = ${ids.state}`,
  ],
  [
    'a mention with a date that is not the date of the statement',
    'mention_statement_id_speaker_id_sort_on_state_fkey',
    sql`update mention set sort_on = '2022-02-02'`,
  ],
  [
    'the same entity mentioned twice',
    'mention_entity_id_statement_id_key',
    sql`insert into mention values (${ids.statement}, 1, ${ids.alliance}, false, null, ${ids.speaker}, '2022-02-01')`,
  ],
  ['a lowest number above the value', 'quantity_claim_low_is_lowest', addQuantity(5, 6, null)],
  ['a highest number below the value', 'quantity_claim_high_is_highest', addQuantity(5, null, 4)],
  ['a lowest number above the highest', 'quantity_claim_low_is_not_above_high', addQuantity(null, 6, 5)],
  ['a quantity without any number', 'quantity_claim_has_a_number', addQuantity(null, null, null)],
  ['a text that is longer than said', 'source_length_is_of_the_text', addSource('😀\u0438\u0306', 2)],
  ['a text whose length counts UTF-16 units', 'source_length_is_of_the_text', addSource('😀\u0438\u0306', 4)],
  [
    'a second printing of a statement in one source',
    'appearance_statement_id_source_id_key',
    sql`insert into appearance (id, statement_id, source_id, position, first_offset)
      values (${ids.fresh}, ${ids.statement}, ${ids.kept}, 2, 50)`,
  ],
  [
    'a span past the end of the source',
    'span_ends_within_the_source',
    addSpan({ start: 95, end: 101, previousEnd: 19 }),
  ],
  [
    'a span that pretends the source to be longer',
    'span_source_id_source_length_fkey',
    addSpan({ start: 95, end: 101, length: 101, previousEnd: 19 }),
  ],
  ['an empty span', 'span_is_not_empty', addSpan({ start: 30, end: 30, previousEnd: 19 })],
  [
    'a span before the beginning',
    'span_start_offset_check',
    addSpan({ start: -1, end: 1, position: 0, firstOffset: -1 }),
  ],
  [
    'a quotation that is shorter than its span',
    'span_exact_is_as_long',
    addSpan({ start: 30, end: 40, exact: 'short', previousEnd: 19 }),
  ],
  [
    'a span that overlaps the one before',
    'span_does_not_overlap',
    addSpan({ start: 18, end: 25, previousEnd: 19 }),
  ],
  [
    'an overlapping span that pretends the one before to end earlier',
    'span_follows_the_one_before',
    addSpan({ start: 18, end: 25, previousEnd: 17 }),
  ],
  [
    'a later span that does not say where the one before ends',
    'span_knows_the_one_before',
    addSpan({ start: 5, end: 8, previousEnd: null }),
  ],
  [
    'a span that leaves a place out',
    'span_follows_the_one_before',
    addSpan({ start: 30, end: 40, position: 2, previousEnd: 19 }),
  ],
  [
    'a span in another source than its printing',
    'span_appearance_id_source_id_first_offset_fkey',
    addSpan({
      source: ids.held,
      length: [...heldText].length,
      start: 19,
      end: 20,
      exact: ' ',
      previousEnd: 19,
    }),
  ],
  [
    'a printing that starts elsewhere than its first span',
    'span_appearance_id_source_id_first_offset_fkey',
    sql`update appearance set first_offset = 11 where id = ${ids.inKept}`,
  ],
  [
    'a first span that starts elsewhere than its printing',
    'span_begins_where_its_printing_does',
    sql`update span set start_offset = 11, exact = substr(exact, 2) where appearance_id = ${ids.inKept}`,
  ],
  [
    'a later span that says where another printing starts',
    'span_appearance_id_source_id_first_offset_fkey',
    addSpan({ start: 30, end: 40, previousEnd: 19, firstOffset: 11 }),
  ],
  [
    'a quotation that is not what the text has there',
    'span_exact_is_the_text',
    sql`update span set exact = 'щит сломан' , end_offset = end_offset + 1 where appearance_id = ${ids.inHeld}`,
  ],
  [
    'a new text in which a quotation stands elsewhere',
    'span_exact_is_the_text',
    sql`update source set text = reverse(text) where id = ${ids.held}`,
  ],
];

test.for(refused)('the archive refuses %s (%s)', async ([, constraint, work], { db }) => {
  expect(await refusedBy(db, (transaction) => work.execute(transaction))).toBe(constraint);
});

test.for([
  ['one code point too early', -1],
  ['as many units late as UTF-16 counts more', 1],
] as const)('a quotation recorded %s is refused', async ([, shift], { db }) => {
  const constraint = await refusedBy(db, async (transaction) => {
    await moveQuotation(shift).execute(transaction);
    await addSpan({
      appearance: ids.inHeld,
      source: ids.held,
      length: [...heldText].length,
      position: 0,
      firstOffset: quotedFrom + shift,
      start: quotedFrom + shift,
      end: quotedTo + shift,
      exact: quotation,
    }).execute(transaction);
  });
  expect(constraint).toBe('span_exact_is_the_text');
});

test('a mention follows its statement to another speaker and another day', async ({ db }) => {
  const constraint = await refusedBy(db, async (transaction) => {
    await sql`update statement set speaker_id = ${ids.state}, speaker_kind = 'ORGANIZATION', said_on = '2023',
      sort_on = '2023-01-01'`.execute(transaction);
    const mention = await transaction
      .selectFrom('mention')
      .select(['speaker_id', 'sort_on'])
      .executeTakeFirst();
    expect(mention).toEqual({ speaker_id: ids.state, sort_on: '2023-01-01' });
  });
  expect(constraint).toBeUndefined();
});

test('removing a statement removes its printings, spans and mentions', async ({ db }) => {
  const constraint = await refusedBy(db, async (transaction) => {
    await transaction.deleteFrom('statement').execute();
    for (const table of ['appearance', 'span', 'mention'] as const) {
      expect(await transaction.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });
  expect(constraint).toBeUndefined();
});

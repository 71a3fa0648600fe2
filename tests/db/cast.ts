import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/tables.ts';

const idOf = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;

/** A speaker, organizations, and one statement printed in two sources: the text of `held` is known, of `kept` it is not. */
export const ids = {
  speaker: idOf('01'),
  alliance: idOf('02'),
  state: idOf('03'),
  exercise: idOf('04'),
  event: idOf('05'),
  place: idOf('06'),
  topic: idOf('07'),
  nameless: idOf('08'),
  held: idOf('11'),
  kept: idOf('12'),
  statement: idOf('21'),
  inHeld: idOf('31'),
  inKept: idOf('32'),
  fresh: idOf('99'),
};

/** An emoji (two UTF-16 units, one code point) and a decomposed й (two code points) stand before the quotation. */
export const heldText = 'Он сказал 😀: мо\u0438\u0306 щит готов.';
export const quotation = 'щит готов';
export const quotedFrom = [...heldText.slice(0, heldText.indexOf(quotation))].length;
export const quotedTo = quotedFrom + [...quotation].length;

/** Writes the cast into an empty archive. */
export async function writeCast(db: Kysely<DB>): Promise<void> {
  const entities = [
    [ids.speaker, 'ACTOR', 'speaker'],
    [ids.alliance, 'ORGANIZATION', 'alliance'],
    [ids.state, 'ORGANIZATION', 'state'],
    [ids.exercise, 'EXERCISE', 'exercise'],
    [ids.event, 'EVENT', 'event'],
    [ids.place, 'PLACE', 'place'],
    [ids.topic, 'TOPIC', 'topic'],
    [ids.nameless, 'TOPIC', 'nameless'],
  ] as const;
  for (const [id, kind, slug] of entities) {
    await sql`insert into entity values (${id}, ${kind}, ${slug}, ${slug}, 'en')`.execute(db);
    await sql`insert into entity_name values (${id}, 0, ${slug}, 'en', 'Latn', 'PREFERRED', ${slug}, '')`.execute(
      db,
    );
  }
  await sql`insert into actor (id, kind) values (${ids.speaker}, 'PERSON')`.execute(db);
  await sql`insert into organization (id, kind) values (${ids.alliance}, 'ALLIANCE'), (${ids.state}, 'STATE')`.execute(
    db,
  );
  await sql`insert into exercise (id, status) values (${ids.exercise}, 'HELD')`.execute(db);
  await sql`insert into event (id, kind) values (${ids.event}, 'SUMMIT')`.execute(db);
  await sql`insert into place (id) values (${ids.place})`.execute(db);
  await sql`insert into topic (id, kind) values (${ids.topic}, 'THEME')`.execute(db);
  await sql`insert into source (id, title, language, code_points, text) values
    (${ids.held}, 'Held', 'ru', ${[...heldText].length}, ${heldText}), (${ids.kept}, 'Kept', 'ru', 100, null)`.execute(
    db,
  );
  await sql`insert into statement (id, form, text, language, speaker_id, speaker_kind, said_on, sort_on) values
    (${ids.statement}, 'DIRECT', ${quotation}, 'ru', ${ids.speaker}, 'ACTOR', '2022-02', '2022-02-01')`.execute(
    db,
  );
  await sql`insert into mention values
    (${ids.statement}, 0, ${ids.alliance}, true, null, ${ids.speaker}, '2022-02-01')`.execute(db);
  await sql`insert into appearance (id, statement_id, source_id, position, first_offset) values
    (${ids.inHeld}, ${ids.statement}, ${ids.held}, 0, ${quotedFrom}),
    (${ids.inKept}, ${ids.statement}, ${ids.kept}, 1, 10)`.execute(db);
  await sql`insert into span
    (appearance_id, position, source_id, source_length, first_offset, start_offset, end_offset, exact, prefix, suffix) values
    (${ids.inHeld}, 0, ${ids.held}, ${[...heldText].length}, ${quotedFrom}, ${quotedFrom}, ${quotedTo}, ${quotation}, '', ''),
    (${ids.inKept}, 0, ${ids.kept}, 100, 10, 10, 19, ${quotation}, '', '')`.execute(db);
}

class RollBack extends Error {}

/**
 * Writes the cast, runs the work, and takes everything back.
 *
 * @returns the constraint that refused the work, or the SQLSTATE where no constraint did; undefined when it was accepted.
 */
export async function refusedBy(
  db: Kysely<DB>,
  work: (transaction: Kysely<DB>) => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await db.transaction().execute(async (transaction) => {
      await writeCast(transaction);
      await sql`set constraints all immediate`.execute(transaction);
      await sql`set constraints all deferred`.execute(transaction);
      await work(transaction);
      await sql`set constraints all immediate`.execute(transaction);
      throw new RollBack();
    });
  } catch (error) {
    if (error instanceof RollBack) return undefined;
    const { constraint, code } = error as { constraint?: string; code?: string };
    if (constraint ?? code) return constraint ?? code;
    throw error;
  }
}

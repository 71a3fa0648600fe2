import { type GraphQLOutputType, getNamedType, isEnumType, isListType, isNonNullType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';

/** JSON is built as text, which PostgreSQL does faster than by its JSON functions: literal text and SQL in turn. */
export type Piece = string | RawBuilder<unknown>;

/** Operands side by side in one `||`; more are nested, since PostgreSQL's parser recurses once for each. */
const MOST_OPERANDS = 60;

/** Stands for an object that lacks a value the schema promises. JSON escapes this character, so it is nothing else. */
const BROKEN = '\u0001';

/** The same in SQL. */
export const brokenText = sql`chr(1)`;

/** Whether a promised value is missing somewhere: then the text is no answer. */
export const isBroken = (json: string | Buffer): boolean => json.includes(BROKEN);

/** The text of an object that is a row of its own: aggregates and subselects would take its null for no row at all. */
export function rowText(pieces: readonly Piece[]): RawBuilder<unknown> {
  return sql`coalesce(${concat(pieces)}, ${brokenText})`;
}

/** SQL text that joins the pieces. A null piece makes the whole null, so that a broken promise never becomes broken JSON. */
export function concat(pieces: readonly Piece[]): RawBuilder<unknown> {
  const operands: RawBuilder<unknown>[] = [];
  let text = '';
  for (const piece of [...pieces, undefined]) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    // The first operand is always text, so that every || joins text.
    if (text !== '' || operands.length === 0) operands.push(sql.lit(text));
    text = '';
    if (piece) operands.push(piece);
  }
  return join(operands);
}

function join(operands: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  if (operands.length <= MOST_OPERANDS) return sql`(${sql.join(operands, sql` || `)})`;
  const groups: RawBuilder<unknown>[] = [];
  for (let at = 0; at < operands.length; at += MOST_OPERANDS) {
    // A group may begin with a value of another type than text.
    groups.push(join([sql.lit(''), ...operands.slice(at, at + MOST_OPERANDS)].slice(at === 0 ? 1 : 0)));
  }
  return join(groups);
}

/** `{"key":…,"key":…}`. Keys are GraphQL names, which need no escaping. */
export function object(members: readonly (readonly [key: string, value: readonly Piece[]])[]): Piece[] {
  const pieces: Piece[] = ['{'];
  members.forEach(([key, value], at) => {
    pieces.push(`${at === 0 ? '' : ','}"${key}":`, ...value);
  });
  pieces.push('}');
  return pieces;
}

/** The SQL text, or JSON's null. */
export function orNull(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(${text}, 'null')`;
}

/** A column or expression as the JSON of a GraphQL type; `nullable` where its null is to be seen, promised or not. */
export function scalar(
  value: RawBuilder<unknown>,
  type: GraphQLOutputType,
  nullable = !isNonNullType(type),
): Piece[] {
  const whole = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(type);
  if (!isListType(whole)) {
    if (named.name === 'Int' || named.name === 'Boolean')
      return nullable ? [orNull(sql`${value}::text`)] : [value];
    if (isEnumType(named) || named.extensions.json === 'plain text') {
      return nullable ? [orNull(sql`('"' || ${value} || '"')`)] : ['"', value, '"'];
    }
  }
  return nullable ? [orNull(sql`to_json(${value})::text`)] : [sql`to_json(${value})`];
}

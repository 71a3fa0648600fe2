/** One row of a shape's values: what a client would know and ask with. */
export type Values = Readonly<Record<string, string>>;

/** A GraphQL operation asked with the values of one row. `cursor` makes the contestant's own cursor of the keys of a row. */
export interface Operation {
  readonly query: string;
  readonly variables: (values: Values, cursor: (...keys: string[]) => string) => Record<string, unknown>;
}

/** The same question in the words of every contestant. */
export interface Shape {
  readonly name: string;
  readonly title: string;
  /** SQL for the values to ask with, a few hundred rows: always the same ones in the same archive. */
  readonly values: string;
  /** For this server and for Yoga with DataLoader, which has a part of the same schema. */
  readonly graphql: Operation;
  /** Absent where PostGraphile has no words for the question. */
  readonly postgraphile?: Operation;
  /** Contestants that cannot answer it. */
  readonly without?: readonly string[];
  /** One statement whose only value is the answer as JSON text. Its parameters are the columns of `values`, in their order. */
  readonly sql: string;
}

/** Global id of an entity from its kind and key. */
export const globalId = (type: string | undefined, id: string | undefined): string => `${type}:${id}`;

/** Alias of an object whose fields belong to the object around it: PostGraphile follows tables, the others the domain. */
export const hoisted = '_';

/** What answers are compared without: cursors differ between contestants. */
export const incomparable = 'endCursor';

/** Mentions of a statement `s`, for hand-written SQL. */
export const mentionsSql = `(
  select coalesce(json_agg(m), '[]') from (
    select mention.explicit, mention.surface, json_build_object('name', entity.name) as entity
    from mention join entity on entity.id = mention.entity_id
    where mention.statement_id = s.id order by mention.position
  ) m)`;

/** Appearances of a statement `s` with source and publisher, for hand-written SQL. */
export const appearancesSql = `(
  select coalesce(json_agg(a), '[]') from (
    select json_build_object('title', source.title, 'publishedOn', source.published_on,
      'publisher', case when publisher.id is not null then json_build_object('name', publisher.name) end) as source
    from appearance join source on source.id = appearance.source_id left join entity as publisher on publisher.id = source.publisher_id
    where appearance.statement_id = s.id order by appearance.position
  ) a)`;

export const appearancesOfDomain = 'appearances { source { title publishedOn publisher { name } } }';
export const mentionsOfDomain = 'mentions { explicit surface entity { name } }';

export const appearancesOfTables = `appearances: appearancesByStatementIdList(orderBy: POSITION_ASC) {
  source: sourceBySourceId { title publishedOn publisher: organizationByPublisherId { _: entityByRowIdAndEntityKind { name } } }
}`;
export const mentionsOfTables = `mentions: mentionsByStatementIdAndSpeakerIdAndSortOnAndStateList(orderBy: POSITION_ASC) {
  explicit surface entity: entityByEntityId { name }
}`;

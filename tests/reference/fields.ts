import type { ConnectionArgs } from './connections.ts';
import { isPublished } from './filters.ts';
import { exercises, type Listed, statements } from './lists.ts';
import { holds, periodOf, runningAt, saidDuring } from './periods.ts';
import type { Row, Rows } from './rows.ts';
import { entitiesShown, entityShown, type Shown, show } from './shown.ts';

/** What a field's value is, told from its parent and its arguments alone. */
export type Field<Parent> = (parent: Parent, args: never, rows: Rows) => unknown;
export type Fields<Parent = never> = Readonly<Record<string, Field<Parent>>>;

interface Languages {
  readonly languages?: readonly string[] | null;
}
interface Day {
  readonly at?: string | null;
}

const shown = <Own>(type: string, owns: readonly Own[]) => owns.map((own) => show(type, own));
const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;

/** Unknown beginnings come last. */
const byStart = (
  a: { started_from: string | null; id: string },
  b: { started_from: string | null; id: string },
) => {
  const [first, second] = [a, b].map(({ started_from, id }) => `${started_from ?? '9999'} ${id}`);
  return String(first) < String(second) ? -1 : 1;
};

function displayName({ entity }: Shown, { languages }: Languages, rows: Rows): string | undefined {
  const preferred = rows.entity_name
    .filter(({ entity_id, kind }) => entity_id === entity?.id && kind === 'PREFERRED')
    .sort(byPosition);
  for (const tag of languages ?? []) {
    const found = preferred.find(({ language }) => language === tag);
    if (found) return found.value;
  }
  return entity?.name;
}

function aboutIt({ entity }: Shown, args: ConnectionArgs, rows: Rows): Listed {
  const mentions = rows.mention.filter(({ entity_id }) => entity_id === entity?.id);
  const items = rows.statement.filter(({ id }) => mentions.some(({ statement_id }) => statement_id === id));
  return statements(rows, 'Entity.statementsAbout', args, items);
}

const id = ({ __typename, own }: Shown) => `${__typename}:${(own as { id: string }).id}`;

export const entity: Fields<Shown> = {
  id,
  slug: ({ entity }) => entity?.slug,
  name: displayName,
  names: ({ entity }, _, rows) =>
    shown('Name', rows.entity_name.filter(({ entity_id }) => entity_id === entity?.id).sort(byPosition)),
  description: ({ entity }) => entity?.description,
  wikidataId: ({ entity }) => entity?.wikidata_id,
  statementsAbout: aboutIt,
};

const speaker: Fields<Shown> = {
  ...entity,
  statements: ({ entity }, args, rows) =>
    statements(
      rows,
      'Speaker.statements',
      args,
      rows.statement.filter(({ speaker_id }) => speaker_id === entity?.id),
    ),
};

export const actor: Fields<Shown<Row<'actor'>>> = {
  ...speaker,
  kind: ({ own }) => own.kind,
  roles: ({ own }, { at }: Day, rows) =>
    shown(
      'Role',
      rows.role
        .filter(({ actor_id }) => actor_id === own.id)
        .filter(runningAt(at))
        .sort(byStart),
    ),
};

export const organization: Fields<Shown<Row<'organization'>>> = {
  ...speaker,
  kind: ({ own }) => own.kind,
  acronym: ({ own }) => own.acronym,
  parent: ({ own }, _, rows) => entityShown(rows, own.parent_id),
  children: ({ own }, _, rows) => {
    const ids = rows.organization.filter(({ parent_id }) => parent_id === own.id).map(({ id }) => id);
    const nameRank = (id: string) => rows.byName.get(id) ?? 0;
    return entitiesShown(
      rows,
      ids.sort((a, b) => nameRank(a) - nameRank(b)),
    );
  },
  roles: ({ own }, { at }: Day, rows) =>
    shown(
      'Role',
      rows.role
        .filter(({ organization_id }) => organization_id === own.id)
        .filter(runningAt(at))
        .sort(byStart),
    ),
  members: ({ own }, { at }: Day, rows) =>
    shown(
      'Membership',
      rows.membership
        .filter(({ organization_id }) => organization_id === own.id)
        .filter(runningAt(at))
        .sort(byStart),
    ),
  memberships: ({ own }, { at }: Day, rows) =>
    shown(
      'Membership',
      rows.membership
        .filter(({ member_id }) => member_id === own.id)
        .filter(runningAt(at))
        .sort(byStart),
    ),
  exercises: ({ own }, args, rows) => {
    const parts = rows.participation.filter(({ organization_id }) => organization_id === own.id);
    const items = rows.exercise.filter(({ id }) => parts.some(({ exercise_id }) => exercise_id === id));
    return exercises(rows, 'Organization.exercises', args, items);
  },
};

export const exercise: Fields<Shown<Row<'exercise'>>> = {
  ...entity,
  series: ({ own }, _, rows) => {
    const series = rows.exercise_series.find(({ id }) => id === own.series_id);
    return series ? show('ExerciseSeries', series) : null;
  },
  status: ({ own }) => own.status,
  startsOn: ({ own }) => own.starts_on,
  endsOn: ({ own }) => own.ends_on,
  participants: ({ own }, _, rows) =>
    shown(
      'Participation',
      rows.participation.filter(({ exercise_id }) => exercise_id === own.id).sort(byPosition),
    ),
  places: ({ own }, _, rows) => {
    const at = rows.exercise_place.filter(({ exercise_id }) => exercise_id === own.id).sort(byPosition);
    return entitiesShown(
      rows,
      at.map(({ place_id }) => place_id),
    );
  },
  quantities: ({ own }, _, rows) =>
    shown(
      'QuantityClaim',
      rows.quantity_claim
        .filter(
          ({ subject_id, statement_id }) =>
            subject_id === own.id &&
            rows.statement.some((each) => each.id === statement_id && isPublished(each)),
        )
        .sort((a, b) =>
          a.statement_id === b.statement_id ? byPosition(a, b) : a.statement_id < b.statement_id ? -1 : 1,
        ),
    ),
};

export const series: Fields<Shown<Row<'exercise_series'>>> = {
  slug: ({ own }) => own.slug,
  name: ({ own }, { languages }: Languages, rows) => {
    const names = rows.exercise_series_name.filter(({ series_id }) => series_id === own.id).sort(byPosition);
    const found = (languages ?? []).flatMap((tag) => names.filter(({ language }) => language === tag));
    return (found[0] ?? names[0])?.value;
  },
  editions: ({ own }, _, rows) => {
    const editions = rows.exercise.filter(({ series_id }) => series_id === own.id);
    const sorted = editions.sort((a, b) => (`${a.sort_on} ${a.id}` < `${b.sort_on} ${b.id}` ? -1 : 1));
    return entitiesShown(
      rows,
      sorted.map(({ id }) => id),
    );
  },
};

export const event: Fields<Shown<Row<'event'>>> = {
  ...entity,
  kind: ({ own }) => own.kind,
  heldOn: ({ own }) => own.held_on,
  place: ({ own }, _, rows) => entityShown(rows, own.place_id),
  participants: ({ own }, _, rows) => {
    const took = rows.event_participant.filter(({ event_id }) => event_id === own.id).sort(byPosition);
    return entitiesShown(
      rows,
      took.map(({ entity_id }) => entity_id),
    );
  },
  statements: ({ own }, args, rows) =>
    statements(
      rows,
      'Event.statements',
      args,
      rows.statement.filter(({ event_id }) => event_id === own.id),
    ),
};

export const statement: Fields<Shown<Row<'statement'>>> = {
  id,
  form: ({ own }) => own.form,
  text: ({ own }) => own.text,
  language: ({ own }) => own.language,
  quotedFragments: ({ own }) => own.quoted_fragments,
  saidOn: ({ own }) => own.said_on,
  polarity: ({ own }) => own.polarity,
  state: ({ own }) => own.state,
  draft: ({ own }, _, rows) => {
    const draft = rows.draft.find(({ statement_id }) => statement_id === own.id);
    return draft ? show('Draft', draft) : null;
  },
  recordedAt: ({ own }) => own.recorded_at,
  speaker: ({ own }, _, rows) => entityShown(rows, own.speaker_id),
  event: ({ own }, _, rows) => entityShown(rows, own.event_id),
  capacity: ({ own }, _, rows) => {
    const held = rows.role
      .filter((role) => role.actor_id === own.speaker_id && holds(periodOf(role), saidDuring(own)))
      .sort((a, b) => {
        const [first, second] = [periodOf(a).since, periodOf(b).since];
        return first === second ? (a.id < b.id ? -1 : 1) : first > second ? -1 : 1;
      });
    return held[0] ? show('Role', held[0]) : null;
  },
  translations: ({ own }, { languages }: Languages, rows) => {
    const all = rows.translation.filter(({ statement_id }) => statement_id === own.id).sort(byPosition);
    const wanted = languages
      ? [...new Set(languages)].flatMap((tag) => all.filter(({ language }) => language === tag))
      : all;
    return shown('Translation', wanted);
  },
  mentions: ({ own }, _, rows) =>
    shown('Mention', rows.mention.filter(({ statement_id }) => statement_id === own.id).sort(byPosition)),
  about: ({ own }, _, rows) => {
    const mentions = rows.mention.filter(({ statement_id }) => statement_id === own.id).sort(byPosition);
    return entitiesShown(rows, [...new Set(mentions.map(({ entity_id }) => entity_id))]);
  },
  quantities: ({ own }, _, rows) =>
    shown(
      'QuantityClaim',
      rows.quantity_claim.filter(({ statement_id }) => statement_id === own.id).sort(byPosition),
    ),
  appearances: ({ own }, _, rows) =>
    shown(
      'Appearance',
      rows.appearance.filter(({ statement_id }) => statement_id === own.id).sort(byPosition),
    ),
};

export const appearance: Fields<Shown<Row<'appearance'>>> = {
  source: ({ own }, _, rows) =>
    show(
      'Source',
      rows.source.find(({ id }) => id === own.source_id),
    ),
  attribution: ({ own }) => own.attribution,
  speakerAsPrinted: ({ own }) => own.speaker_as_printed,
  via: ({ own }, _, rows) => entityShown(rows, own.via_id),
  verification: ({ own }) => own.verification,
  verifiedAt: ({ own }) => own.verified_at,
  verifiedSha256: ({ own }) => own.verified_sha256,
  spans: ({ own }, _, rows) =>
    shown('Span', rows.span.filter(({ appearance_id }) => appearance_id === own.id).sort(byPosition)),
};

export const source: Fields<Shown<Row<'source'>>> = {
  id,
  title: ({ own }) => own.title,
  url: ({ own }) => own.url,
  publisher: ({ own }, _, rows) => entityShown(rows, own.publisher_id),
  language: ({ own }) => own.language,
  publishedOn: ({ own }) => own.published_on,
  sha256: ({ own }) => own.sha256,
  statements: ({ own }, args, rows) => {
    const printed = new Map(
      rows.appearance
        .filter(({ source_id }) => source_id === own.id)
        .map(({ statement_id, first_offset }) => [statement_id, first_offset]),
    );
    return statements(
      rows,
      'Source.statements',
      args,
      rows.statement.filter(({ id }) => printed.has(id)),
      { name: 'as printed', direction: 'ASC', key: ({ id }) => printed.get(id) ?? 0 },
    );
  },
};

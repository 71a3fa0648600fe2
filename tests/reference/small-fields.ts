import type { Connection } from './connections.ts';
import type { Fields } from './fields.ts';
import type { Listed } from './lists.ts';
import type { Match } from './lookup.ts';
import type { Row } from './rows.ts';
import { entityShown, type Shown, show } from './shown.ts';

export const name: Fields<Shown<Row<'entity_name'>>> = {
  value: ({ own }) => own.value,
  language: ({ own }) => own.language,
  script: ({ own }) => own.script,
  kind: ({ own }) => own.kind,
};

export const nameMatch: Fields<Shown<Match>> = {
  entity: ({ own }, _, rows) => entityShown(rows, own.entity_id),
  name: ({ own }) => own.name,
  score: ({ own }) => own.score,
};

export const role: Fields<Shown<Row<'role'>>> = {
  actor: ({ own }, _, rows) => entityShown(rows, own.actor_id),
  organization: ({ own }, _, rows) => entityShown(rows, own.organization_id),
  title: ({ own }) => own.title,
  startedOn: ({ own }) => own.started_on,
  endedOn: ({ own }) => own.ended_on,
};

export const membership: Fields<Shown<Row<'membership'>>> = {
  member: ({ own }, _, rows) => entityShown(rows, own.member_id),
  organization: ({ own }, _, rows) => entityShown(rows, own.organization_id),
  status: ({ own }) => own.status,
  startedOn: ({ own }) => own.started_on,
  endedOn: ({ own }) => own.ended_on,
};

export const participation: Fields<Shown<Row<'participation'>>> = {
  organization: ({ own }, _, rows) => entityShown(rows, own.organization_id),
  role: ({ own }) => own.role,
};

export const place: Fields<Shown<Row<'place'>>> = {
  country: ({ own }, _, rows) => entityShown(rows, own.country_id),
};

export const topic: Fields<Shown<Row<'topic'>>> = { kind: ({ own }) => own.kind };

export const translation: Fields<Shown<Row<'translation'>>> = {
  language: ({ own }) => own.language,
  text: ({ own }) => own.text,
  origin: ({ own }) => own.origin,
};

export const draft: Fields<Shown<Row<'draft'>>> = {
  confidence: ({ own }) => own.confidence,
  reasons: ({ own }) => own.reasons,
};

export const mention: Fields<Shown<Row<'mention'>>> = {
  entity: ({ own }, _, rows) => entityShown(rows, own.entity_id),
  explicit: ({ own }) => own.explicit,
  surface: ({ own }) => own.surface,
};

export const span: Fields<Shown<Row<'span'>>> = {
  start: ({ own }) => own.start_offset,
  end: ({ own }) => own.end_offset,
  exact: ({ own }) => own.exact,
  prefix: ({ own }) => own.prefix,
  suffix: ({ own }) => own.suffix,
};

export const quantityClaim: Fields<Shown<Row<'quantity_claim'>>> = {
  statement: ({ own }, _, rows) =>
    show(
      'Statement',
      rows.statement.find(({ id }) => id === own.statement_id),
    ),
  subject: ({ own }, _, rows) => entityShown(rows, own.subject_id),
  unit: ({ own }) => own.unit,
  value: ({ own }) => own.value,
  low: ({ own }) => own.low,
  high: ({ own }) => own.high,
  asPrinted: ({ own }) => own.as_printed,
};

export const connection: Fields<Listed> = {
  nodes: ({ items }) => items.map(({ item }) => item.shown),
  edges: ({ items }) => items,
  pageInfo: (page) => page,
  totalCount: ({ totalCount }) => totalCount,
  facets: ({ all }) => all,
};

export const edge: Fields<Listed['items'][number]> = {
  cursor: ({ cursor }) => cursor,
  node: ({ item }) => item.shown,
  highlight: ({ item }) => item.highlight?.() ?? null,
};

export const highlight: Fields<{ readonly html: string; readonly language: string }> = {
  html: ({ html }) => html,
  language: ({ language }) => language,
};

export const pageInfo: Fields<Connection<unknown>> = {
  hasNextPage: ({ hasNextPage }) => hasNextPage,
  hasPreviousPage: ({ hasPreviousPage }) => hasPreviousPage,
  startCursor: ({ items }) => items[0]?.cursor ?? null,
  endCursor: ({ items }) => items.at(-1)?.cursor ?? null,
};

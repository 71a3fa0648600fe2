import { sourceId } from '../db/ids.ts';
import type { Statement } from './bundle.ts';

/** What a table has no column for stays as the archive has it. */
export function completed(statement: Statement, old: Statement | undefined): Statement {
  if (!old) return statement;
  const surfaces = new Map(old.about.map((about) => [about.entity, about]));
  const order = new Map(old.about.map(({ entity }, at) => [entity, at]));
  return {
    ...statement,
    quantities: old.quantities,
    confidence: old.confidence,
    reasons: old.reasons,
    about: statement.about
      .map((about) =>
        surfaces.get(about.entity)?.explicit === about.explicit
          ? { ...surfaces.get(about.entity), ...about }
          : about,
      )
      .toSorted((a, b) => (order.get(a.entity) ?? 1e9) - (order.get(b.entity) ?? 1e9)),
    appearances: statement.appearances.map((appearance) => {
      const before = old.appearances.find(({ source }) => sourceId(source) === sourceId(appearance.source));
      return {
        ...appearance,
        spans: appearance.spans.map((span) => ({
          ...before?.spans.find(
            ({ start, end, exact }) => start === span.start && end === span.end && exact === span.exact,
          ),
          ...span,
        })),
      };
    }),
  } as Statement;
}

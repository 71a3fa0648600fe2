import { appearanceId, entityId, sourceId, statementId } from '../db/ids.ts';
import type { Bundle } from './bundle.ts';
import { statementDay, statementText } from './derive.ts';
import type { KnownSource } from './known.ts';
import { idOrNull, type Kinds, kindOf, type Rows } from './rows.ts';

/** What statements need to know of the records they name. */
export interface Lookups {
  readonly kinds: Kinds;
  readonly sources: { get(key: string): KnownSource | undefined };
}

/** Every row the sources and statements of a bundle come to, by table. `now` is when those were recorded that do not say. */
export function statementRows(bundle: Bundle, { kinds, sources }: Lookups, now: string) {
  const dated = bundle.statements.map((record) => {
    const sortOn = statementDay(record, sources);
    if (!sortOn) throw new Error(`${record.key} has no date: check the bundle before loading it.`);
    return { ...record, id: statementId(record.key), sortOn };
  });
  const printings = dated.flatMap(({ id, key, appearances }) =>
    appearances.map((appearance, position) => ({
      ...appearance,
      id: appearanceId(key, appearance.source),
      statementId: id,
      position,
    })),
  );
  return {
    /** Whether spans are in a text that the archive holds. */
    holdsTexts: printings.some(({ source }) => sources.get(source)?.isHeld),
    source: bundle.sources.map((source) => ({
      id: sourceId(source.key),
      key: source.key,
      title: source.title,
      url: source.url ?? null,
      publisher_id: idOrNull(source.publisher),
      language: source.language,
      published_on: source.publishedOn ?? null,
      sha256: source.sha256 ?? null,
      code_points: source.codePoints,
      text: source.text ?? null,
    })) satisfies Rows<'source'>,
    source_version: bundle.sources.flatMap(({ key, versions }) =>
      versions.map(({ sha256, codePoints, seenAt }) => ({
        source_id: sourceId(key),
        sha256,
        code_points: codePoints,
        seen_at: seenAt,
      })),
    ) satisfies Rows<'source_version'>,
    statement: dated.map((statement) => ({
      id: statement.id,
      key: statement.key,
      state: statement.state,
      recorded_at: statement.recordedAt ?? now,
      form: statement.form,
      text: statementText(statement),
      language: statement.language,
      quoted_fragments: statement.quotedFragments,
      speaker_id: entityId(statement.speaker),
      speaker_kind: kindOf(kinds, statement.speaker),
      said_on: statement.saidOn ?? null,
      sort_on: statement.sortOn,
      event_id: idOrNull(statement.event),
      polarity: statement.polarity,
    })) satisfies Rows<'statement'>,
    draft: dated
      .filter(({ state }) => state === 'DRAFT')
      .map(({ id, confidence, reasons }) => ({
        statement_id: id,
        confidence: confidence ?? null,
        reasons,
      })) satisfies Rows<'draft'>,
    translation: dated.flatMap(({ id, translations }) =>
      translations.map((translation, position) => ({ statement_id: id, position, ...translation })),
    ) satisfies Rows<'translation'>,
    mention: dated.flatMap(({ id, speaker, sortOn, state, about }) =>
      about.map(({ entity, explicit, surface }, position) => ({
        statement_id: id,
        position,
        entity_id: entityId(entity),
        explicit,
        surface: surface ?? null,
        speaker_id: entityId(speaker),
        sort_on: sortOn,
        state,
      })),
    ) satisfies Rows<'mention'>,
    quantity_claim: dated.flatMap(({ id, quantities }) =>
      quantities.map(({ subject, unit, value, low, high, asPrinted }, position) => ({
        statement_id: id,
        position,
        subject_id: idOrNull(subject),
        unit,
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
        as_printed: asPrinted,
      })),
    ) satisfies Rows<'quantity_claim'>,
    appearance: printings.map(({ id, statementId, source, position, spans, ...printing }) => ({
      id,
      statement_id: statementId,
      source_id: sourceId(source),
      position,
      first_offset: spans[0]?.start ?? 0,
      attribution: printing.attribution ?? null,
      speaker_as_printed: printing.speakerAsPrinted ?? null,
      via_id: idOrNull(printing.via),
      verification: printing.verification?.outcome ?? 'UNCHECKED',
      verified_at: printing.verification?.checkedAt ?? null,
      verified_sha256: printing.verification?.sha256 ?? null,
    })) satisfies Rows<'appearance'>,
    span: printings.flatMap(({ id, source, spans }) =>
      spans.map(({ start, end, exact, prefix, suffix }, position) => ({
        appearance_id: id,
        position,
        source_id: sourceId(source),
        source_length: sources.get(source)?.codePoints ?? 0,
        start_offset: start,
        end_offset: end,
        exact,
        prefix,
        suffix,
        previous_end: spans[position - 1]?.end ?? null,
        first_offset: spans[0]?.start ?? start,
      })),
    ) satisfies Rows<'span'>,
  };
}

import { isDeepStrictEqual } from 'node:util';
import { entityId, ownId, seriesId, sourceId, statementId } from '../db/ids.ts';
import { type BundleRecord, type ListName, records, type Source, type Statement } from './bundle.ts';
import { statementText } from './derive.ts';

export const idOf = (list: ListName, record: BundleRecord): string => {
  if ('slug' in record) return list === 'series' ? seriesId(record.slug) : entityId(record.slug);
  return list === 'sources' ? sourceId(record.key) : statementId(record.key);
};

/** A record of the archive, written as a bundle has it, as if it had been read from one. */
export const fromArchive = (list: ListName, json: string): BundleRecord =>
  records[list].parse(JSON.parse(json));

/** Keys in which a record differs from what the archive has of it; what the record leaves open is no difference. */
export function differences(list: ListName, old: BundleRecord, next: BundleRecord): string[] {
  const [before, after] = [comparable(list, old, next), comparable(list, next, next)];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isDeepStrictEqual(before[key], after[key]));
}

/** The record in the form in which two that mean the same are equal. */
function comparable(list: ListName, record: BundleRecord, asked: BundleRecord): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  );
  if (list === 'statements') return comparableStatement(record as Statement, asked as Statement, plain);
  if (list === 'sources') return comparableSource(record as Source, asked as Source, plain);
  if ('memberships' in plain) plain.memberships = sorted(plain.memberships);
  if ('roles' in plain) plain.roles = sorted(plain.roles);
  return plain;
}

function comparableStatement(record: Statement, asked: Statement, plain: Record<string, unknown>) {
  const given = new Map(
    asked.appearances.map(({ source, verification }) => [sourceId(source), verification]),
  );
  return {
    ...plain,
    // Who knows the id only does not say what the key is.
    key: ownId(asked.key) ? undefined : record.key,
    text: statementText(record),
    recordedAt:
      asked.recordedAt === undefined || record.recordedAt === undefined
        ? undefined
        : Date.parse(record.recordedAt),
    appearances: record.appearances.map(({ verification, ...appearance }) => ({
      ...appearance,
      source: sourceId(appearance.source),
      verification:
        given.get(sourceId(appearance.source)) && verification && moment(verification, 'checkedAt'),
    })),
  };
}

function comparableSource(record: Source, asked: Source, plain: Record<string, unknown>) {
  const versions = record.versions.map((version) => moment(version, 'seenAt'));
  return {
    ...plain,
    key: ownId(asked.key) ? undefined : record.key,
    // A text that the archive holds stays for as long as the source is the same.
    text: asked.text === undefined ? undefined : record.text,
    versions: asked.versions.length === 0 ? undefined : sorted(versions),
  };
}

/** The same moment may be written in several ways; microseconds are kept beside what Date knows. */
function moment<Key extends string>(item: { [K in Key]: string }, key: Key) {
  return { ...item, [key]: Date.parse(item[key]) };
}

function sorted(items: unknown): unknown {
  return (items as unknown[]).map((item) => JSON.stringify(item, Object.keys(item as object).sort())).sort();
}

import type { z } from 'zod';
import {
  type Bundle,
  type BundleRecord,
  emptyBundle,
  entityKinds,
  type ListName,
  records,
} from './bundle.ts';
import { checkBundle } from './check.ts';
import type { BundleDocument } from './document.ts';
import { explain } from './explain.ts';
import { type Known, nothingKnown } from './known.ts';
import { nearest } from './nearest.ts';
import { BundleError, type Path, type Problem, shortName } from './problem.ts';

/** Where the values of a record stand in the file it was read from. */
export interface Origin {
  problem(path: Path, message: string): Problem;
  keyProblem(path: Path, message: string): Problem;
}

/** A record that was refused, as it was given, with all that is wrong with it. */
export interface Rejection {
  readonly record: unknown;
  readonly problems: readonly Problem[];
}

export const listNames = Object.keys(records) as ListName[];

/** Records on their way into a bundle: read one by one, then checked together. */
export class Reading {
  #bundle = emptyBundle();
  /** How many records the file says it has, and where; undefined until it says so. */
  declared: { readonly count: number; readonly place: Problem } | undefined;
  /** Names under which entities were asked for, by the slugs that stand for them. */
  readonly names = new Map<string, string>();
  /** Records added so far, whatever became of them. */
  size = 0;
  readonly #problems = new Map<unknown, Problem[]>();
  readonly #loose: Problem[] = [];
  readonly #origins = new Map<BundleRecord, Origin>();
  readonly #given = new Map<BundleRecord, unknown>();
  readonly #refused = new Set<string>();
  #isWhole = true;

  get bundle(): Bundle {
    return this.#bundle;
  }

  /** Adds what a document holds: a mapping of lists. */
  addDocument(document: BundleDocument): void {
    this.#loose.push(...document.problems);
    // The records of a broken document are unknown, so references to them would all seem wrong.
    if (document.problems.length > 0) this.#isWhole = false;
    const { content } = document;
    if (content === null) return;
    if (typeof content !== 'object' || Array.isArray(content)) {
      this.#loose.push(
        document.problem([], `a bundle is a mapping of lists: use any of ${listNames.join(', ')}`),
      );
      return;
    }
    for (const [key, items] of Object.entries(content)) {
      const list = listNames.find((name) => name === key);
      if (list && Array.isArray(items))
        items.forEach((item, index) => {
          this.add(list, item, within(document, [list, index]));
        });
      else if (list && items !== null)
        this.#loose.push(document.problem([key], 'must be a list: begin each record with "- "'));
      else if (key === 'count' && Number.isInteger(items)) {
        this.declared = { count: Number(items), place: document.problem(['count'], '') };
      } else if (!list) {
        const meant = nearest(key, listNames);
        const hint = meant ? `did you mean ${meant}?` : `use any of ${listNames.join(', ')}`;
        this.#loose.push(document.keyProblem([key], `unknown key: ${hint}${exportHint(content)}`));
      }
    }
  }

  /** Adds one record as it was given. */
  add(list: ListName, item: unknown, origin: Origin): void {
    this.size += 1;
    const result = records[list].safeParse(item, { error: explain });
    if (result.success) {
      (this.#bundle[list] as BundleRecord[]).push(result.data);
      this.#origins.set(result.data, origin);
      this.#given.set(result.data, item);
    } else {
      this.#refused.add(nameOf(list, item));
      this.#problems.set(
        item,
        result.error.issues.flatMap((issue) => fromIssue(origin, issue)),
      );
    }
  }

  /** Notes a mistake that belongs to no record. */
  refuse(...problems: Problem[]): void {
    this.#loose.push(...problems);
  }

  /** Notes a mistake where the file says that it has another number of records than the one found. */
  refuseOtherCount(found: number): void {
    if (!this.declared || this.declared.count === found) return;
    const { count, place } = this.declared;
    const message = `says that the file has ${count} records, but there are ${found}: it was cut short, or edited`;
    this.#loose.push({ ...place, message });
  }

  /** Notes a mistake in a record that could not even be made into one. */
  reject(record: unknown, ...problems: Problem[]): void {
    this.size += 1;
    this.#problems.set(record, problems);
  }

  /** Checks the records together with what the archive has; `within` says in words where else they may be. */
  check(known: Known = nothingKnown, within?: string): void {
    if (!this.#isWhole) return;
    checkBundle(
      this.#bundle,
      {
        within,
        wasRefused: (kind, name) => this.#refused.has(`${kind}:${name}`),
        report: (record, path, message) => this.report(record, path, message),
        where: (record, path) => {
          const { file, line, column } = this.originOf(record).problem(path, '');
          return `${shortName(file)}:${line}:${column}`;
        },
      },
      known,
    );
  }

  /** Notes a mistake in a record that was read. */
  report(record: BundleRecord, path: Path, message: string): void {
    const given = this.#given.get(record) ?? record;
    const problems = this.#problems.get(given) ?? [];
    problems.push(this.originOf(record).problem(path, message));
    this.#problems.set(given, problems);
  }

  /** Where a record was read from. */
  originOf(record: BundleRecord): Origin {
    const origin = this.#origins.get(record);
    if (!origin) throw new Error('A record that was not read from a file cannot be located.');
    return origin;
  }

  /** @throws BundleError with every problem found. */
  throwProblems(): void {
    const problems = [...this.#loose, ...[...this.#problems.values()].flat()];
    if (problems.length > 0) throw new BundleError(problems);
  }

  /**
   * Takes the records with problems out, and returns them. What is left has to be checked again, since it may have named
   * them. @throws BundleError where a problem belongs to no record.
   */
  takeRejected(): Rejection[] {
    if (this.#loose.length > 0) throw new BundleError(this.#loose);
    const rejected = [...this.#problems].map(([record, problems]) => ({ record, problems }));
    this.#problems.clear();
    this.#refused.clear();
    const gone = new Set(rejected.map(({ record }) => record));
    const kept = emptyBundle();
    for (const list of listNames)
      for (const record of this.#bundle[list])
        if (!gone.has(this.#given.get(record))) (kept[list] as BundleRecord[]).push(record);
    this.#bundle = kept;
    return rejected;
  }
}

function within(document: BundleDocument, record: Path): Origin {
  return {
    problem: (path, message) => document.problem([...record, ...path], message),
    keyProblem: (path, message) => document.keyProblem([...record, ...path], message),
  };
}

/** Remembers what a refused record would have been called, so that references to it are not reported as well. */
function nameOf(list: ListName, item: unknown): string {
  const { slug, key } = (item ?? {}) as { slug?: unknown; key?: unknown };
  return `${list in entityKinds ? 'entity' : list}:${String(slug ?? key)}`;
}

function fromIssue(origin: Origin, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [origin.problem(issue.path, issue.message)];
  return issue.keys.map((key) => origin.keyProblem([...issue.path, key], issue.message));
}

/** A line of the export of statements, which is meant for reading, is easily taken for a bundle. */
const exportHint = (content: object): string =>
  'speaker' in content && 'text' in content
    ? '. This is an export for reading; on-record export --format bundle writes what can be imported'
    : '';

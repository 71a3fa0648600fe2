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
import { parseYaml, type YamlFile } from './document.ts';
import { nearest } from './nearest.ts';
import { BundleError, type Path, type Problem, shortName } from './problem.ts';

/** A file of a bundle as it came from the disk. */
export interface BundleFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Where in which file a record stands. */
interface Origin {
  readonly yaml: YamlFile;
  readonly path: Path;
}

const listNames = Object.keys(records) as ListName[];

/**
 * Reads and checks the files of a bundle without touching a database.
 *
 * @throws BundleError with every problem found, each with its file, line and column.
 */
export function readBundle(files: readonly BundleFile[]): Bundle {
  const problems: Problem[] = [];
  const origins = new Map<BundleRecord, Origin>();
  const bundle = emptyBundle();
  const refused = new Set<string>();
  for (const { file, bytes } of files) {
    const yaml = parseYaml(file, bytes);
    problems.push(...yaml.problems);
    readLists(yaml, problems, (list, index, item) => {
      const result = records[list].safeParse(item, { error: explain });
      if (result.success) {
        (bundle[list] as BundleRecord[]).push(result.data);
        origins.set(result.data, { yaml, path: [list, index] });
      } else {
        refused.add(nameOf(list, item));
        for (const issue of result.error.issues) problems.push(...fromIssue(yaml, [list, index], issue));
      }
    });
  }
  // The records of a file that is no YAML are unknown, so references to them would all seem wrong.
  if (!problems.some(({ path }) => path === '')) {
    const place = (record: BundleRecord, path: Path, message: string): Problem => {
      const origin = origins.get(record);
      if (!origin) throw new Error('A record that was not read from a file cannot be located.');
      return origin.yaml.problem([...origin.path, ...path], message);
    };
    checkBundle(bundle, {
      wasRefused: (kind, name) => refused.has(`${kind}:${name}`),
      report: (record, path, message) => problems.push(place(record, path, message)),
      where: (record, path) => {
        const { file, line, column } = place(record, path, '');
        return `${shortName(file)}:${line}:${column}`;
      },
    });
  }
  if (problems.length > 0) throw new BundleError(problems);
  return bundle;
}

function readLists(
  yaml: YamlFile,
  problems: Problem[],
  read: (list: ListName, index: number, item: unknown) => void,
): void {
  if (yaml.content === null) return;
  if (typeof yaml.content !== 'object' || Array.isArray(yaml.content)) {
    problems.push(yaml.problem([], `a bundle is a mapping of lists: use any of ${listNames.join(', ')}`));
    return;
  }
  for (const [key, items] of Object.entries(yaml.content)) {
    const list = listNames.find((name) => name === key);
    if (!list) {
      const meant = nearest(key, listNames);
      const hint = meant ? `did you mean ${meant}?` : `use any of ${listNames.join(', ')}`;
      problems.push(yaml.keyProblem([key], `unknown key: ${hint}`));
    } else if (Array.isArray(items))
      items.forEach((item, index) => {
        read(list, index, item);
      });
    else if (items !== null)
      problems.push(yaml.problem([key], 'must be a list: begin each record with "- "'));
  }
}

/** Remembers what a refused record would have been called, so that references to it are not reported as well. */
function nameOf(list: ListName, item: unknown): string {
  const { slug, key } = (item ?? {}) as { slug?: unknown; key?: unknown };
  return `${list in entityKinds ? 'entity' : list}:${String(slug ?? key)}`;
}

function fromIssue(yaml: YamlFile, record: Path, issue: z.core.$ZodIssue): Problem[] {
  const path = [...record, ...issue.path];
  if (issue.code !== 'unrecognized_keys') return [yaml.problem(path, issue.message)];
  return issue.keys.map((key) => yaml.keyProblem([...path, key], issue.message));
}

/** What to do about a value of the wrong type; zod's own words serve for all else. */
const explain: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing: add it';
  if (issue.input === null) return 'is empty: give a value or remove the key';
  if (issue.code === 'invalid_value')
    return `is ${JSON.stringify(issue.input)}: use one of ${issue.values.join(', ')}`;
  if (issue.code !== 'invalid_type') return undefined;
  const quoting = issue.expected === 'string' && typeof issue.input !== 'object' ? ': put it in quotes' : '';
  return `must be ${typeNames[issue.expected] ?? issue.expected}, not ${nameType(issue.input)}${quoting}`;
};

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function nameType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${String(value)}`;
}

import { type CsvRow, csvProblem } from './csv-rows.ts';
import type { Path } from './problem.ts';
import type { Origin } from './reading.ts';

/** Which column a part of a record comes from. */
const columnOf: Record<string, string> = {
  key: 'key',
  saidOn: 'said_on',
  quotedFragments: 'quoted_fragments',
  recordedAt: 'recorded_at',
  appearances: 'spans',
  title: 'source_title',
  url: 'source_url',
  publishedOn: 'source_date',
  codePoints: 'source_length',
  sha256: 'source_sha256',
  publisher: 'outlet',
};

/** Where the parts of a statement stand in the rows of its printings. */
export function originOf(file: string, printings: readonly CsvRow[]): Origin {
  const problem = (path: Path, message: string) => {
    const row = path[0] === 'appearances' ? printings[Number(path[1] ?? 0)] : printings[0];
    const step = String(
      path[0] === 'appearances' && path[2] !== 'spans' ? (path[2] ?? 'spans') : (path[0] ?? ''),
    );
    const name =
      path[0] === 'appearances' && path.at(-1) === 'exact'
        ? row?.cells.exact === undefined
          ? 'text'
          : 'exact'
        : (columnOf[step] ?? step);
    const at = Object.keys(row?.cells ?? {}).indexOf(name);
    return csvProblem(file, row?.line ?? 1, Math.max(at + 1, 1), name, message);
  };
  return { problem, keyProblem: problem };
}

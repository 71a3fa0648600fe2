import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { decode } from './decode.ts';
import { formatPath, type Path, type Problem } from './problem.ts';

/** A file, or a part of one, that knows on which line each of its values stands. */
export interface BundleDocument {
  /** The content as plain values; null for a file that is empty or could not be read. */
  readonly content: unknown;
  /** What is wrong with its syntax. */
  readonly problems: readonly Problem[];
  /** A problem with the value at a path; where the path ends in something absent, its nearest parent is the place. */
  problem(path: Path, message: string): Problem;
  /** A problem with the last key of a path, not with the value that stands there. */
  keyProblem(path: Path, message: string): Problem;
}

export function parseYaml(file: string, bytes: Uint8Array): BundleDocument {
  const lines = new LineCounter();
  const at = (offset: number, path: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    // Before the first line break the counter knows no line.
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path, message };
  };
  const broken = (message: string): BundleDocument => {
    const problem = at(0, '', message);
    return { content: null, problems: [problem], problem: () => problem, keyProblem: () => problem };
  };

  const decoded = decode(bytes);
  if ('mistake' in decoded) return broken(decoded.mistake);
  const document = parseDocument(decoded.text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    schema: 'core',
  });
  const problem = (path: Path, message: string) =>
    at(offsetsOf(document, path).value, formatPath(path), message);
  const keyProblem = (path: Path, message: string) =>
    at(offsetsOf(document, path).key, formatPath(path), message);
  const problems = [...document.errors, ...document.warnings].map((error) =>
    at(error.pos[0], '', syntaxMessage(error.code, error.message)),
  );
  if (problems.length > 0) return { content: null, problems, problem, keyProblem };
  try {
    return { content: document.toJS(), problems, problem, keyProblem };
  } catch (error) {
    // Aliases that multiply without end.
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/** A problem at an offset, in UTF-16 units, of a text that begins on the given line of its file. */
export function problemAt(file: string, text: string, offset: number, message: string, line = 1): Problem {
  const before = text.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  const column = before.length - before.lastIndexOf('\n');
  return { file, line: line + breaks, column, path: '', message };
}

function syntaxMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'the same key stands twice in one mapping: remove one of them';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here: keep one document in a file';
  return `not valid YAML: ${message}`;
}

/** Where the value at a path begins, and where its key does. */
function offsetsOf(document: Document.Parsed, path: Path): { key: number; value: number } {
  let node: Node | null = document.contents;
  let key = node?.range?.[0] ?? 0;
  let value = key;
  for (const step of path) {
    const parent: unknown = isAlias(node) ? node.resolve(document) : node;
    if (isMap<Node, Node | null>(parent)) {
      const pair = parent.items.find((each) => isScalar(each.key) && String(each.key.value) === String(step));
      if (!pair) break;
      node = pair.value;
      key = pair.key.range?.[0] ?? value;
    } else if (isSeq<Node>(parent)) {
      const item = parent.items[Number(step)];
      if (item === undefined) break;
      node = item;
      key = item.range?.[0] ?? value;
    } else break;
    // A key says more than the line below it, where a block list or nothing at all begins.
    value = isScalar(node) && node.value !== null ? (node.range?.[0] ?? key) : key;
  }
  return { key, value };
}

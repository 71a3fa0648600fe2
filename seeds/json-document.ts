import { type BundleDocument, parseYaml, problemAt } from './document.ts';
import type { Problem } from './problem.ts';

/**
 * Reads JSON text as part of a file that begins on the given line. Values are found again for problems only then, by
 * reading the text as the YAML that it also is.
 */
export function parseJson(file: string, text: string, line = 1): BundleDocument {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const problem = syntaxProblem(file, text, line, error);
    return { content: null, problems: [problem], problem: () => problem, keyProblem: () => problem };
  }
  let yaml: BundleDocument | undefined;
  const located = () => {
    yaml ??= parseYaml(file, Buffer.from(text));
    return yaml;
  };
  const moved = (problem: Problem): Problem => ({ ...problem, line: problem.line + line - 1 });
  const problems = countKeys(text) === keysOf(content) ? [] : located().problems.map(moved);
  return {
    content: problems.length > 0 ? null : content,
    problems,
    problem: (path, message) => moved(located().problem(path, message)),
    keyProblem: (path, message) => moved(located().keyProblem(path, message)),
  };
}

function syntaxProblem(file: string, text: string, line: number, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const position = Number(/at position (\d+)/.exec(said)?.[1] ?? text.length);
  const reason = text.includes('\0')
    ? 'it holds U+0000: remove that character'
    : (/^(.*?)(?:, "| in JSON| at position|$)/s.exec(said)?.[1] ?? said);
  return problemAt(file, text, position, `not valid JSON: ${reason}`, line);
}

/** Colons outside of strings: one for each key that the text writes, repeated ones too. */
function countKeys(text: string): number {
  let keys = 0;
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    for (let i = at; i < end; i += 1) if (text.charCodeAt(i) === 58) keys += 1;
    if (quote < 0) break;
    at = quote + 1;
    for (;;) {
      const close = text.indexOf('"', at);
      let slashes = 0;
      while (text.charCodeAt(close - 1 - slashes) === 92) slashes += 1;
      at = close + 1;
      if (slashes % 2 === 0) break;
    }
  }
  return keys;
}

function keysOf(content: unknown): number {
  let keys = 0;
  const open: unknown[] = [content];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) for (const item of next) open.push(item);
    else if (typeof next === 'object' && next !== null) {
      const values = Object.values(next);
      keys += values.length;
      for (const value of values) open.push(value);
    }
  }
  return keys;
}

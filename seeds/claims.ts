import type { Statement } from './bundle.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './reporter.ts';

interface Part {
  readonly words: string;
  /** Code points from the claim's start. */
  readonly offset?: number;
  /** Where the bundle says so; absent for the text of the source itself. */
  readonly statement?: Statement;
  readonly path?: Path;
}

/** What a bundle says the text of a source has from an offset on, in code points. */
export interface Claim {
  readonly start: number;
  readonly length: number;
  readonly parts: readonly Part[];
}

interface Said {
  readonly character: string;
  readonly part: Part;
}

/**
 * Reports claims about one text that differ at a place both speak of; of two, the later one in the bundle is at fault.
 * Takes time by the length of what overlaps, so a source of a thousand quotations costs no more than they are long.
 */
export function refuseContradictions(claims: readonly Claim[], reporter: Reporter): void {
  for (const group of overlapping(claims)) {
    const said = new Map<number, Said>();
    for (const { start, parts } of group) for (const part of parts) hear(part, start, said, reporter);
  }
}

/** Groups of claims that touch each other, each in the order of the bundle; claims that touch no other are left out. */
function* overlapping(claims: readonly Claim[]): Generator<Claim[]> {
  const sorted = claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => a.claim.start - b.claim.start);
  let group: typeof sorted = [];
  let end = -1;
  const inOrder = () => group.sort((a, b) => a.index - b.index).map(({ claim }) => claim);
  for (const each of sorted) {
    if (each.claim.start >= end) {
      if (group.length > 1) yield inOrder();
      group = [];
    }
    group.push(each);
    end = Math.max(end, each.claim.start + each.claim.length);
  }
  if (group.length > 1) yield inOrder();
}

function hear(part: Part, start: number, said: Map<number, Said>, { report, where }: Reporter): void {
  let at = start + (part.offset ?? 0);
  for (const character of part.words) {
    const before = said.get(at);
    if (before && before.character !== character && part.statement) {
      const other =
        before.part.statement && before.part.path
          ? `at ${where(before.part.statement, before.part.path)}`
          : 'in the text of the source';
      const found = `${JSON.stringify(character)} at offset ${at} is ${JSON.stringify(before.character)} ${other}`;
      report(part.statement, part.path ?? [], `${found}: correct the words or the offsets`);
      return;
    }
    if (!before) said.set(at, { character, part });
    at += 1;
  }
}

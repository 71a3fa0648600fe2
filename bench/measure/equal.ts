import assert from 'node:assert/strict';
import { hoisted, incomparable, type Shape } from '../shapes/shape.ts';
import { ask, type Request, type Running } from './contestants.ts';

/**
 * Asserts that all contestants give the same answers to a shape.
 * @returns the median size of an answer in bytes.
 * @throws with the difference where they do not.
 */
export async function assertEqualAnswers(
  shape: Shape,
  running: readonly Running[],
  requests: ReadonlyMap<string, readonly Request[]>,
  samples: number,
): Promise<number> {
  const sizes: number[] = [];
  const [first, ...others] = running;
  if (!first) return 0;
  const total = requests.get(first.name)?.length ?? 0;
  for (let at = 0; at < total; at += Math.max(1, Math.floor(total / samples))) {
    const answerOf = async (contestant: Running) => {
      const request = requests.get(contestant.name)?.[at];
      if (!request) throw new Error(`${contestant.name} has no request ${at} for ${shape.name}.`);
      return normalize(await ask(contestant, request));
    };
    const expected = await answerOf(first);
    const size = JSON.stringify(expected).length;
    assert.ok(size > 100, `${shape.name}, request ${at}: an answer of ${size} characters says nothing`);
    sizes.push(size);
    for (const other of others) {
      assert.deepEqual(
        await answerOf(other),
        expected,
        `${shape.name}, request ${at}: ${other.name} (actual) and ${first.name} (expected) differ`,
      );
    }
  }
  return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}

/** Without cursors, and with hoisted objects dissolved in the objects around them. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
      if (key === incomparable) return [];
      if (key === hoisted) return Object.entries(normalize(item) as object);
      return [[key, normalize(item)]];
    }),
  );
}

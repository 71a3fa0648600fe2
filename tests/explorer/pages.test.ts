import { expect, test, vi } from 'vitest';
import { type Loaded, Pages } from '../../examples/explorer/statements/pages.ts';

const size = 50;

/** A list of numbers that tells how often each page was asked for. */
function listOf(total: number) {
  const asked = new Map<number, number>();
  const page = (from: number): Loaded<number> => {
    const items = Array.from({ length: Math.min(size, total - from) }, (_, index) => from + index);
    return { items, endCursor: String(from + items.length), hasNextPage: from + items.length < total };
  };
  const load = async (after: string) => {
    asked.set(Number(after), (asked.get(Number(after)) ?? 0) + 1);
    return page(Number(after));
  };
  return { pages: new Pages(page(0), load), asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('10,000 items are walked to the end and back with no more than a few pages held', async () => {
  const { pages, asked } = listOf(10_000);
  let most = 0;
  for (let at = 0; at < 10_000; at += 10) {
    pages.show(at, at + 10);
    await settled();
    expect(pages.item(at)).toBe(at);
    most = Math.max(most, pages.held);
  }
  expect([pages.count, pages.hasMore, asked.size]).toEqual([10_000, false, 199]);
  expect(most).toBeLessThanOrEqual(10 * size);
  expect([...asked.values()].every((times) => times === 1)).toBe(true);
  pages.show(5_000, 5_010);
  await settled();
  expect(pages.item(5_000)).toBe(5_000);
  expect(pages.count).toBe(10_000);
  expect(pages.held).toBeLessThanOrEqual(10 * size);
});

test('a page is asked for only when the reader comes near the end', async () => {
  const { pages, asked } = listOf(120);
  pages.show(0, 8);
  await settled();
  expect(asked.size).toBe(0);
  pages.show(30, 38);
  await settled();
  expect([...asked.keys()]).toEqual([50]);
});

test('a page that did not come is asked for again', async () => {
  vi.useFakeTimers();
  try {
    let tries = 0;
    const load = async (): Promise<Loaded<number>> => {
      tries += 1;
      if (tries < 3) throw new Error('away');
      return { items: [1], endCursor: null, hasNextPage: false };
    };
    const pages = new Pages({ items: [0], endCursor: '1', hasNextPage: true }, load);
    let told = 0;
    pages.subscribe(() => {
      told += 1;
    });
    pages.show(0, 0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([tries, pages.count, pages.item(1), pages.hasMore, told]).toEqual([3, 2, 1, false, 3]);
  } finally {
    vi.useRealTimers();
  }
});

import { expect, test } from 'vitest';
import { DocumentCache } from '../src/document-cache.ts';

const long = (at: number) => String(at).padEnd(20_000);

test('what was made of a document is found by its text, until it is deleted', () => {
  const cache = new DocumentCache<number>();
  cache.set('{ a }', 1);
  cache.set('{ b }', 2);
  cache.set('{ a }', 3);
  expect([cache.get('{ a }'), cache.get('{ b }'), cache.get('{ c }')]).toEqual([3, 2, undefined]);
  cache.delete('{ a }');
  expect([cache.get('{ a }'), cache.get('{ b }')]).toEqual([undefined, 2]);
});

test('of many documents the longest unused are forgotten', () => {
  const cache = new DocumentCache<number>();
  for (let at = 0; at < 1_001; at += 1) {
    cache.set(`{ a${at} }`, at);
    cache.get('{ a0 }');
  }
  expect([cache.get('{ a0 }'), cache.get('{ a1 }'), cache.get('{ a2 }'), cache.get('{ a1000 }')]).toEqual([
    0,
    undefined,
    2,
    1_000,
  ]);
});

test('of long documents fewer are kept, and those beyond all measure not at all', () => {
  const cache = new DocumentCache<number>();
  for (let at = 0; at < 100; at += 1) cache.set(long(at), at);
  const kept = Array.from({ length: 100 }, (_, at) => cache.get(long(at))).filter(
    (made) => made !== undefined,
  );
  expect(kept).toEqual(Array.from({ length: 10 }, (_, at) => 90 + at));
  cache.set(`${long(1)} `, 1);
  expect(cache.get(`${long(1)} `)).toBeUndefined();
  expect(cache.get(long(99))).toBe(99);
});

import { expect, test } from 'vitest';
import { periodOnScale, scaleOf } from '../../examples/explorer/parts/period-scale.ts';

const today = Date.UTC(2024, 0, 1);
const ended = { startedOn: '2000', endedOn: '2009' };
const open = { startedOn: '2010-01', endedOn: null };

test('periods that have all ended are drawn from the first start to the last end', () => {
  const scale = scaleOf([ended, { startedOn: '2004-02', endedOn: '2004-02' }], today);
  expect(scale).toEqual({ from: Date.UTC(2000, 0, 1), to: Date.UTC(2009, 11, 31) });
  expect(periodOnScale(ended, scale)).toEqual({ left: '0%', width: '100%' });
});

test('a period that goes on reaches to today, one whose start is unknown begins with the scale', () => {
  const scale = scaleOf([ended, open], today);
  expect(scale.to).toBe(today);
  const { left, width } = periodOnScale(open, scale);
  expect(Number.parseFloat(left) + Number.parseFloat(width)).toBeCloseTo(100);
  expect(periodOnScale({ startedOn: null, endedOn: '2009' }, scale).left).toBe('0%');
});

test('no dates at all, or dates that are none, give a scale that can be drawn on', () => {
  const scale = scaleOf([{ startedOn: null, endedOn: null }], today);
  expect(scale.to).toBeGreaterThan(scale.from);
});

import type { ExtractedStatement } from '../extract/types.ts';

/** How many speakers are told by name. */
const most = 20;

/** Says whose statements could not be stored, with the place of each, and what to do. */
export function tellLeftOut(leftOut: readonly ExtractedStatement[], found: number): string {
  const places = new Map<string, string[]>();
  for (const { speaker, spans } of leftOut) {
    const place = spans.map(({ start, end }) => `${start}–${end}`).join(', ');
    places.set(speaker.name, [...(places.get(speaker.name) ?? []), place]);
  }
  const lines = [...places].map(
    ([name, at]) => `  no entity for the speaker '${name}' (at ${at.join('; ')})`,
  );
  if (lines.length > most) lines.splice(most, lines.length, `  and ${lines.length - most} speakers more`);
  const advice =
    'Add the entities and import again, or let --create-entities make those who have a name of their own.';
  return `${leftOut.length} of ${found} left out:\n${lines.join('\n')}\n${advice}\n`;
}

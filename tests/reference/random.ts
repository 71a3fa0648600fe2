import fc, { type GeneratorValue } from 'fast-check';

/** Draws for one operation. fast-check replays them by its seed. */
export interface Random {
  readonly chance: (probability: number) => boolean;
  /** From 0 to `most`. */
  readonly upTo: (most: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** fast-check would favour the smallest and largest numbers, so that nearly all chances came true or none. */
const evenly = (max: number) => fc.noBias(fc.nat({ max }));

export function randomFrom(draw: GeneratorValue): Random {
  const upTo = (most: number) => draw(evenly, most);
  return {
    chance: (probability) => upTo(999) >= 1000 - probability * 1000,
    upTo,
    pick: (items) => items[upTo(items.length - 1)] as (typeof items)[number],
  };
}

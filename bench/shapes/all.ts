import { actor } from './actor.ts';
import { actors } from './actors.ts';
import { canonical } from './canonical.ts';
import { canonicalText } from './canonical-text.ts';
import { deep } from './deep.ts';
import { facets } from './facets.ts';
import { filtered } from './filtered.ts';
import { flat } from './flat.ts';
import type { Shape } from './shape.ts';
import { single } from './single.ts';
import { sixLevels } from './six-levels.ts';
import { text } from './text.ts';

export const shapes: readonly Shape[] = [
  single,
  actor,
  actors,
  canonical,
  deep,
  filtered,
  sixLevels,
  flat,
  facets,
  text,
  canonicalText,
];

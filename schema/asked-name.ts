import { type AskedName, askFor } from '../db/asked-name.ts';
import type { AskedParts } from '../db/name-candidates.ts';
import { badInput } from './errors.ts';
import type { Param } from './plan/index.ts';

const LONGEST_NAME = 300;

/** The parts of a question for names like the value of an argument, each a parameter. BAD_USER_INPUT where no name is that long. */
export function askedName(name: Param<string>): AskedParts {
  const asked = name.map((text) => {
    if (text.length > LONGEST_NAME)
      throw badInput(`\`name\` is longer than ${LONGEST_NAME} characters: no name is. Pass a shorter one.`);
    return askFor(text.normalize('NFC').trim());
  });
  const part = <Part extends keyof AskedName>(key: Part) => asked.map((parts) => parts[key]);
  return {
    text: part('text'),
    folded: part('folded'),
    opening: part('opening'),
    spelt: part('spelt'),
    begun: part('begun'),
    anywhere: part('anywhere'),
    slipped: part('slipped'),
    partial: part('partial'),
    weights: part('weights'),
    words: part('words'),
    keys: part('keys'),
    sure: part('sure'),
    begins: part('begins'),
  };
}

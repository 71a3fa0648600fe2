import { askFor } from '../../db/asked-name.ts';
import { keysOf } from '../../db/name-keys.ts';
import { foldName } from '../../db/names.ts';
import type { Mistakes } from './mistakes.ts';
import type { Rows } from './rows.ts';

const keysOfNames = new Map<string, ReadonlySet<string>>();

/** Whether a recorded name contains the text or has all its words; BAD_USER_INPUT where no name is that long. */
export function nameTest(rows: Rows, text: string, mistakes: Mistakes): (entityId: string) => boolean {
  if (text.length > 300) {
    mistakes.add('BAD_USER_INPUT');
    return () => false;
  }
  const folded = foldName(text);
  // Which keys a word has is told apart in tests/names; here it matters what is made of them.
  const wanted = askFor(text)
    .slipped.split(' & ')
    .map((word) => quotedIn(word));
  const hasAll = (keys: ReadonlySet<string>) => wanted.every((any) => any.some((key) => keys.has(key)));
  const alike = rows.entity_name.filter(
    ({ value, ...name }) => (folded !== '' && name.folded.includes(folded)) || hasAll(storedKeys(value)),
  );
  const ids = new Set(alike.map(({ entity_id }) => entity_id));
  return (entityId) => ids.has(entityId);
}

function storedKeys(name: string): ReadonlySet<string> {
  const keys = keysOfNames.get(name) ?? new Set(quotedIn(keysOf(name)));
  keysOfNames.set(name, keys);
  return keys;
}

const quotedIn = (text: string): string[] => [...text.matchAll(/'([^']*)'/g)].map(([, key = '']) => key);

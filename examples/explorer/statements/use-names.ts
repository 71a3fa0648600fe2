import { useState } from 'react';
import type { Answer } from '../parts/use-view.ts';
import { namesOf } from '../url/asked.ts';

interface Named {
  readonly chosen?: readonly { readonly name: string }[];
}

/** Display names of all that has been asked for in this view: those of the last answer stay while the next is awaited. */
export function useNames(
  { data, waiting }: Answer<Named>,
  refs: readonly string[],
): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<{ chosen: Named['chosen']; names: ReadonlyMap<string, string> }>({
    chosen: undefined,
    names: new Map(),
  });
  if (!waiting && data?.chosen && data.chosen !== known.chosen)
    setKnown({ chosen: data.chosen, names: new Map([...known.names, ...namesOf(data.chosen, refs)]) });
  return known.names;
}

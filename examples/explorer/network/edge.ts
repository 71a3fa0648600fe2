import type { NetworkQuery } from '../graphql/graphql.ts';
import { addresses } from '../url/addresses.ts';
import type { Asked } from '../url/asked.ts';

export type Edge = NetworkQuery['statements']['facets']['network'][number];

export interface NetworkProps {
  readonly edges: readonly Edge[];
  /** What the network is drawn of; its statements are asked for under the same conditions. */
  readonly asked: Asked;
}

/** The statements of a pair, under the conditions of the network. */
export const statementsOf = ({ speaker, about }: Edge, asked: Asked): string =>
  addresses.statements({ ...asked, by: [speaker.slug], about: [about.slug] });

/** Names from the most to the least frequent. */
export function ranked(edges: readonly Edge[], end: 'speaker' | 'about'): string[] {
  const totals = new Map<string, number>();
  for (const edge of edges) totals.set(edge[end].name, (totals.get(edge[end].name) ?? 0) + edge.count);
  return [...totals].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** A name as long as there is room for. */
export const shortened = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

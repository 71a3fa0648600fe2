import { GraphQLError } from 'graphql';
import type { FoundEntity } from '../db/entity-refs.ts';

export { badInput, tooComplex } from './plan/index.ts';

/**
 * A name in a filter that nothing of the kinds is recorded under. `extensions.suggestions` holds the nearest entities,
 * best first; `other` is what the name means where no kind fits.
 */
export function unknownEntity(
  ref: string,
  kinds: string,
  suggestions: readonly FoundEntity[],
  other: FoundEntity | undefined,
): GraphQLError {
  const named = ({ name, slug }: FoundEntity) => `${name} (\`${slug}\`)`;
  const nearest = suggestions.map(named).join(', ');
  const advice = nearest
    ? `Did you mean ${nearest}?`
    : other
      ? `${named(other)} is recorded, as ${other.kind.toLowerCase()}.`
      : 'Try another spelling, or its slug.';
  return new GraphQLError(`No ${kinds} is recorded under "${ref}". ${advice}`, {
    extensions: { code: 'UNKNOWN_ENTITY', ref, suggestions },
  });
}

/** A name that several entities share. `extensions.candidates` holds all of them, by slug. */
export function ambiguousEntity(ref: string, found: readonly FoundEntity[]): GraphQLError {
  const candidates = found.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const slugs = candidates.map(({ name, slug }) => `\`${slug}\` (${name})`).join(', ');
  return new GraphQLError(
    `"${ref}" is the name of several entities: ${slugs}. Pass the slug of the one you mean.`,
    {
      extensions: { code: 'AMBIGUOUS_ENTITY', ref, candidates },
    },
  );
}

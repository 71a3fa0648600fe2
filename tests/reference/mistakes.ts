import { GraphQLError } from 'graphql';

export type Code = 'BAD_USER_INPUT' | 'UNKNOWN_ENTITY' | 'AMBIGUOUS_ENTITY';

/**
 * The mistakes found in the arguments of one field. Which of several a server names is its own affair, so the error
 * carries the codes of all.
 */
export class Mistakes {
  readonly #codes = new Set<Code>();

  add(code: Code): void {
    this.#codes.add(code);
  }

  refuse(): void {
    if (this.#codes.size === 0) return;
    throw new GraphQLError('mistaken arguments', { extensions: { codes: [...this.#codes] } });
  }
}

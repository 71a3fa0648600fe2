import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

interface Node<V> {
  readonly next: Map<string, Node<V>>;
  value?: V;
}

/** Expressions of one or more words, found where they begin; the longest one wins. */
export class Phrases<V> {
  private readonly root: Node<V> = { next: new Map() };
  private readonly keyOf: (token: Token) => string;

  constructor(keyOf: (token: Token) => string) {
    this.keyOf = keyOf;
  }

  add(phrase: string, value: V): void {
    let node = this.root;
    for (const token of tokenize(phrase)) {
      const key = this.keyOf(token);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest phrase that begins at the token, with the index after its last one. */
  at(tokens: readonly Token[], index: number): { value: V; end: number } | undefined {
    let node: Node<V> | undefined = this.root;
    let found: { value: V; end: number } | undefined;
    for (let end = index; node && end >= 0 && end < tokens.length; ) {
      node = node.next.get(this.keyOf(tokens[end] as Token));
      end += 1;
      if (node?.value !== undefined) found = { value: node.value, end };
    }
    return found;
  }
}

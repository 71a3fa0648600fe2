/** One page of a list: where it begins, how long it is, and its items while it is near the reader. */
interface Page<Item> {
  readonly after: string | null;
  size: number;
  items: readonly Item[] | undefined;
  state: 'there' | 'awaited' | 'failed' | 'dropped';
}

export interface Loaded<Item> {
  readonly items: readonly Item[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export type LoadPage<Item> = (after: string) => Promise<Loaded<Item>>;

/** Pages held on either side of what is on the screen. */
const near = 3;

/** Items before the end at which the next page is asked for. */
const ahead = 20;

/** Milliseconds before a page that did not come is asked for again. */
const retryAfterMs = 1_500;

/**
 * A list of any length of which only the pages near the reader are held: those left behind keep their cursor and their
 * length, and are asked for again when the reader comes back.
 */
export class Pages<Item> {
  readonly #pages: Page<Item>[];
  readonly #load: LoadPage<Item>;
  readonly #listeners = new Set<() => void>();
  readonly #sizeOfAPage: number;
  #next: string | null;
  #version = 0;

  constructor(first: Loaded<Item>, load: LoadPage<Item>) {
    this.#pages = [{ after: null, size: first.items.length, items: first.items, state: 'there' }];
    this.#load = load;
    this.#sizeOfAPage = Math.max(1, first.items.length);
    this.#next = first.hasNextPage ? first.endCursor : null;
  }

  /** Items whose place in the list is known. */
  get count(): number {
    return this.#pages.reduce((sum, { size }) => sum + size, 0);
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** How many items are held. */
  get held(): number {
    return this.#pages.reduce((sum, { items }) => sum + (items?.length ?? 0), 0);
  }

  item(index: number): Item | undefined {
    return this.#pages[this.#pageOf(index)]?.items?.[index % this.#sizeOfAPage];
  }

  /** Holds what is near these items, lets the rest go, and asks for what is to come. */
  show(first: number, last: number): void {
    const from = this.#pageOf(first) - near;
    const to = this.#pageOf(last) + near;
    for (const [number, page] of this.#pages.entries()) {
      // The first page is the view's own answer.
      const far = number > 0 && (number < from || number > to);
      if (far && page.items) {
        page.items = undefined;
        page.state = 'dropped';
      }
      if (!far && page.state === 'dropped') void this.#fetch(page);
    }
    const awaited = this.#pages.some(({ state }) => state === 'awaited' || state === 'failed');
    if (this.#next !== null && !awaited && last >= this.count - ahead) {
      const page: Page<Item> = { after: this.#next, size: 0, items: undefined, state: 'awaited' };
      this.#next = null;
      this.#pages.push(page);
      void this.#fetch(page);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  async #fetch(page: Page<Item>): Promise<void> {
    page.state = 'awaited';
    try {
      const { items, endCursor, hasNextPage } = await this.#load(page.after ?? '');
      const isLast = page === this.#pages.at(-1);
      Object.assign(page, { items, size: items.length, state: 'there' });
      if (isLast) this.#next = hasNextPage ? endCursor : null;
    } catch {
      page.state = 'failed';
      setTimeout(() => void this.#fetch(page), retryAfterMs);
    }
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  #pageOf(index: number): number {
    return Math.floor(index / this.#sizeOfAPage);
  }
}

/** Lists of the last views, so that going back finds them as long as they were. */
const remembered = new Map<string, unknown>();
const most = 6;

export function rememberedPages<Item>(key: string, create: () => Pages<Item>): Pages<Item> {
  const pages = (remembered.get(key) as Pages<Item> | undefined) ?? create();
  remembered.delete(key);
  remembered.set(key, pages);
  for (const old of [...remembered.keys()].slice(0, -most)) remembered.delete(old);
  return pages;
}

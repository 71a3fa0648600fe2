/** Longer documents, in UTF-16 units, are not kept. */
export const LONGEST_DOCUMENT = 20_000;
/** All together; a parsed document takes up to 200 bytes for each unit, and its statements as much again and more. */
const MOST_TEXT = 200_000;
const MOST_DOCUMENTS = 1_000;

/** What was made of documents, by their text. Where they are too many or too long the longest unused are forgotten. */
export class DocumentCache<Made> {
  readonly #made = new Map<string, Made>();
  #length = 0;

  get(text: string): Made | undefined {
    const made = this.#made.get(text);
    if (made === undefined) return undefined;
    this.#made.delete(text);
    this.#made.set(text, made);
    return made;
  }

  set(text: string, made: Made): void {
    if (text.length > LONGEST_DOCUMENT) return;
    this.delete(text);
    this.#made.set(text, made);
    this.#length += text.length;
    for (const [oldest] of this.#made) {
      if (this.#length <= MOST_TEXT && this.#made.size <= MOST_DOCUMENTS) return;
      this.delete(oldest);
    }
  }

  delete(text: string): void {
    if (this.#made.delete(text)) this.#length -= text.length;
  }
}

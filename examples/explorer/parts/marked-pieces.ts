const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** A stretch of a text, and whether it is marked. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A highlight of the API, in which only `<mark>` is markup and all else is escaped, as the texts it shows. */
export function markedPieces(html: string): Piece[] {
  return html.split(/<mark>(.*?)<\/mark>/s).map((piece, index) => ({
    text: piece.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole),
    marked: index % 2 === 1,
  }));
}

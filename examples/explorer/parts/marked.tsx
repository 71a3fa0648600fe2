import { Fragment } from 'react';
import { markedPieces } from './marked-pieces.ts';

/** A highlight of the API, shown as text whatever it holds. */
export function Marked({ html }: { html: string }) {
  return markedPieces(html).map(({ text, marked }, index) => {
    const key = `${index} ${text}`;
    return marked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}

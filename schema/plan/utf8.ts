/** A text as its UTF-8, each character a byte: it goes to the client as it came from PostgreSQL, without a look inside. */
export type Utf8 = string;

export const parseUtf8 = (json: Utf8): unknown => JSON.parse(textOf(json));

export const textOf = (bytes: Utf8): string => Buffer.from(bytes, 'latin1').toString('utf8');

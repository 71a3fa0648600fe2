import { badInput } from './client-error.ts';

const GLOBAL_ID = /^([A-Za-z]\w*):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Parts of a global id, `Statement:6f0c…`, or undefined where the text is none. */
export function parseGlobalId(text: string): { typeName: string; key: string } | undefined {
  const match = GLOBAL_ID.exec(text);
  return match?.[1] && match[2] ? { typeName: match[1], key: match[2].toLowerCase() } : undefined;
}

/** Parts of a global id; BAD_USER_INPUT where the text is none. */
export function decodeGlobalId(text: string): { typeName: string; key: string } {
  const id = parseGlobalId(text);
  if (!id)
    throw badInput(
      `"${text.slice(0, 80)}" is not an id of this archive: pass the \`id\` of an object unchanged.`,
    );
  return id;
}

/** Text of a file, without a byte order mark; or what keeps it from being read. */
export function decode(bytes: Uint8Array): { text: string } | { mistake: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { mistake: 'is UTF-16: save the file as UTF-8' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { mistake: 'is not UTF-8: save the file with that encoding' };
  }
}

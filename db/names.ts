import anyAscii from 'any-ascii';

/**
 * The form under which a name is stored for look-up and looked up: Latin letters without accents, lower case, one space
 * between words. `Лукашенко` and `Lukashenko` fold alike. Empty when the value holds no letter or digit.
 */
export function foldName(value: string): string {
  return (
    anyAscii(value.normalize('NFC'))
      .toLowerCase()
      // Also what ь, ъ and ʼ became: they stand inside words (Лукьянов is Lukyanov), as in O'Brien.
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  );
}

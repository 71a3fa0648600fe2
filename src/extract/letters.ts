import type { Token } from './tokens.ts';

const letters =
  /^(?:гур|вс|всу|цру|фбр|сбу|свр|фсо|фсб|мид|мвд|гру|анб|оао|ооо|зао|пао|ао|гуп|муп|нко|нпо|ано|чоп)/;

/** «Гурам» is no «ГУР»: bodies known by their letters are printed in capitals, but for «МИДе» and «мидовский». */
export const isNoAcronym = (token: Token | undefined): boolean =>
  token !== undefined && letters.test(token.key) && /^\p{Lu}?\p{Ll}{4,}$/u.test(token.text);

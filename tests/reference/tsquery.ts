/** Whether keys meet a query of quoted keys, `:*` for their beginnings, `&`, `|` and parentheses; `&` binds closer. */
export function meets(keys: readonly string[], query: string): boolean {
  const tokens = query.match(/'[^']*'(?::\*)?|[&|()]/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let met = both();
    while (tokens[at] === '|') {
      at += 1;
      met = both() || met;
    }
    return met;
  };
  const both = (): boolean => {
    let met = one();
    while (tokens[at] === '&') {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const one = (): boolean => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '(') {
      const met = either();
      at += 1;
      return met;
    }
    const key = token.slice(1, token.lastIndexOf("'"));
    return token.endsWith('*') ? keys.some((each) => each.startsWith(key)) : keys.includes(key);
  };
  return either();
}

/** As the manual of pg_trgm defines similarity: the share of all trigrams that are common, in single precision. */
export function likeness(a: string, b: string): number {
  const [of, others] = [trigrams(a), trigrams(b)];
  const common = [...of].filter((each) => others.has(each)).length;
  const all = of.size + others.size - common;
  return all === 0 ? 0 : Math.fround(common / all);
}

/** Each word counts with two blanks before it and one after. */
function trigrams(text: string): Set<string> {
  const words = text.split(' ').filter((word) => word !== '');
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

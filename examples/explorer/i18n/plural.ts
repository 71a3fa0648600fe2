/** A phrase for each plural category that a language has; `other` always. */
type Phrases = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The phrase for a number, with the number written as the language writes it in place of `#`. */
export function pluralIn(language: string): (count: number, phrases: Phrases) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, phrases) =>
    (phrases[rules.select(count)] ?? phrases.other).replace('#', numbers.format(count));
}

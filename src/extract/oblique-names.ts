const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[бвгджзклмнпрстфхцчшщ]$/, ['а', 'у', 'ом', 'ем', 'е']],
  [/[йь]$/, ['я', 'ю', 'ем', 'е', 'и']],
  [/а$/, ['ы', 'и', 'е', 'у', 'ой']],
  [/я$/, ['и', 'ю', 'ей', 'е']],
];

/** Russian given names in every case but the nominative, without the forms that are a nominative of another name. */
export function obliqueNames(nominatives: readonly string[]): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const name of nominatives)
    if (name.endsWith('вел'))
      for (const other of ['а', 'у', 'ом', 'е']) forms.add(`${name.slice(0, -2)}л${other}`);
  for (const name of nominatives)
    for (const [ending, others] of endings)
      if (ending.test(name)) for (const other of others) forms.add(name.replace(/[йьая]$/, '') + other);
  for (const name of nominatives) forms.delete(name);
  return forms;
}

/** «посол», «посла»; «владелец», «владельца»; «боец», «бойца»: what a Russian noun loses in all cases but one. */
export const withoutFleetingVowel = (noun: string): string =>
  noun
    .replace(/посол(?=$| )/u, 'посла')
    .replace(/лец(?=$| )/u, 'льца')
    .replace(/([аеиоуы])ец(?=$| )/u, '$1йца')
    .replace(/([бвгдзкмнпрстфх])ец(?=$| )/u, '$1ца');

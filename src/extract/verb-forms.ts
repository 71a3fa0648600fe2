/** Forms of verbs by what they need to cue: a subject, an auxiliary, or the subject of the main clause. */
export interface Forms {
  readonly finite: ReadonlySet<string>;
  readonly participle: ReadonlySet<string>;
  readonly gerund: ReadonlySet<string>;
  readonly infinitive: ReadonlySet<string>;
}

const words = (list: string) => list.split(/[\s,]+/).filter(Boolean);

/**
 * French verbs: regular ones by their infinitive in -er, all others as `infinitive participle gerund finite finite …`,
 * separated by semicolons.
 */
export function french(regular: string, irregular = ''): Forms {
  const finite = new Set<string>();
  const participle = new Set<string>();
  const gerund = new Set<string>();
  const infinitive = new Set<string>();
  for (const verb of words(regular)) {
    const stem = verb.slice(0, -2);
    const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
    // Before a mute e the vowel opens: espérer, il espère; lever, il lève.
    const open = stem.replace(/(?:é([bcdfglmnprstvy]+)|e([cdfglmnprstv]))$/, 'è$1$2');
    const mute = /(?:pel|jet)$/.test(stem) ? stem + stem.at(-1) : open;
    for (const ending of ['e', 'ent']) finite.add(mute + ending).add(mute.replace(/y$/, 'i') + ending);
    for (const ending of ['ait', 'aient', 'a']) finite.add(soft + ending);
    for (const ending of ['era', 'eront', 'erait', 'eraient', 'èrent'])
      finite.add(stem + ending).add(mute + ending);
    for (const ending of ['é', 'ée', 'és', 'ées']) participle.add(stem + ending);
    gerund.add(`${soft}ant`);
    infinitive.add(verb);
  }
  for (const line of irregular.split(';')) {
    const [verb, past, present, ...rest] = words(line);
    if (!verb || !past || !present) continue;
    infinitive.add(verb);
    participle.add(past).add(`${past}e`).add(`${past}s`).add(`${past}es`);
    gerund.add(present);
    for (const form of rest) finite.add(form);
    const base = present.slice(0, -3);
    finite.add(`${base}ait`).add(`${base}aient`);
  }
  return { finite, participle, gerund, infinitive };
}

/** English verbs: regular ones by their infinitive, all others as `infinitive past participle`, separated by semicolons. */
export function english(regular: string, irregular = ''): Forms {
  const finite = new Set<string>();
  const participle = new Set<string>();
  const gerund = new Set<string>();
  const infinitive = new Set<string>();
  const third = (verb: string) =>
    /(?:s|sh|ch|x|z)$/.test(verb)
      ? `${verb}es`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : `${verb}s`;
  const ing = (verb: string) => `${verb.replace(/([^e])e$/, '$1')}ing`;
  for (const entry of words(regular)) {
    // A doubled consonant is written: ban(n).
    const verb = entry.replace(/\(.\)$/, '');
    const stem = entry.replace(/[()]/g, '');
    const past = verb.endsWith('e')
      ? `${verb}d`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ied`
        : `${stem}ed`;
    finite.add(third(verb)).add(verb).add(past);
    participle.add(past);
    gerund.add(stem === verb ? ing(verb) : `${stem}ing`);
    infinitive.add(verb);
  }
  for (const line of irregular.split(';')) {
    const [verb, past, done = past] = words(line);
    if (!verb || !past || !done) continue;
    finite.add(third(verb)).add(verb).add(past);
    participle.add(done);
    gerund.add(ing(verb));
    infinitive.add(verb);
  }
  return { finite, participle, gerund, infinitive };
}

/**
 * Russian verbs by the stem of their past (заяви for заявил) and by the stem of their present (заявля-ет, говор-ит, удивля-ется).
 * Finite forms, infinitives and passive participles that are written out are kept as they are.
 */
export function russian(
  past: string,
  present: string,
  written = '',
  infinitives = '',
  participles = '',
): Forms {
  const finite = new Set<string>(words(written));
  const gerund = new Set<string>();
  const infinitive = new Set<string>(words(infinitives));
  for (const stem of words(past)) {
    for (const ending of ['л', 'ла', 'ло', 'ли', 'лся', 'лась', 'лось', 'лись']) finite.add(stem + ending);
    gerund.add(`${stem}в`).add(`${stem}вши`);
    infinitive.add(`${stem}ть`);
  }
  for (const entry of words(present)) {
    const [stem, first] = entry.split('-') as [string, string?];
    if (first === 'ется' || first === 'ится') {
      for (const ending of [first, 'ются', 'утся', 'ятся', 'атся', 'лся', 'лась', 'лись'])
        finite.add((first === 'ится' && ending.startsWith('л') ? `${stem}и` : stem) + ending);
      gerund.add(`${stem}ясь`);
      continue;
    }
    const second = first === 'ит';
    for (const ending of second ? ['ит', 'ят', 'ат'] : ['ет', 'ют', 'ут']) finite.add(stem + ending);
    for (const ending of second ? ['ил', 'ила', 'или', 'ило'] : ['л', 'ла', 'ли', 'ло'])
      finite.add(stem + ending);
    gerund.add(second ? `${stem}я` : `${stem}я`);
    infinitive.add(second ? `${stem}ить` : `${stem}ть`);
  }
  return { finite, participle: new Set(words(participles)), gerund, infinitive };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A part of the small bundle and what stands there instead. */
export type Change = readonly [part: string, replacement: string];

type Files = Readonly<Record<'entities.yaml' | 'statements.yaml', string>>;

/** A small bundle without mistakes. The quotation holds an emoji and an й of two code points. */
const small: Files = {
  'entities.yaml': `organizations:
  - slug: belarus
    kind: STATE
    names: [{ value: Belarus, language: en, kind: PREFERRED }]
    memberships:
      - { organization: csto, status: MEMBER, startedOn: "1994", endedOn: 2030-01 }
  - slug: csto
    kind: ALLIANCE
    wikidataId: Q318693
    names: [{ value: CSTO, language: en, kind: PREFERRED }]
actors:
  - slug: lukashenko
    kind: PERSON
    names:
      - { value: Александр Лукашенко, language: ru, kind: PREFERRED }
      - { value: Alexander Lukashenko, language: en, kind: PREFERRED }
      - { value: Лукашенко 2.0 Luka, kind: ALIAS }
    roles:
      - { organization: belarus, title: President, startedOn: 1994-07-20 }
places:
  - { slug: minsk, country: belarus, names: [{ value: Minsk, language: en, kind: PREFERRED }] }
events:
  - slug: press-day
    kind: PRESS_CONFERENCE
    heldOn: 2022-02
    place: minsk
    participants: [lukashenko, csto]
    names: [{ value: Press day, language: en, kind: PREFERRED }]
series:
  - { slug: shield, names: [{ value: Shield, language: en }, { value: Щит, language: ru }] }
exercises:
  - slug: shield-2022
    series: shield
    status: HELD
    startsOn: 2022-02-10
    endsOn: 2022-02-20
    participants: [{ organization: belarus, role: HOST }, { organization: csto, role: OBSERVER }]
    places: [minsk]
    names: [{ value: Shield 2022, language: en, kind: PREFERRED }]
`,
  'statements.yaml': `sources:
  - key: paper
    title: A paper
    url: https://example.org/paper
    publisher: csto
    language: ru
    publishedOn: 2022-02-03
    codePoints: 21
statements:
  - key: shield-speech
    form: MIXED
    speaker: lukashenko
    language: ru
    event: press-day
    quotedFragments: [щит]
    about:
      - { entity: csto, explicit: false }
      - { entity: shield-2022, explicit: true, surface: щит }
    quantities:
      - { subject: shield-2022, unit: shields, low: 1, value: 2, high: 3, asPrinted: 2 щита }
    translations:
      - { language: en, origin: MACHINE, text: My shield. Yes }
    appearances:
      - source: paper
        attribution: Он
        via: csto
        spans:
          - start: 5
            end: 15
            exact: "Мо\\u0438\\u0306 🛡 щит"
            prefix: "Он: «"
            suffix: "». Да."
          - start: 18
            end: 20
            exact: Да
            prefix: "»\\u002e "
            suffix: .
`,
};

/** The text that the small bundle quotes. */
export const smallText = 'Он: «Мо\u0438\u0306 🛡 щит». Да.';

/** The small bundle with parts of it replaced; each part must stand in exactly one place of one file. */
export function smallBundle(...changes: readonly Change[]): Files {
  let files = small;
  for (const [part, replacement] of changes) {
    const holders = (Object.keys(files) as (keyof Files)[]).filter((name) => files[name].includes(part));
    const [name] = holders;
    if (holders.length !== 1 || !name || files[name].split(part).length !== 2)
      throw new Error(`${JSON.stringify(part)} does not stand in exactly one place of the small bundle.`);
    files = { ...files, [name]: files[name].replace(part, () => replacement) };
  }
  return files;
}

/** Writes the files of a bundle to a folder of their own, which goes when the test ends. */
export async function writeBundle(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-bundle-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  return directory;
}

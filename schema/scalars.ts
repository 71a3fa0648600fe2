import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.ts';
import { costs } from './costs.ts';
import { badInput } from './errors.ts';

const LONGEST_REF = 300;

type TextScalar = 'Date' | 'PartialDate' | 'DateTime' | 'URL' | 'LanguageTag' | 'EntityRef';

/** Scalars whose text never needs escaping in JSON. */
const plain = new Set<TextScalar>(['Date', 'PartialDate', 'LanguageTag']);

/** A scalar written as text. `read` returns the value to work with, or throws what is wrong with it. */
function textScalar(
  name: TextScalar,
  description: string,
  read: (text: string) => string,
  specifiedByURL?: string,
): void {
  const parse = (value: unknown) => {
    if (typeof value !== 'string') throw badInput(`${name} must be text in quotation marks.`);
    return read(value);
  };
  builder.scalarType(name, {
    description,
    extensions: {
      json: plain.has(name) ? 'plain text' : 'escaped',
      ...(name === 'EntityRef' && { cost: costs.lookUp }),
    },
    ...(specifiedByURL && { specifiedByUrl: specifiedByURL }),
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => {
      if (node.kind !== Kind.STRING)
        throw new GraphQLError(`${name} must be text in quotation marks.`, { nodes: node });
      return parse(node.value);
    },
  });
}

const isDay = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

textScalar('Date', 'A calendar day, YYYY-MM-DD.', (text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000') || !isDay(text)) {
    throw badInput(
      `"${text.slice(0, 40)}" is not a calendar day: write it as YYYY-MM-DD, for example 2022-02-03.`,
    );
  }
  return text;
});

textScalar(
  'PartialDate',
  'A day, a month or a year, written as precisely as it is known: 2022-02-03, 2022-02 or 2022 (ISO 8601, as in Popolo).',
  (text) => {
    const day = text + '-01-01'.slice(text.length - 4);
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || !isDay(day)) {
      throw badInput(`"${text.slice(0, 40)}" is not a date: write 2022-02-03, 2022-02 or 2022.`);
    }
    return text;
  },
);

textScalar('DateTime', 'A moment in UTC, ISO 8601: 2022-02-03T10:00:00.123456+00:00.', (text) => {
  if (Number.isNaN(Date.parse(text))) throw badInput(`"${text.slice(0, 40)}" is not a moment in ISO 8601.`);
  return text;
});

textScalar(
  'URL',
  'An absolute web address.',
  (text) => {
    if (!URL.canParse(text)) throw badInput(`"${text.slice(0, 80)}" is not an absolute web address.`);
    return text;
  },
  'https://url.spec.whatwg.org/',
);

textScalar(
  'LanguageTag',
  'A BCP 47 language tag: fr, ru, en, be, ru-Latn.',
  (text) => {
    try {
      return Intl.getCanonicalLocales(text)[0] ?? text;
    } catch {
      throw badInput(
        `"${text.slice(0, 40)}" is not a language tag: write fr, ru, en, be or ru-Latn (BCP 47).`,
      );
    }
  },
  'https://www.rfc-editor.org/info/bcp47',
);

textScalar(
  'EntityRef',
  `Points at an entity the way a person would: by slug (\`nato\`), by global id, or by any name it is recorded under,
in any language, script or transliteration (\`OTAN\`, \`НАТО\`, \`Loukachenko\`).
In a filter, no match is error UNKNOWN_ENTITY with \`extensions.suggestions\` (a single look-up such as \`actor(ref:)\` is null instead);
several matches are error AMBIGUOUS_ENTITY with \`extensions.candidates\` everywhere.`,
  (text) => {
    const ref = text.normalize('NFC').trim();
    if (ref === '')
      throw badInput('A reference to an entity is empty: write its slug, its id or a name of it.');
    if (ref.length > LONGEST_REF)
      throw badInput(`A reference to an entity is longer than ${LONGEST_REF} characters: no name is.`);
    return ref;
  },
);

/** A kind of request made to be dear. `n` makes each one a little different, so that nothing kept from the one before helps. */
export interface Hostile {
  readonly title: string;
  readonly body: (n: number) => string;
}

const asked = (query: string, variables?: unknown) => JSON.stringify({ query, variables });
const list = (length: number, item: (at: number) => string, between = ' ') =>
  Array.from({ length }, (_, at) => item(at)).join(between);
const kilobytes = (text: string, size: number) => text.repeat(Math.ceil((size * 1000) / text.length));

const filtered = (n: number) =>
  `query F${n}($f: StatementFilter) { statements(first: 1, filter: $f) { nodes { id } } }`;
/** Written by hand, since JSON.stringify cannot nest that deep. */
const withFilter = (n: number, filter: string) =>
  `{"query": ${JSON.stringify(filtered(n))}, "variables": {"f": ${filter}}}`;
const refs = (type: string, argument: string) => (n: number) =>
  `query R${n}($v: ${type}) { ${argument.includes('(') ? argument : `statements(filter: {${argument}: $v}) { totalCount }`} }`;

const doubled = (type: string, inner: string) =>
  `${list(30, (at) => `fragment F${at} on ${type} { ...F${at + 1} ...F${at + 1} }`)} fragment F30 on ${type} { ${inner} }`;

const documents: Readonly<Record<string, (n: number) => string>> = {
  'fragments that double 30 times': (n) =>
    `query Q${n} { actor(ref: "putin") { ...F0 } } ${doubled('Actor', 'slug')}`,
  'the same, a connection in each': (n) =>
    `query Q${n} { actor(ref: "putin") { ...F0 } } ${list(30, (at) => `fragment F${at} on Actor { statements { nodes { speaker { ...F${at + 1} ...F${at + 1} } } } }`)} fragment F30 on Actor { slug }`,
  'a fragment within itself': (n) =>
    `query Q${n} { actor(ref: "putin") { ...A } } fragment A on Actor { slug ...A }`,
  '100 fragments within each other': (n) =>
    `query Q${n} { actor(ref: "putin") { ...A0 } } ${list(100, (at) => `fragment A${at} on Actor { slug ...A${(at + 1) % 100} }`)}`,
  '10,000 aliases': (n) => `query Q${n} { ${list(10_000, (at) => `a${at}: __typename`)} }`,
  '100 aliases of actors with 100 statements': (n) =>
    `query Q${n} { organization(ref: "csto") { ${list(100, (at) => `a${at}: statements(first: 100) { nodes { text } }`)} } }`,
  '10,000 fields repeated': (n) => `query Q${n} { ${'__typename '.repeat(10_000)} }`,
  '500 aliases through fragments': (n) =>
    `query Q${n} { ...A ...B ...C ...D ...E } ${list(5, (f) => `fragment ${'ABCDE'[f]} on Query { ${list(100, (at) => `${'abcde'[f]}${at}: __typename`)} }`)}`,
  '10,000 unknown directives': (n) => `query Q${n} { __typename ${'@aa '.repeat(10_000)} }`,
  '1,900 unknown directives on 475 fields': (n) => `query Q${n} { ${'__typename @a@b@c@d '.repeat(220)} }`,
  '1 MB of braces': (n) => `query Q${n} ${'{'.repeat(1_000_000)}`,
  '1 MB of fields in each other': (n) => `query Q${n} ${'{a'.repeat(500_000)}`,
  '100 kB of fields in each other': (n) => `query Q${n} ${'{a'.repeat(990)}${'}'.repeat(990)}`,
  '1 MB of comments': (n) => `# ${n}\n${kilobytes('#\n', 1_000)}{ __typename }`,
  '95 kB of comments': (n) => `# ${n}\n${kilobytes('#\n', 95)}{ __typename }`,
  '1 MB of blanks': (n) => `${kilobytes(' ', 1_000)}query Q${n} { __typename }`,
  '1 MB of one name': (n) => `query Q${n} { ${kilobytes('a', 1_000)} }`,
  '95 kB of one name': (n) => `query Q${n} { ${kilobytes('a', 95)} }`,
  '1 MB of a block string': (n) => `query Q${n} { actor(ref: """${kilobytes(' \\n', 1_000)}""") { slug } }`,
  '95 kB of a block string': (n) => `query Q${n} { actor(ref: """${kilobytes(' \n', 95)}""") { slug } }`,
  'lists in lists, 900 deep': (n) =>
    `query Q${n} { statements(filter: {by: ${'['.repeat(900)}${']'.repeat(900)}}) { totalCount } }`,
  'not in not, 450 deep': (n) =>
    `query Q${n} { statements(filter: ${'{not:'.repeat(450)}{}${'}'.repeat(450)}) { totalCount } }`,
  '1,900 unknown fields': (n) => `query Q${n} { ${list(1_900, (at) => `statemen${at}`)} }`,
  '19 unknown fields below 100 objects': (n) =>
    `query Q${n} { ${list(19, (at) => `actor(ref: "a") { ${list(90, (of) => `statement${at}_${of}`)} }`)} }`,
  '400 unknown arguments': (n) =>
    `query Q${n} { statements(${list(400, (at) => `filte${at}: 1`)}) { totalCount } }`,
  '400 unknown fields of a filter': (n) =>
    `query Q${n} { statements(filter: {${list(400, (at) => `abou${at}: 1`)}}) { totalCount } }`,
  '300 wrong enum values': (n) =>
    `query Q${n} { statements(filter: {form: [${list(900, (at) => `DIREC${at}`)}]}) { totalCount } }`,
  'fields in conflict': (n) =>
    `query Q${n} { statements { nodes { ${list(98, (at) => `x: text y${at}: id`)} } } }`,
  'conflicts between fragments': (n) =>
    `query Q${n} { statements { nodes { ${list(40, (at) => `...C${at}`)} } } } ${list(40, (at) => `fragment C${at} on Statement { x: text a: id b: id c: form speaker { slug } }`)}`,
  'conflicts between fragments that are not spread': (n) =>
    `query Q${n} { __typename } ${list(60, (at) => `fragment C${at} on Statement { x: text speaker { slug } ${at < 59 ? `...C${at + 1}` : ''} ${at < 58 ? `...C${at + 2}` : ''} }`)}`,
  'merged pairs in each other': (n) =>
    `query Q${n} { statements { nodes { ${'speaker { statements { nodes { '.repeat(4)}${'id '.repeat(90)}${'} } }'.repeat(4)} } } }`,
  '300 operations': (n) => list(300, (at) => `query Q${n}_${at} { __typename }`),
  '250 operations that share fragments': (n) =>
    `${list(130, (at) => `query Q${n}_${at}($v: EntityRef!) { ...S0 }`)} ${list(40, (at) => `fragment S${at} on Query { a: actor(ref: $v) { slug } ...S${(at + 1) % 41} }`)} fragment S40 on Query { __typename }`,
  '450 variables': (n) => `query Q${n}(${list(450, (at) => `$v${at}: Int`)}) { __typename }`,
  '200 fragments': (n) =>
    `query Q${n} { ${list(200, (at) => `...D${at}`)} } ${list(200, (at) => `fragment D${at} on Query { __typename }`)}`,
  '40 fragments that all spread each other': (n) =>
    `query Q${n} { actor(ref: "putin") { ...A0 } } ${list(40, (at) => `fragment A${at} on Actor { ${list(20, (of) => `...A${(at + of) % 40}`)} }`)}`,
  'thirty unknown names under aliases': (n) =>
    `query Q${n} { organization(ref: "organization-1") { ${list(30, (at) => `a${at}: statements(first: 1, filter: {about: "nobody ${n} ${at}"}) { nodes { id } }`)} } }`,
  '300 unknown types': (n) =>
    `query Q${n} { actor(ref: "a") { ${list(100, (at) => `... on Acto${at} { slug }`)} } } ${list(100, (at) => `fragment T${at} on Organisation${at} { slug }`)}`,
  '90 long unknown fields': (n) =>
    `query Q${n} { actor(ref: "a") { ${list(90, (at) => `statements${at}${'s'.repeat(1000)}`)} } }`,
  '100 repeated objects in conflict': (n) =>
    `query Q${n} { statements { nodes { ${list(50, (at) => `speaker { name(languages: "l${at % 2 ? 'en' : 'fr'}") } event { id }`)} } } }`,
  'repeated objects in repeated objects': (n) =>
    `query Q${n} { statements { nodes { ${list(10, () => `speaker { ${list(10, () => '... on Node { id }')} ${list(8, (at) => `... on Actor { x${at}: slug }`)} }`)} } } }`,
  '20 fragments of the same large objects': (n) =>
    `query Q${n} { statements { nodes { ${list(20, (at) => `...G${at}`)} } } } ${list(20, (at) => `fragment G${at} on Statement { speaker { ${list(8, (of) => `k${of}${at}: slug`)} } event { id place { slug } } }`)}`,
  '60 operations of 40 fragments': (n) =>
    `${list(60, (at) => `query Q${n}_${at}($v: EntityRef!) { ...S0 }`)} ${list(39, (at) => `fragment S${at} on Query { entity(ref: $v) { id } ...S${at + 1} }`)} fragment S39 on Query { __typename }`,
  'introspection in a circle': (n) =>
    `query Q${n} { __schema { types { ${'fields { type { '.repeat(7)}name${' } }'.repeat(7)} } } }`,
  'the dearest introspection': (n) =>
    `query Q${n} { __schema { types { name fields { name type { name fields { name type { name kind } } } } } } }`,
  'pages of 100 in each other': (n) =>
    `query Q${n} { actors(first: 100) { nodes { statements(first: 100) { nodes { about { statementsAbout(first: 100) { nodes { id } } } } } } } }`,
};

const variables: Readonly<Record<string, (n: number) => string>> = {
  'pages of 100 in each other, by a variable': (n) =>
    asked(
      `query Q${n}($n: Int) { actors(first: $n) { nodes { statements(first: $n) { nodes { speaker { statementsAbout(last: $n) { nodes { id } } } } } } } }`,
      { n: 100 },
    ),
  '1 MB as a reference': (n) => asked(refs('[EntityRef!]', 'by')(n), { v: kilobytes('ж', 500) }),
  '100,000 references': (n) =>
    asked(refs('[EntityRef!]', 'by')(n), { v: Array.from({ length: 100_000 }, (_, at) => `r${at}`) }),
  '9,000 references': (n) =>
    asked(refs('[EntityRef!]', 'by')(n), { v: Array.from({ length: 9_000 }, (_, at) => `r${at}`) }),
  '100 references': (n) =>
    asked(refs('[EntityRef!]', 'by')(n), {
      v: Array.from({ length: 100 }, (_, at) => `reference ${n} ${at}`),
    }),
  '9,000 languages': (n) =>
    asked(refs('[LanguageTag!]', 'language')(n), { v: Array.from({ length: 9_000 }, () => 'ru-Latn') }),
  '100,000 ids': (n) =>
    asked(refs('[ID!]!', 'nodes(ids: $v) { id }')(n), {
      v: Array.from({ length: 100_000 }, (_, at) => `Actor:${at}`),
    }),
  'lists in lists, 400,000 deep': (n) =>
    withFilter(n, `{"by": ${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
  'lists in lists for a number': (n) =>
    `{"query": "query Q${n}($n: Int) { statements(first: $n) { totalCount } }", "variables": {"n": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  'not in not, 100,000 deep': (n) => withFilter(n, `${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`),
  'and in and, 90,000 deep': (n) => withFilter(n, `${'{"and":['.repeat(90_000)}{}${']}'.repeat(90_000)}`),
  'variables nobody asked for, 1 MB': (n) =>
    asked(
      `query Q${n} { __typename }`,
      Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`v${at}`, [at]])),
    ),
  '50,000 unknown fields of a filter': (n) =>
    withFilter(n, `{${list(50_000, (at) => `"abou${at}": 1`, ',')}}`),
  '10,000 names in an or': (n) => withFilter(n, `{"or": [${list(10_000, (at) => `{"by": "r${at}"}`, ',')}]}`),
  '30 names in an or': (n) => withFilter(n, `{"or": [${list(30, (at) => `{"by": "r${at}"}`, ',')}]}`),
  '100,000 empty conditions': (n) => withFilter(n, `{"or": [${list(100_000, () => '{}', ',')}]}`),
  '3,000 languages in an or': (n) =>
    withFilter(n, `{"or": [${list(3_000, () => '{"language": "fr"}', ',')}]}`),
  '1,000 searches in an or': (n) =>
    withFilter(n, `{"or": [${list(1_000, (at) => `{"text": "word${at}"}`, ',')}]}`),
  'a search of 10,000 words': (n) => withFilter(n, JSON.stringify({ text: list(10_000, (at) => `w${at}`) })),
  'a search of 500 characters': (n) =>
    withFilter(n, JSON.stringify({ text: list(80, (at) => `w${at} or`).slice(0, 496) })),
  'a look-up of 1 MB': (n) =>
    asked(`query Q${n}($v: String!) { lookup(name: $v) { name } }`, { v: kilobytes('ж', 500) }),
};

export const hostile: readonly Hostile[] = [
  ...Object.entries(documents).map(([title, query]) => ({ title, body: (n: number) => asked(query(n)) })),
  ...Object.entries(variables).map(([title, body]) => ({ title, body })),
  { title: '250 kB of braces', body: (n) => asked(`query Q${n} ${'{'.repeat(250_000)}`) },
  {
    title: '250 kB as a reference',
    body: (n) => asked(refs('[EntityRef!]', 'by')(n), { v: kilobytes('ж', 125) }),
  },
  {
    title: '25,000 references',
    body: (n) =>
      asked(refs('[EntityRef!]', 'by')(n), { v: Array.from({ length: 25_000 }, (_, at) => `r${at}`) }),
  },
  {
    title: 'lists in lists, 125,000 deep',
    body: (n) => withFilter(n, `{"by": ${'['.repeat(125_000)}${']'.repeat(125_000)}}`),
  },
  {
    title: 'not in not, 30,000 deep',
    body: (n) => withFilter(n, `${'{"not":'.repeat(30_000)}{}${'}'.repeat(30_000)}`),
  },
  {
    title: '15,000 variables nobody asked for',
    body: (n) =>
      asked(
        `query Q${n} { __typename }`,
        Object.fromEntries(Array.from({ length: 15_000 }, (_, at) => [`v${at}`, [at]])),
      ),
  },
  {
    title: '15,000 unknown fields of a filter',
    body: (n) => withFilter(n, `{${list(15_000, (at) => `"abou${at}": 1`, ',')}}`),
  },
  {
    title: '80,000 empty conditions',
    body: (n) => withFilter(n, `{"or": [${list(80_000, () => '{}', ',')}]}`),
  },
  { title: '250 kB of JSON lists', body: () => '['.repeat(250_000) },
  { title: '1 MB of JSON lists', body: () => '['.repeat(1_000_000) },
  { title: 'a batch of 10,000', body: () => `[${list(10_000, () => '{"query": "{__typename}"}', ',')}]` },
];

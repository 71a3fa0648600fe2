import type { Bundle, Statement } from '../../seeds/bundle.ts';
import { displayName, statementDay } from '../../seeds/derive.ts';
import { firstDay } from '../../seeds/values.ts';
import { archive, isAbout } from './archive.ts';

/** One connection field in one order, and what it must list. */
export interface List {
  readonly name: string;
  /** A document up to the field's arguments and after its selection. */
  readonly before: string;
  readonly after: string;
  /** `orderBy: …` and `filter: …`, or nothing. */
  readonly args: string;
  /** What the objects are told apart by: a field that holds a slug, or `id` for statements and sources. */
  readonly label: 'slug' | 'id' | 'title';
  /** The key each listed thing is ordered by; equal ones may come in any order. */
  readonly expected: ReadonlyMap<string, string | number>;
  readonly direction: 'ASC' | 'DESC';
}

type Keys = ReadonlyMap<string, string | number>;
type Orders = readonly [args: string, direction: 'ASC' | 'DESC', keys: Keys][];

const sources = new Map(archive.sources.map((source) => [source.key, source]));
const day = (statement: Statement) => statementDay(statement, sources) ?? '';
const name = ({ names }: { names: Bundle['actors'][number]['names'] }) => displayName(names)?.value ?? '';

const keyed = <T>(items: readonly T[], label: (item: T) => string, key: (item: T) => string | number): Keys =>
  new Map(items.map((item) => [label(item), key(item)]));

function statementOrders(is: (statement: Statement) => boolean, ownDefault?: Orders[number]): Orders {
  const statements = archive.statements.filter(is);
  const said = keyed(statements, ({ key }) => key, day);
  // All were recorded in one transaction.
  const recorded = keyed(
    statements,
    ({ key }) => key,
    () => 0,
  );
  return [
    ownDefault ?? ['', 'DESC', said],
    ['orderBy: {field: SAID_ON}', 'DESC', said],
    ['orderBy: {field: SAID_ON, direction: ASC}', 'ASC', said],
    ['orderBy: {field: RECORDED_AT}', 'DESC', recorded],
    ['orderBy: {field: RECORDED_AT, direction: ASC}', 'ASC', recorded],
  ];
}

function speakerOrders(speakers: readonly Bundle['actors' | 'organizations'][number][]): Orders {
  const names = keyed<(typeof speakers)[number]>(speakers, ({ slug }) => slug, name);
  const made = (slug: string) => archive.statements.filter(({ speaker }) => speaker === slug).length;
  const counts = keyed<(typeof speakers)[number]>(
    speakers,
    ({ slug }) => slug,
    ({ slug }) => made(slug),
  );
  return [
    ['', 'ASC', names],
    ['orderBy: {field: NAME, direction: DESC}', 'DESC', names],
    ['orderBy: {field: STATEMENT_COUNT}', 'ASC', counts],
    ['orderBy: {field: STATEMENT_COUNT, direction: DESC}', 'DESC', counts],
  ];
}

function exerciseOrders(is: (exercise: Bundle['exercises'][number]) => boolean): Orders {
  const exercises = archive.exercises.filter(is);
  const starts = keyed(
    exercises,
    ({ slug }) => slug,
    ({ startsOn = '' }) => startsOn && firstDay(startsOn),
  );
  const names = keyed(exercises, ({ slug }) => slug, name);
  return [
    ['', 'DESC', starts],
    ['orderBy: {field: STARTS_ON, direction: ASC}', 'ASC', starts],
    ['orderBy: {field: NAME}', 'DESC', names],
    ['orderBy: {field: NAME, direction: ASC}', 'ASC', names],
  ];
}

const printedIn = (source: string) => (statement: Statement) =>
  statement.appearances.some((appearance) => appearance.source === source);
const asPrinted: Orders[number] = [
  '',
  'ASC',
  keyed(
    archive.statements.filter(printedIn('bbabo-2022-02-03')),
    ({ key }) => key,
    ({ appearances }) => appearances[0]?.spans[0]?.start ?? 0,
  ),
];
const by = (slug: string) => (statement: Statement) => statement.speaker === slug;

/** Every connection field of the schema in every order. */
const fields: readonly [path: string, label: List['label'], orders: Orders][] = [
  ['statements', 'id', statementOrders(() => true)],
  ['statements filter: {about: "russia"}', 'id', statementOrders(isAbout('russia'))],
  ['actor(ref: "lukashenko") > statements', 'id', statementOrders(by('lukashenko'))],
  ['organization(ref: "belarus-mod") > statements', 'id', statementOrders(by('belarus-mod'))],
  ['entity(ref: "russia") > statementsAbout', 'id', statementOrders(isAbout('russia'))],
  [
    'event(ref: "joint-session-2024") > statements',
    'id',
    statementOrders(({ event }) => event === 'joint-session-2024'),
  ],
  [
    'sources(filter: {publisher: "bbabo"}) > nodes > statements',
    'id',
    statementOrders(printedIn('bbabo-2022-02-03'), asPrinted),
  ],
  ['actors', 'slug', speakerOrders(archive.actors)],
  ['organizations', 'slug', speakerOrders(archive.organizations)],
  [
    'organizations filter: {kind: MINISTRY}',
    'slug',
    speakerOrders(archive.organizations.filter(({ kind }) => kind === 'MINISTRY')),
  ],
  ['exercises', 'slug', exerciseOrders(() => true)],
  [
    'organization(ref: "russia") > exercises',
    'slug',
    exerciseOrders(({ participants }) => participants.some(({ organization }) => organization === 'russia')),
  ],
  [
    'events',
    'slug',
    [
      [
        '',
        'DESC',
        keyed(
          archive.events,
          ({ slug }) => slug,
          ({ heldOn = '' }) => heldOn && firstDay(heldOn),
        ),
      ],
    ],
  ],
  [
    'sources',
    'title',
    [
      [
        '',
        'DESC',
        keyed(
          archive.sources,
          ({ title }) => title,
          ({ publishedOn = '' }) => publishedOn,
        ),
      ],
    ],
  ],
];

export const lists: readonly List[] = fields.flatMap(([path, label, orders]) => {
  const [field = '', filter = ''] = path.split(/ (?=filter:)/);
  const steps = field.split(' > ');
  return orders.map(([order, direction, expected]) => ({
    name: `${path} ${order}`.trim(),
    before: `query ($first: Int, $after: String, $last: Int, $before: String) { ${steps.join(' { ')}`,
    after: ' }'.repeat(steps.length),
    args: `${filter} ${order}`,
    label,
    expected,
    direction,
  }));
});

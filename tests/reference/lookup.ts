import { type AskedName, askFor } from '../../db/asked-name.ts';
import { keysOf } from '../../db/name-keys.ts';
import { foldName } from '../../db/names.ts';
import type { EntityKind } from '../../db/tables.ts';
import type { Mistakes } from './mistakes.ts';
import type { Row, Rows } from './rows.ts';
import { likeness, meets } from './tsquery.ts';

/** A word of a stored name, as its keys tell. */
interface Key {
  readonly key: string;
  readonly number: number;
  readonly role: string;
}

interface Name {
  readonly row: Row<'entity_name'>;
  readonly kind: EntityKind;
  readonly person: boolean;
  readonly keys: readonly Key[];
}

export interface Match {
  readonly entity_id: string;
  readonly name: string;
  readonly score: number;
}

interface Arguments {
  readonly name: string;
  readonly kinds?: readonly EntityKind[] | null;
  readonly first?: number | null;
}

const allNames = new WeakMap<Rows, readonly Name[]>();

/** What `lookup` finds, by the definition of its parts: names in the order they are tried, then scored one by one. */
export function matches(rows: Rows, { name, kinds, first }: Arguments, mistakes: Mistakes): readonly Match[] {
  const limit = first ?? 10;
  if (name.length > 300 || limit < 0 || limit > 100) {
    mistakes.add('BAD_USER_INPUT');
    return [];
  }
  const asked = askFor(name.normalize('NFC').trim());
  const names = namesIn(rows).filter(({ kind }) => !kinds || kinds.includes(kind));
  const best = new Map<string, Match & { readonly row: Row<'entity_name'> }>();
  for (const each of candidates(names, asked, 40 + 4 * limit)) {
    const match = {
      entity_id: each.row.entity_id,
      name: each.row.value,
      score: scoreOf(each, asked),
      row: each.row,
    };
    const known = best.get(match.entity_id);
    if (!known || rankOf(match, asked) < rankOf(known, asked)) best.set(match.entity_id, match);
  }
  const place = ({ entity_id }: Match) => rows.byName.get(entity_id) ?? 0;
  return [...best.values()]
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score || place(a) - place(b))
    .slice(0, limit);
}

function candidates(names: readonly Name[], asked: AskedName, enough: number): ReadonlySet<Name> {
  const { folded } = asked;
  const size = ({ row }: Name) =>
    `${String(row.folded.length).padStart(4)} ${row.folded}\0${row.entity_id} ${String(row.position).padStart(5)}`;
  const opened = ({ row }: Name) => `${row.folded}\0${row.entity_id} ${String(row.position).padStart(5)}`;
  const take = (is: (name: Name) => boolean, by = size) =>
    names
      .filter(is)
      .sort((a, b) => (by(a) < by(b) ? -1 : 1))
      .slice(0, enough);
  const meeting = (query: string) =>
    query === ''
      ? []
      : take(({ keys }) =>
          meets(
            keys.map(({ key }) => key),
            query,
          ),
        );
  const same = folded === '' ? [] : take(({ row }) => row.folded === folded);
  const spelt = meeting(asked.spelt);
  const opening = asked.opening === '' ? [] : take(({ row }) => row.folded.startsWith(asked.opening), opened);
  const found = new Set([...same, ...spelt]);
  const begun = found.size < enough ? meeting(asked.begun) : [];
  const anywhere = new Set([...found, ...opening, ...begun]).size < enough ? meeting(asked.anywhere) : [];
  const others = new Set([...opening, ...begun, ...anywhere]);
  const slipped = found.size === 0 && others.size < enough ? meeting(asked.slipped) : [];
  const all = new Set([...found, ...others, ...slipped]);
  return all.size > 0 ? all : new Set(meeting(asked.partial));
}

function scoreOf({ row, person, keys }: Name, asked: AskedName): number {
  if (row.folded === asked.folded) return 1;
  const pairs = keys.flatMap(({ key, number }) =>
    asked.keys.flatMap((wanted, at) => {
      const sure = asked.sure[at] ?? 0;
      const begun = asked.begins[at] && key.startsWith(wanted) && (sure < 0.9 || person);
      return wanted === key || begun ? [{ number, word: asked.words[at], sure }] : [];
    }),
  );
  const best = (is: (pair: (typeof pairs)[number]) => boolean) =>
    Math.max(0, ...pairs.filter(is).map(({ sure }) => sure));
  const share = (words: readonly (readonly [weight: number, sure: number])[]) => {
    const whole = words.reduce((sum, [weight]) => sum + weight, 0);
    return whole === 0 ? 0 : words.reduce((sum, [weight, sure]) => sum + weight * sure, 0) / whole;
  };
  const askedWords = asked.weights.map(
    (weight, at) => [weight, best(({ word }) => word === at + 1)] as const,
  );
  const words = [...new Map(keys.map((key) => [key.number, key])).values()];
  const weightOf = (role: string) => (role === 'C' ? 0.15 : role === 'D' ? 0.05 : 1);
  const part = share(
    words.map(({ number, role }) => [weightOf(role), best((pair) => pair.number === number)]),
  );
  const withHead = words.some(
    ({ number, role }) => role === 'A' && best((pair) => pair.number === number) > 0,
  );
  const [whole, perPart] = person
    ? withHead
      ? [0.88, 0.12]
      : [0.6, 0.2]
    : withHead
      ? [0.6, 0.4]
      : [0.4, 0.5];
  const like = likeness(row.folded, asked.folded);
  const score = Math.max(0.75 * like, share(askedWords) ** 1.5 * (whole + perPart * part));
  const sure =
    askedWords.every(([weight, each]) => each >= 0.9 || weight < 0.3) && (person ? withHead : part > 0.85);
  const capped = sure ? Math.min(score, 0.98) : Math.min(score * (0.85 + 0.15 * like), 0.79);
  return Math.round(capped * 1000) / 1000;
}

/** Sorts the better of an entity's names first. */
function rankOf(
  { score, row }: { score: number; row: Row<'entity_name'> },
  { text, folded }: AskedName,
): string {
  const unlike = (1 - likeness(row.folded, folded)).toFixed(9);
  const length = String([...row.value].length).padStart(4);
  return `${(1 - score).toFixed(3)} ${row.value === text ? 0 : 1} ${unlike} ${length} ${String(row.position).padStart(5)}`;
}

function namesIn(rows: Rows): readonly Name[] {
  const known = allNames.get(rows);
  if (known) return known;
  const kinds = new Map(rows.entity.map(({ id, kind }) => [id, kind]));
  const people = new Set(rows.actor.filter(({ kind }) => kind === 'PERSON').map(({ id }) => id));
  const names = rows.entity_name.map((row) => ({
    row: { ...row, folded: foldName(row.value) },
    kind: kinds.get(row.entity_id) ?? 'TOPIC',
    person: people.has(row.entity_id),
    keys: [...keysOf(row.value).matchAll(/'([^']*)':(\d+)([A-D])/g)].map(
      ([, key = '', number, role = '']) => ({
        key,
        number: Number(number),
        role,
      }),
    ),
  }));
  allNames.set(rows, names);
  return names;
}

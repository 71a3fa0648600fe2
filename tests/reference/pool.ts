import { foldName } from '../../db/names.ts';
import type { EntityKind } from '../../db/tables.ts';
import { anything, speakers, typeNames } from './entity-refs.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import { meanings, wordless } from './searches.ts';

/** Kinds of entity that an argument's references are meant to be of; any where it is not listed. */
const meantFor: Readonly<Record<string, readonly EntityKind[]>> = {
  'StatementFilter.by': speakers,
  'StatementFilter.byOfficialsOf': ['ORGANIZATION'],
  'StatementFilter.event': ['EVENT'],
  'StatementFilter.publisher': ['ORGANIZATION'],
  'ActorFilter.organization': ['ORGANIZATION'],
  'OrganizationFilter.memberOf': ['ORGANIZATION'],
  'ExerciseFilter.participant': ['ORGANIZATION'],
  'EventFilter.participant': speakers,
  'SourceFilter.publisher': ['ORGANIZATION'],
  'Query.actor.ref': ['ACTOR'],
  'Query.organization.ref': ['ORGANIZATION'],
  'Query.exercise.ref': ['EXERCISE'],
  'Query.event.ref': ['EVENT'],
  'Query.place.ref': ['PLACE'],
  'Query.topic.ref': ['TOPIC'],
};

const hostile = ["'; drop table statement; --", '$1', '\\', '"', '%_', '北京', '👩‍🚀'];
const nobody = ['Natoo', 'Nobody at all', '?!', ...hostile];
const days = '1999-03-12 2022-01-01 2022-02-03 2022-02-28 2022-11-02 2022-12-31 2023-01-31 2024-10-22'.split(
  ' ',
);
const languages = ['en', 'fr', 'ru', 'be', 'es', 'RU', 'ru-Latn', 'zz'];

export interface Pool {
  /** A value for an argument or input field of a text scalar, and where it is wished a wrong one. */
  readonly text: (random: Random, scalar: string, place: string, mayBeWrong: boolean) => string;
}

/** Values that people would put into arguments, drawn from the archive itself. */
export function poolOf(rows: Rows): Pool {
  /** Names that mean one entity and no other of the kinds, and names that several share. */
  const refs = (kinds: readonly EntityKind[]) => {
    const entities = rows.entity.filter(({ kind }) => kinds.includes(kind));
    const ids = new Set(entities.map(({ id }) => id));
    const names = rows.entity_name.filter(({ entity_id }) => ids.has(entity_id));
    const owners = (folded: string) =>
      new Set(names.filter((name) => name.folded === folded).map(({ entity_id }) => entity_id)).size;
    const own = names.filter(({ folded }) => folded !== '' && owners(folded) === 1);
    return {
      entities,
      names: own.flatMap(({ value, folded }) => [value, value.toUpperCase(), folded, ` ${value} `]),
      shared: names.filter(({ folded }) => owners(folded) > 1).map(({ value }) => value),
    };
  };
  const known = new Map<string, ReturnType<typeof refs>>();
  const refsOf = (kinds: readonly EntityKind[]) => {
    const found = known.get(kinds.join()) ?? refs(kinds);
    known.set(kinds.join(), found);
    return found;
  };
  const active = new Set([
    ...rows.statement.map((each) => each.speaker_id),
    ...rows.mention.map((each) => each.entity_id),
  ]);
  const ids = [
    ...rows.entity.map(({ id, kind }) => `${typeNames[kind]}:${id}`),
    ...rows.statement.flatMap(({ id }) => [`Statement:${id}`, `Statement:${id.toUpperCase()}`]),
    ...rows.source.map(({ id }) => `Source:${id}`),
    'Actor:00000000-0000-0000-0000-000000000000',
  ];

  const ref = (random: Random, place: string, mayBeWrong: boolean): string => {
    const kinds = meantFor[place] ?? anything;
    const { entities, names, shared } = refsOf(kinds);
    if (mayBeWrong && random.chance(0.4)) {
      return random.pick([...nobody, ...shared, ...refsOf(anything).shared, random.pick(ids)]);
    }
    if (random.chance(0.5)) return random.pick(names);
    const popular = entities.filter(({ id }) => active.has(id));
    const entity = random.pick(popular.length > 0 && random.chance(0.7) ? popular : entities);
    return random.pick([entity.slug, entity.slug, `${typeNames[entity.kind]}:${entity.id}`]);
  };
  const string = (random: Random, place: string, mayBeWrong: boolean): string => {
    if (/\.(after|before)$/.test(place))
      return random.pick(['', 'W10', 'garbage', 'WyJhYmMiLDEsMl0', ...hostile]);
    if (place === 'StatementFilter.text') {
      if (mayBeWrong && random.chance(0.2)) return random.pick([...wordless, 'x'.repeat(501)]);
      return random.pick(Object.keys(meanings));
    }
    if (place.endsWith('.series'))
      return random.pick([...rows.exercise_series.map(({ slug }) => slug), '$1']);
    if (mayBeWrong && random.chance(0.3)) return random.pick([...hostile, 'x'.repeat(301)]);
    const { value } = random.pick(rows.entity_name);
    const from = random.upTo(value.length - 1);
    return random.pick([value, foldName(value), value.slice(from, from + 1 + random.upTo(6)), '', "'", '%']);
  };
  return {
    text: (random, scalar, place, mayBeWrong) => {
      switch (scalar) {
        case 'EntityRef':
          return ref(random, place, mayBeWrong);
        case 'ID':
          if (place === 'StatementFilter.source' && !mayBeWrong)
            return random.pick(
              [...rows.source, { id: '00000000-0000-0000-0000-000000000000' }].map(
                ({ id }) => `Source:${id}`,
              ),
            );
          return mayBeWrong && random.chance(0.3)
            ? random.pick(['nonsense', `Role:${rows.role[0]?.id}`, 'Actor:1', ...hostile])
            : random.pick(ids);
        case 'LanguageTag':
          return random.pick(languages);
        case 'Date':
          return random.pick(days);
        case 'URL':
          return random.pick([...rows.source.flatMap(({ url }) => url ?? []), "https://example.org/'"]);
        case 'String':
          return string(random, place, mayBeWrong);
        default:
          throw new Error(`the pool has no values of the scalar ${scalar}: add some to pool.ts`);
      }
    },
  };
}

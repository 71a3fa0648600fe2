import { sql } from 'kysely';
import type {
  ExerciseStatus as DatabaseExerciseStatus,
  ParticipationRole as DatabaseParticipationRole,
} from '../db/tables.ts';
import { builder } from './builder.ts';
import { DateRange, touches } from './dates.ts';
import { Entity } from './entity.ts';
import { entityQuery } from './entity-query.ts';
import { isOneOf } from './entity-ref.ts';
import { databaseEnum } from './enums.ts';
import { ExerciseSeries } from './exercise-series.ts';
import { isNamedLike, nameFilter } from './name-filter.ts';
import { Node } from './node.ts';
import { OrderDirection } from './order.ts';
import { Organization } from './organization.ts';
import { Place } from './place.ts';

export const ExerciseStatus = databaseEnum<DatabaseExerciseStatus>(
  'ExerciseStatus',
  'How far an exercise has come.',
  {
    ANNOUNCED: 'Announced.',
    IN_PREPARATION: 'Being prepared.',
    ONGOING: 'Under way.',
    HELD: 'Over.',
    POSTPONED: 'Put off.',
    CANCELLED: 'Called off.',
  },
);

export const ParticipationRole = databaseEnum<DatabaseParticipationRole>(
  'ParticipationRole',
  'What part an organization takes.',
  {
    HOST: 'Holds the exercise.',
    PARTICIPANT: 'Takes part.',
    OBSERVER: 'Looks on.',
  },
);

export const Participation = builder.tableObject('Participation', {
  table: 'participation',
  description: 'That an organization takes part in an exercise.',
  fields: (t) => ({
    organization: t.one(Organization, { from: 'organization_id', description: 'Who takes part.' }),
    role: t.column('role', { type: ParticipationRole, description: 'What part it takes.' }),
  }),
});

export const Exercise = builder.tableObject('Exercise', {
  table: 'exercise',
  extends: Entity,
  interfaces: [Entity, Node],
  description: 'One edition of a military exercise.',
  fields: (t) => ({
    series: t.one(ExerciseSeries, {
      from: 'series_id',
      nullable: true,
      description: 'The series it belongs to, if any.',
    }),
    status: t.column('status', { type: ExerciseStatus, description: 'How far it has come.' }),
    startsOn: t.column('starts_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'First day, as precisely as it is known.',
    }),
    endsOn: t.column('ends_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'Last day, as precisely as it is known.',
    }),
    participants: t.many(Participation, {
      to: 'exercise_id',
      orderBy: (row) => [{ by: row('participation.position'), direction: 'asc' }],
      description: 'Who takes part, the hosts first.',
    }),
    places: t.many(Place, {
      through: { table: 'exercise_place', from: 'exercise_id', to: 'place_id' },
      orderBy: (row) => [{ by: row('exercise_place.position'), direction: 'asc' }],
      description: 'Where it is held.',
    }),
  }),
});

builder.tableField(ExerciseSeries, 'editions', (t) =>
  t.many(Exercise, {
    to: 'series_id',
    orderBy: (row) => [
      { by: row('exercise.sort_on'), direction: 'asc' },
      { by: row('exercise.id'), direction: 'asc' },
    ],
    description: 'Its exercises on record, earliest first.',
  }),
);

const ExerciseFilter = builder.inputType('ExerciseFilter', {
  description: 'Which exercises to list: those that meet every condition given.',
  fields: (t) => ({
    participant: t.field({ type: ['EntityRef'], description: 'Any of these organizations takes part.' }),
    series: t.stringList({ description: 'Slug of any of these series.' }),
    status: t.field({ type: [ExerciseStatus], description: 'Any of these.' }),
    startsOn: t.field({ type: DateRange, description: 'Starts, or possibly starts, in this range.' }),
    name: t.string(nameFilter),
  }),
});

const ExerciseOrderField = builder.enumType('ExerciseOrderField', {
  description: 'What lists of exercises can be ordered by.',
  values: {
    STARTS_ON: {
      value: 'STARTS_ON',
      description: 'First possible day of the start; unknown ones count as earliest.',
    },
    NAME: { value: 'NAME', description: 'Display name in English.' },
  } as const,
});

const ExerciseOrder = builder.inputType('ExerciseOrder', {
  description: 'How to order a list of exercises.',
  fields: (t) => ({
    field: t.field({ type: ExerciseOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Default: DESC.',
    }),
  }),
});

const filter = builder.tableFilter(Exercise, {
  input: ExerciseFilter,
  where: ({ participant, series, status, startsOn, name }, { row, scope }) => {
    const conditions = [sql`true`];
    if (participant) {
      conditions.push(sql`exists (
        select from participation as took_part
        where took_part.exercise_id = ${row('exercise.id')}
          and ${isOneOf(sql.ref('took_part.organization_id'), scope, participant, ['ORGANIZATION'])})`);
    }
    if (series) {
      conditions.push(
        sql`${row('exercise.series_id')} in (select id from exercise_series where slug = any(${series}::text[]))`,
      );
    }
    if (status) conditions.push(sql`${row('exercise.status')} = any(${status}::exercise_status[])`);
    if (startsOn)
      conditions.push(touches(startsOn, row('exercise.starts_from'), row('exercise.starts_until')));
    if (name) conditions.push(isNamedLike(row('exercise.id'), scope, name));
    return sql.join(conditions, sql` and `);
  },
});

const orderBy = builder.tableOrder(Exercise, {
  input: ExerciseOrder,
  fields: { STARTS_ON: (row) => [row('exercise.sort_on')], NAME: (row) => [row('entity.name')] },
  default: { field: 'STARTS_ON', direction: 'DESC' },
});

builder.tableField(Organization, 'exercises', (t) =>
  t.connection(Exercise, {
    through: { table: 'participation', from: 'organization_id', to: 'exercise_id' },
    filter,
    orderBy,
    description: 'Exercises it takes part in.',
  }),
);

builder.tableQuery('exercises', (t) =>
  t.connection(Exercise, { description: 'Exercises on record.', filter, orderBy }),
);

entityQuery(Exercise, 'EXERCISE');

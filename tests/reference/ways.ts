import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { schema } from '../../schema/index.ts';

export type FieldsType = GraphQLObjectType | GraphQLInterfaceType;
export type AnyField = GraphQLField<unknown, unknown>;

/** Types of objects, without introspection and Query. */
export const objectTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__') && name !== 'Query');

export const fieldsTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is FieldsType => isCompositeType(type) && 'getFields' in type && !type.name.startsWith('__'),
);

export const concreteTypes = (type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

/** What fields select their target by has to be guessed, and mostly is not of the type wished for. */
const gambles = new Set(['node', 'nodes', 'entity']);

/** For each type how many fields it takes to come to the goal from there. */
export function distancesTo(goal: GraphQLObjectType): ReadonlyMap<string, number> {
  const distances = new Map<string, number>([[goal.name, 0]]);
  const distance = (type: GraphQLCompositeType) =>
    Math.min(...concreteTypes(type).map(({ name }) => distances.get(name) ?? Number.POSITIVE_INFINITY));
  for (let changed = true; changed; ) {
    changed = false;
    for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        const target = getNamedType(field.type);
        if (!isCompositeType(target) || gambles.has(field.name)) continue;
        const found = distance(target) + 1;
        if (found < (distances.get(type.name) ?? Number.POSITIVE_INFINITY)) {
          distances.set(type.name, found);
          changed = true;
        }
      }
    }
  }
  return distances;
}

/** Fields of a type that lead nearer to the goal. */
export function nearer(type: FieldsType, distances: ReadonlyMap<string, number>): AnyField[] {
  const here = distances.get(type.name) ?? Number.POSITIVE_INFINITY;
  return Object.values(type.getFields()).filter((field) => {
    const target = getNamedType(field.type);
    if (!isCompositeType(target) || gambles.has(field.name)) return false;
    return concreteTypes(target).some(({ name }) => (distances.get(name) ?? here) < here);
  });
}

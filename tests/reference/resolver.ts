import { readFileSync } from 'node:fs';
import { collectFields } from '@graphql-tools/utils';
import {
  buildASTSchema,
  type DocumentNode,
  defaultFieldResolver,
  executeSync,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  parse,
  visit,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import * as facets from './facets.ts';
import * as fields from './fields.ts';
import type { Code } from './mistakes.ts';
import { query } from './query-fields.ts';
import type { Rows } from './rows.ts';
import * as small from './small-fields.ts';

export interface Expected {
  readonly data: Record<string, unknown> | null | undefined;
  /** At each path one of these codes. */
  readonly errors: readonly { readonly path: string; readonly codes: readonly string[] }[];
  /** Several fields that cannot be null failed, which makes all null: any of the errors may be the one that is told. */
  readonly anyErrorWillDo: boolean;
}

const byType: Readonly<Record<string, fields.Fields>> = {
  Query: query,
  Actor: fields.actor,
  Organization: fields.organization,
  Exercise: fields.exercise,
  ExerciseSeries: fields.series,
  Event: fields.event,
  Statement: fields.statement,
  Appearance: fields.appearance,
  Source: fields.source,
  Place: { ...fields.entity, ...small.place },
  Topic: { ...fields.entity, ...small.topic },
  Name: small.name,
  NameMatch: small.nameMatch,
  Role: small.role,
  Membership: small.membership,
  Participation: small.participation,
  Translation: small.translation,
  Mention: small.mention,
  Span: small.span,
  QuantityClaim: small.quantityClaim,
  Draft: small.draft,
  PageInfo: small.pageInfo,
  StatementFacets: facets.facets,
  EntityCount: facets.entityCount,
  FormCount: facets.formCount,
  LanguageCount: facets.languageCount,
  TimelineCount: facets.timelineCount,
  NetworkEdge: facets.networkEdge,
  Highlight: small.highlight,
};

function fieldOf(type: string, name: string): fields.Field<never> | undefined {
  if (byType[type]) return byType[type][name];
  if (type.endsWith('Connection')) return small.connection[name];
  if (type.endsWith('Edge')) return small.edge[name];
  return undefined;
}

/**
 * The published schema, except that no field of Query fails for another: executing it tells the errors of all. How
 * texts become values of scalars is the real schema's.
 */
function referenceSchema() {
  const text = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  const document = visit(parse(text), {
    ObjectTypeDefinition: (type) => (type.name.value === 'Query' ? undefined : false),
    FieldDefinition: (field) =>
      field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : undefined,
  });
  const built = buildASTSchema(document);
  for (const type of Object.values(built.getTypeMap())) {
    const real = schema.getType(type.name);
    if (type instanceof GraphQLScalarType && real instanceof GraphQLScalarType) {
      Object.assign(type, { parseValue: real.parseValue, parseLiteral: real.parseLiteral });
    }
  }
  return built;
}

const reference = referenceSchema();

/** Answers operations field by field from rows in memory. `selected` is told every field it is asked for. */
export function answer(
  rows: Rows,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
  selected: (field: string) => void = () => {},
): Expected {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (parent, args, context, info) => {
    const type = info.parentType.name;
    if (type.startsWith('__')) return defaultFieldResolver(parent, args, context, info);
    const field = fieldOf(type, info.fieldName);
    if (!field) throw new Error(`the reference has no field ${type}.${info.fieldName}`);
    selected(`${type}.${info.fieldName}`);
    return field(parent as never, args as never, rows);
  };
  const { data, errors = [] } = executeSync({
    schema: reference,
    document,
    variableValues,
    fieldResolver,
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  const told = errors.map(({ path = [], extensions, originalError }) => {
    if (originalError && !(originalError instanceof GraphQLError)) throw originalError;
    // What graphql-js itself refuses has no code.
    return { path: path.join('.'), codes: (extensions.codes as Code[] | undefined) ?? ['BAD_USER_INPUT'] };
  });
  const allNull = data ? requiredKeys(document, variableValues).some((key) => data[key] === null) : false;
  return { data: allNull ? null : data, errors: told, anyErrorWillDo: allNull };
}

/** Response keys of Query fields that cannot be null. */
function requiredKeys(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string[] {
  const operation = getOperationAST(document);
  const type = schema.getQueryType();
  if (!operation || !type) return [];
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
  const { fields } = collectFields(schema, fragments, coerced, type, operation.selectionSet);
  return [...fields]
    .filter(([, [node]]) => isNonNullType(type.getFields()[node?.name.value ?? '']?.type))
    .map(([key]) => key);
}

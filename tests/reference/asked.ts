import { type DocumentNode, execute, GraphQLError } from 'graphql';
import type { Kysely } from 'kysely';
import type { DB } from '../../db/tables.ts';
import { schema } from '../../schema/index.ts';
import type { Ask } from '../fixture.ts';
import type { Answered } from './comparing.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** The server's answer, which is PostgreSQL's own text wherever that is possible. */
export async function answeredByServer(gql: Ask, document: string, variables: Variables): Promise<Answered> {
  const { data, errors = [] } = await gql(document, variables);
  return {
    data,
    errors: errors.map(({ path = [], extensions, message }) => ({
      path: path.join('.'),
      code: extensions.code,
      message,
    })),
  };
}

/** The answer of graphql-js on the schema: every field by its resolver. */
export async function answeredByResolvers(
  db: Kysely<DB>,
  document: DocumentNode,
  variableValues: Variables,
): Promise<Answered> {
  const { data, errors = [] } = await execute({
    schema,
    document,
    variableValues,
    contextValue: { db, requestId: '' },
  });
  return {
    data: data === undefined ? undefined : JSON.parse(JSON.stringify(data)),
    errors: errors.map((error) => ({
      path: (error.path ?? []).join('.'),
      code: codeOf(error),
      message: error.message,
    })),
  };
}

/** As the server names it: what has no code is graphql-js's complaint about the request, or a fault of ours. */
function codeOf({ extensions, originalError }: GraphQLError): string {
  if (typeof extensions.code === 'string') return extensions.code;
  const isOurs = originalError && !(originalError instanceof GraphQLError);
  return isOurs ? `INTERNAL: ${originalError.message}` : 'BAD_USER_INPUT';
}

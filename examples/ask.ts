import type { TypedDocumentString } from './graphql/graphql.ts';

/** Something the person at the keyboard can put right; its message says how. */
export class ProblemToTell extends Error {}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly AnswerError[];
}

interface AnswerError {
  readonly message: string;
  readonly extensions?: {
    /** The name that was asked for, with UNKNOWN_ENTITY and AMBIGUOUS_ENTITY. */
    readonly ref?: string;
    readonly suggestions?: readonly Named[];
    readonly candidates?: readonly Named[];
  };
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

/**
 * Sends a typed document by plain `fetch`; the types of the variables and of the answer come from the document.
 * Throws `ProblemToTell` when the server is not there or refuses.
 */
export async function ask<Result, Variables>(
  endpoint: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { data, errors } = await post<Result>(endpoint, { query: document.toString(), variables });
  if (errors?.length) throw new ProblemToTell(errors.map(explain).join('\n'));
  if (!data) throw new ProblemToTell(`${endpoint} sent no answer. Is it the GraphQL address of On Record?`);
  return data;
}

async function post<Result>(endpoint: string, body: unknown): Promise<Answer<Result>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ProblemToTell(`Nothing answers at ${endpoint}. Start the server with: npm start`);
  });
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    throw new ProblemToTell(
      `${endpoint} answered ${response.status}, but not with JSON. Is it the GraphQL address of On Record?`,
    );
  }
}

function explain({ message, extensions: { ref, suggestions, candidates } = {} }: AnswerError): string {
  if (suggestions?.length) return `"${ref}" is not on record. Nearest to it:\n${list(suggestions)}`;
  if (candidates?.length) return `"${ref}" is the name of several. Say which:\n${list(candidates)}`;
  return message;
}

const list = (names: readonly Named[]) => names.map(({ slug, name }) => `  ${slug}  (${name})`).join('\n');

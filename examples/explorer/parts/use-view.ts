import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';
import { useShowOperation } from './operation.tsx';

export interface Answer<Data> {
  /** The latest answer there was, even where a later question has none yet. */
  readonly data: Data | undefined;
  /** The variables that `data` answers, as one text. */
  readonly of: string;
  readonly error: CombinedError | undefined;
  /** What is shown answers an earlier question. */
  readonly waiting: boolean;
  /** Asks again at once. */
  retry(): void;
}

/** Milliseconds between tries while the server cannot be reached: the last one goes on. */
const pauses = [500, 1_000, 2_000, 4_000, 5_000];

/** Asks the one operation of a view. An absent server is asked again and again, and what is shown stays. */
export function useView<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Answer<Data> {
  const [{ data, error, fetching, stale }, execute] = useQuery<Data, Variables>({
    query,
    variables,
  } as never);
  useShowOperation(query, variables);
  const [kept, setKept] = useState<{ data: Data; of: string }>();
  // Beside an error GraphQL has null for data; while another answer is awaited, data is that of an earlier question.
  if (data && !fetching && data !== kept?.data) setKept({ data, of: JSON.stringify(variables) });
  const [tries, setTries] = useState(0);
  const retry = () => execute({ requestPolicy: 'network-only' });
  const away = isAway(error);

  useEffect(() => {
    if (!away) {
      setTries(0);
      return;
    }
    if (fetching) return;
    const again = () => {
      setTries((count) => count + 1);
      execute({ requestPolicy: 'network-only' });
    };
    const timer = setTimeout(again, pauses[Math.min(tries, pauses.length - 1)]);
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [away, fetching, tries, execute]);

  return { data: kept?.data, of: kept?.of ?? '', error, waiting: fetching || stale, retry };
}

/** Whether the server will answer by itself once it is back. */
export function isAway(error: CombinedError | undefined): boolean {
  return Boolean(error?.networkError) || codeOf(error) === 'SERVICE_UNAVAILABLE';
}

export function codeOf(error: CombinedError | undefined): unknown {
  return error?.graphQLErrors[0]?.extensions.code;
}

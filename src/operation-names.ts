import { parse } from 'graphql';

/** Names of the operations in these documents. */
export function operationNames(documents: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const document of documents) {
    for (const definition of parse(document, { noLocation: true }).definitions)
      if (definition.kind === 'OperationDefinition' && definition.name) names.add(definition.name.value);
  }
  return names;
}

/**
 * What a request asked for, in few words: the name of its operation only where that is known, since clients can think of
 * any number of others.
 */
export function requestKind(
  path: string,
  document: object | undefined,
  name: string | undefined,
  known: ReadonlySet<string>,
): string {
  if (path.startsWith('/export.')) return 'export';
  if (!document) return 'none';
  if (name === undefined) return 'anonymous';
  return known.has(name) ? name : 'other';
}

import {
  type DocumentNode,
  type FieldNode,
  Kind,
  parseType,
  parseValue,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import type { Random } from './random.ts';
import { withoutUnused } from './unused.ts';

const CURSORS = 'cursors__';
const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** One connection of an operation: wherever its field stands in the same words. */
export interface Followed {
  /** The operation, which also asks for the connection's cursors. */
  readonly withCursors: DocumentNode;
  /** The operation that goes on at the cursor in the variable `$cursor`. */
  readonly at: (argument: 'after' | 'before') => DocumentNode;
  /** The cursors in an answer to the first. */
  readonly cursorsIn: (data: unknown) => string[];
}

/** Picks a connection of the operation to page through; undefined where it has none. */
export function follow(document: DocumentNode, random: Random): Followed | undefined {
  const connections: string[] = [];
  const typeInfo = new TypeInfo(schema);
  const isConnection = () => String(typeInfo.getType()).endsWith('Connection!');
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        if (isConnection()) connections.push(wordsOf(node));
      },
    }),
  );
  if (connections.length === 0) return undefined;
  const followed = random.pick(connections);
  const change = (changed: (node: FieldNode) => FieldNode) =>
    visit(document, {
      Field: {
        leave: (node) => (node.selectionSet && wordsOf(node) === followed ? changed(node) : undefined),
      },
    });
  return {
    withCursors: change((node) => ({
      ...node,
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: [
          ...(node.selectionSet?.selections ?? []),
          {
            kind: Kind.FIELD,
            name: name('edges'),
            alias: name(CURSORS),
            selectionSet: {
              kind: Kind.SELECTION_SET,
              selections: [{ kind: Kind.FIELD, name: name('cursor') }],
            },
          },
        ],
      },
    })),
    at: (argument) =>
      withVariable(
        change((node) => ({
          ...node,
          arguments: [
            ...(node.arguments ?? []).filter(({ name }) => name.value !== argument),
            { kind: Kind.ARGUMENT, name: name(argument), value: parseValue('$cursor') },
          ],
        })),
      ),
    cursorsIn,
  };
}

/** What makes two fields of one key the same field: name and arguments. */
const wordsOf = ({ name, alias, arguments: args = [] }: FieldNode): string =>
  `${(alias ?? name).value}: ${name.value}(${args.map(print).join()})`;

function withVariable(document: DocumentNode): DocumentNode {
  return visit(withoutUnused(document), {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [
        ...(operation.variableDefinitions ?? []),
        {
          kind: Kind.VARIABLE_DEFINITION,
          variable: { kind: Kind.VARIABLE, name: name('cursor') },
          type: parseType('String'),
        },
      ],
    }),
  });
}

function cursorsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === CURSORS ? (value as { cursor: string }[]).map(({ cursor }) => cursor) : cursorsIn(value),
  );
}

import { collectFields } from '@graphql-tools/utils';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
} from 'graphql';
import { NotPlanned, planOf, selectedFields } from './compile.ts';
import { isBroken } from './json-text.ts';
import { type Operation, operationOf, type ShapingField, shapeOf, shapingField } from './operation-shape.ts';
import type { Bound } from './param.ts';
import { type Caller, type Database, failedLookups, runStatement } from './run.ts';
import { compileStatement, type Statement } from './statement.ts';
import type { Utf8 } from './utf8.ts';

/** Statements kept for one operation and outcome of its conditions, and outcomes kept for one operation. */
const MOST_STATEMENTS = 20;

export interface OperationRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
  readonly caller?: Caller | undefined;
}

/** The statements of one operation under one outcome of its @skip and @include. */
interface Compiled {
  readonly fields: readonly ShapingField[];
  readonly statements: { readonly shape: string; readonly statement: Statement }[];
}

interface Known extends Operation {
  readonly compiled: Map<string, Compiled | 'not planned'>;
}

/**
 * Answers whole operations by one SQL statement each, whose text is the answer. Statements are compiled once for a
 * document and the shape of its arguments; they live as long as the parsed document is kept.
 */
export class Operations {
  readonly #schema: GraphQLSchema;
  readonly #database: Database;
  readonly #operations = new WeakMap<DocumentNode, Map<string, Known>>();

  constructor(schema: GraphQLSchema, database: Database) {
    this.#schema = schema;
    this.#database = database;
  }

  /**
   * The JSON of the operation's `data`, undecoded. Undefined where SQL alone cannot answer, or where the client made a
   * mistake: executing the operation then gives the answer, with every error at its field.
   */
  async answer(request: OperationRequest): Promise<Utf8 | undefined> {
    const operation = this.#operation(request);
    if (!operation) return undefined;
    const { coerced } = getVariableValues(
      this.#schema,
      operation.definition.variableDefinitions ?? [],
      request.variableValues ?? {},
      // The executor tells them.
      { maxErrors: 1 },
    );
    if (!coerced) return undefined;
    const prepared = clientErrorsAside(() => this.#prepare(operation, coerced));
    if (!prepared) return undefined;
    const { statement, bound } = prepared;
    const database = { ...this.#database, caller: request.caller };
    const row = await runStatement(database, statement, bound).catch((error: unknown) => {
      if (error instanceof GraphQLError) return undefined;
      throw error;
    });
    if (!row || row.data === null || isBroken(row.data)) return undefined;
    if (failedLookups(statement, row, bound).length > 0) return undefined;
    return row.data;
  }

  #operation({ document, operationName }: OperationRequest): Known | undefined {
    let byName = this.#operations.get(document);
    if (!byName) {
      byName = new Map();
      this.#operations.set(document, byName);
    }
    const name = operationName ?? '';
    const known = byName.get(name);
    if (known) return known;
    const operation = operationOf(document, operationName);
    if (!operation) return undefined;
    const fresh = { ...operation, compiled: new Map() };
    byName.set(name, fresh);
    return fresh;
  }

  #prepare(
    operation: Known,
    variableValues: Record<string, unknown>,
  ): { statement: Statement; bound: Bound } | undefined {
    const condition = operation.conditions.map((name) => String(variableValues[name])).join();
    const known = operation.compiled.get(condition);
    if (known === 'not planned') return undefined;
    if (known) {
      const bound = known.fields.map(
        ({ field, node, constant }) => constant ?? getArgumentValues(field, node, variableValues),
      );
      const shape = shapeOf(known.fields, bound);
      const fits = known.statements.find(
        (each) => each.shape === shape && choosesAlike(each.statement, bound),
      );
      if (fits) return { statement: fits.statement, bound };
    }
    const statement = this.#compile(operation, variableValues);
    if (operation.compiled.size >= MOST_STATEMENTS) operation.compiled.clear();
    if (!statement) {
      operation.compiled.set(condition, 'not planned');
      return undefined;
    }
    const compiled = known ?? { fields: statement.boundFields.map(shapingField), statements: [] };
    compiled.statements.unshift({ shape: shapeOf(compiled.fields, statement.bound), statement });
    compiled.statements.length = Math.min(compiled.statements.length, MOST_STATEMENTS);
    operation.compiled.set(condition, compiled);
    return { statement, bound: statement.bound };
  }

  #compile(
    { definition, fragments }: Operation,
    variableValues: Record<string, unknown>,
  ): Statement | undefined {
    const type = this.#schema.getQueryType();
    if (!type) return undefined;
    const { fields } = collectFields(this.#schema, fragments, variableValues, type, definition.selectionSet);
    const selected = selectedFields(type, fields);
    if (!selected.some(({ field }) => planOf(field))) return undefined;
    const name = definition.name?.value;
    const document = { schema: this.#schema, fragments, variableValues, name };
    try {
      return compileStatement(this.#database.db, document, selected, 'answer');
    } catch (error) {
      if (error instanceof NotPlanned) return undefined;
      throw error;
    }
  }
}

function choosesAlike({ choices }: Statement, bound: Bound): boolean {
  return choices.every(({ param, choice }) => param.read(bound) === choice);
}

/** Undefined where `prepare` found a mistake of the client's. */
function clientErrorsAside<T>(prepare: () => T): T | undefined {
  try {
    return prepare();
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

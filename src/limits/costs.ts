import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isInputType,
  isLeafType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { costOf } from './cost.ts';
import { weigh } from './weight.ts';

/** Costs kept for one operation. */
const MOST_COSTS = 50;
/** Scalars whose value decides about sizes and conditions; of all others it matters only whether they are given. */
const decisive = new Set(['Int', 'Boolean']);

interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly standard: unknown;
}

interface Known {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: readonly Variable[];
  /** Those that the cost depends on. */
  readonly deciding: readonly Variable[];
  readonly costs: Map<string, number>;
}

/** The costs of operations, computed once for a parsed document and what of its variables matters. */
export class Costs {
  readonly #schema: GraphQLSchema;
  readonly #known = new WeakMap<DocumentNode, Map<string, Known>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** In points; 0 where there is no such operation. @throws QUERY_TOO_COMPLEX where a variable is nested without end. */
  of({ document, operationName, variableValues }: Asked): number {
    const known = this.#operation(document, operationName);
    if (!known) return 0;
    const { definition, fragments, variables, costs } = known;
    const given = ({ name, standard }: Variable) => {
      const value = variableValues?.[name];
      return value === undefined ? standard : value;
    };
    const key = known.deciding.map((each) => keyOf(each, given(each))).join();
    const found = costs.get(key);
    if (found !== undefined) return found;
    const cost = costOf({
      schema: this.#schema,
      definition,
      fragments,
      variables: Object.fromEntries(variables.map((each) => [each.name, given(each)])),
    });
    if (costs.size >= MOST_COSTS) costs.clear();
    costs.set(key, cost);
    return cost;
  }

  #operation(document: DocumentNode, operationName: string | null | undefined): Known | undefined {
    let byName = this.#known.get(document);
    if (!byName) {
      byName = new Map();
      this.#known.set(document, byName);
    }
    const name = operationName ?? '';
    const known = byName.get(name);
    if (known) return known;
    const definition = getOperationAST(document, operationName);
    if (!definition) return undefined;
    const fresh = { ...describe(this.#schema, definition), fragments: fragmentsOf(document) };
    byName.set(name, fresh);
    return fresh;
  }
}

function describe(schema: GraphQLSchema, definition: OperationDefinitionNode) {
  const variables = (definition.variableDefinitions ?? []).flatMap((each) => variable(schema, each) ?? []);
  const costs = new Map<string, number>();
  return { definition, variables, deciding: variables.filter(({ type }) => decides(type)), costs };
}

function variable(schema: GraphQLSchema, node: VariableDefinitionNode): Variable | undefined {
  const type = typeFromAST(schema, node.type as never);
  const { defaultValue } = node;
  if (!isInputType(type)) return undefined;
  return {
    name: node.variable.name.value,
    type,
    standard: defaultValue && valueFromASTUntyped(defaultValue),
  };
}

const decides = (type: GraphQLInputType): boolean =>
  !isNonNullType(type) || !isLeafType(type.ofType) || decisive.has(type.ofType.name);

function keyOf({ type }: Variable, value: unknown): string {
  const of = isNonNullType(type) ? type.ofType : type;
  if (isLeafType(of) && decisive.has(of.name))
    return typeof value === 'object' ? '' : String(value).slice(0, 20);
  const { once, each } = weigh(of, value);
  return `${value === null || value === undefined ? '' : 'given'}${once}/${each}`;
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  return fragments;
}

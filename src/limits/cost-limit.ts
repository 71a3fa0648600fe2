import { type GraphQLSchema, isInputType } from 'graphql';
import { Costs } from './costs.ts';
import { beyond, type Limits } from './limits.ts';
import { weigh } from './weight.ts';

type Asked = Parameters<Costs['of']>[0];

/** What a server allows to cost. Each check throws QUERY_TOO_COMPLEX where it is too much. */
export class CostLimit {
  readonly allowed: number;
  readonly #schema: GraphQLSchema;
  readonly #costs: Costs;

  constructor(schema: GraphQLSchema, { cost }: Limits) {
    this.allowed = cost;
    this.#schema = schema;
    this.#costs = new Costs(schema);
  }

  /** The points that an operation costs. */
  check(asked: Asked): number {
    const reduce = 'ask for smaller pages (`first`), nest lists less, or ask in several requests.';
    return this.#within('The cost of the operation', this.#costs.of(asked), reduce);
  }

  /** The points that a value of an input type costs by itself. */
  checkInput(type: string, value: unknown): number {
    const input = this.#schema.getType(type);
    if (!isInputType(input)) return 0;
    const { once, each } = weigh(input, value);
    return this.#within('The cost of the filter', once + each, 'leave out conditions.');
  }

  #within(what: string, requested: number, reduce: string): number {
    const { allowed } = this;
    if (requested > allowed) throw beyond('cost', { what, requested, allowed, reduce });
    return requested;
  }
}

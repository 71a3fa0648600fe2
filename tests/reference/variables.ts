import {
  type ConstValueNode,
  type GraphQLInputType,
  Kind,
  parseType,
  type VariableDefinitionNode,
} from 'graphql';
import type { Variables } from './asked.ts';

/** A variable where a value could stand. */
export class Variable {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Not sent at all; null is a value. */
export const absent: unique symbol = Symbol('absent');

/** The variables of one operation, with values for two requests: the second finds the operation compiled by the first. */
export class OperationVariables {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly requests: readonly [Record<string, unknown>, Record<string, unknown>] = [{}, {}];

  add(
    type: GraphQLInputType | string,
    values: readonly [unknown, unknown],
    standard?: ConstValueNode,
  ): Variable {
    const name = `v${this.definitions.length}`;
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(String(type)),
      ...(standard && { defaultValue: standard }),
    });
    values.forEach((value, request) => {
      const variables: Variables & Record<string, unknown> = this.requests[request] ?? {};
      if (value !== absent) variables[name] = value;
    });
    return new Variable(name);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { parse, valueFromASTUntyped } from 'graphql';

const directory = new URL('./samples/', import.meta.url);

/** One sample operation of the archive. */
export interface Sample {
  readonly query: string;
  /** The variables' defaults as JSON, so that people find the values to change. */
  readonly variables?: string;
}

/** Reads the sample operations in the order of their file names. */
export function readSamples(): Sample[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, directory), 'utf8').trimEnd())
    .map(toSample);
}

function toSample(query: string): Sample {
  const defaults: Record<string, unknown> = {};
  for (const definition of parse(query).definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
    }
  }
  return Object.keys(defaults).length > 0
    ? { query, variables: JSON.stringify(defaults, undefined, 2) }
    : { query };
}

import { parseArgs } from 'node:util';
import { contestants } from './measure/contestants.ts';
import { shapes } from './shapes/all.ts';
import type { Shape } from './shapes/shape.ts';

export interface Options {
  readonly statements: readonly number[];
  readonly shapes: readonly Shape[];
  readonly contestants: typeof contestants;
  readonly seconds: number;
  readonly rounds: number;
  readonly clients: readonly number[];
  readonly connections: number | undefined;
  /** Whether README.md shall quote this run. */
  readonly keep: boolean;
}

const usage = `node run.ts [options]
  --statements 100000,1000000   sizes of the archive
  --shapes ${shapes.map(({ name }) => name).join(',')}
  --only on-record,postgraphile,by-hand,dataloader   contestants; the ratios are to the first
  --seconds 3        of load for each contestant in each round
  --rounds 5         the contestants take turns in each
  --clients 16       how many at once; several numbers run one after the other
  --connections n    of every contestant to PostgreSQL; absent: what is best for each
  --keep             quote this run in README.md`;

/** Reads the command line. @throws with the usage where it is wrong. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        statements: { type: 'string', default: '100000,1000000' },
        shapes: { type: 'string', default: shapes.map(({ name }) => name).join(',') },
        only: { type: 'string', default: contestants.map(({ name }) => name).join(',') },
        seconds: { type: 'string', default: '3' },
        rounds: { type: 'string', default: '5' },
        clients: { type: 'string', default: '16' },
        connections: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
    });
    return {
      statements: numbers(values.statements),
      shapes: named(values.shapes, shapes),
      contestants: named(values.only, contestants),
      seconds: number(values.seconds),
      rounds: number(values.rounds),
      clients: numbers(values.clients),
      connections: values.connections === undefined ? undefined : number(values.connections),
      keep: values.keep,
    };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function number(text: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (!(value > 0)) throw new Error(`"${text}" is not a number above 0.`);
  return value;
}

const numbers = (text: string): number[] => text.split(',').map(number);

function named<Item extends { readonly name: string }>(text: string, all: readonly Item[]): Item[] {
  return text.split(',').map((name) => {
    const item = all.find((each) => each.name === name);
    if (!item) throw new Error(`There is no "${name}": use ${all.map((each) => each.name).join(', ')}.`);
    return item;
  });
}

import { cpus, totalmem } from 'node:os';
import type { Options } from '../options.ts';
import type { ContestantResult, Round, ShapeResult } from './measure.ts';

/** The median; NaN where there is nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** Median over the rounds of how many times as many requests the first answers as the other, next to each other in time. */
export function ratio(first: ContestantResult, other: ContestantResult): number {
  return median(
    first.rounds.map(({ perSecond }, at) => perSecond / (other.rounds[at]?.perSecond ?? Number.NaN)),
  );
}

/** One shape as a Markdown table. */
export function table({ shape, title, statements, clients, answerBytes, contestants }: ShapeResult): string {
  const [first] = contestants;
  const header = [
    '',
    'requests/s',
    `${first?.name} is ×`,
    'p50 ms',
    'p99 ms',
    'SQL',
    'buffers',
    'CPU ms: server',
    'PostgreSQL',
    'memory MiB',
  ];
  const of = (contestant: ContestantResult, value: (round: Round) => number) =>
    median(contestant.rounds.map(value));
  const lines = contestants.map((each) => [
    each.name,
    Math.round(of(each, (round) => round.perSecond)).toLocaleString('en'),
    first && first !== each ? ratio(first, each).toFixed(2) : '',
    of(each, (round) => round.p50).toFixed(1),
    of(each, (round) => round.p99).toFixed(1),
    each.statements.toFixed(each.statements % 1 === 0 ? 0 : 1),
    Math.round(each.buffers).toLocaleString('en'),
    of(each, (round) => round.serverCpu).toFixed(2),
    of(each, (round) => round.postgresCpu).toFixed(2),
    Math.round(each.memory).toString(),
  ]);
  const generator = Math.max(
    ...contestants.flatMap(({ rounds }) => rounds.map((round) => round.generatorCpu)),
  );
  return [
    `### ${shape}: ${title}`,
    '',
    `${statements.toLocaleString('en')} statements, ${clients} clients, answers of ${answerBytes.toLocaleString('en')} characters, load generator at most ${Math.round(generator * 100)} % of a core`,
    '',
    ...[header, header.map((_, at) => (at === 0 ? '---' : '--:')), ...lines].map(
      (cells) => `| ${cells.join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** All shapes in one Markdown table: this server's figures, and how many times as fast as each of the others it is. */
export function summary(results: readonly ShapeResult[]): string {
  const others = [
    ...new Set(results.flatMap(({ contestants }) => contestants.slice(1).map(({ name }) => name))),
  ];
  const header = [
    'shape',
    'statements',
    'clients',
    'requests/s',
    ...others.map((name) => `× ${name}`),
    'p50 ms',
    'p99 ms',
    'SQL',
    'buffers',
    'MiB',
  ];
  const lines = results.flatMap(({ shape, statements, clients, contestants: [first, ...rest] }) => {
    if (!first) return [];
    const of = (value: (round: Round) => number) => median(first.rounds.map(value));
    return [
      [
        shape,
        statements.toLocaleString('en'),
        clients,
        Math.round(of((round) => round.perSecond)).toLocaleString('en'),
        ...others.map((name) => {
          const other = rest.find((each) => each.name === name);
          return other ? ratio(first, other).toFixed(2) : '–';
        }),
        of((round) => round.p50).toFixed(1),
        of((round) => round.p99).toFixed(1),
        first.statements,
        Math.round(first.buffers).toLocaleString('en'),
        Math.round(first.memory),
      ],
    ];
  });
  const rule = header.map((_, at) => (at === 0 ? '---' : '--:'));
  return [header, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What the figures depend on beside the code. */
export function environment({ seconds, rounds }: Options) {
  return {
    machine: {
      cpu: cpus()[0]?.model.trim(),
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
    },
    node: process.version,
    seconds,
    rounds,
  };
}

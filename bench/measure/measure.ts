import type pg from 'pg';
import type { Shape, Values } from '../shapes/shape.ts';
import { ask, type Request, type Running, requestsOf } from './contestants.ts';
import { assertEqualAnswers } from './equal.ts';
import type { Loaded, startGenerator } from './load.ts';
import { cpuOf, cpuOfChildren, cpuSince, parentOf, residentMemory } from './processes.ts';
import { type Cost, costOf } from './statements.ts';

export interface Setting {
  readonly running: readonly Running[];
  readonly admin: pg.Client;
  readonly generator: ReturnType<typeof startGenerator>;
  readonly statements: number;
  readonly clients: number;
  readonly seconds: number;
  readonly rounds: number;
}

export interface Round extends Loaded {
  /** Milliseconds of processor time for one request: of the contestant, and of its PostgreSQL backends. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
}

export interface ContestantResult extends Cost {
  readonly name: string;
  readonly connections: number;
  readonly rounds: readonly Round[];
  /** MiB after the last round. */
  readonly memory: number;
}

export interface ShapeResult {
  readonly shape: string;
  readonly title: string;
  readonly statements: number;
  readonly clients: number;
  /** Of one answer of the first contestant, without spaces; median. */
  readonly answerBytes: number;
  readonly contestants: readonly ContestantResult[];
}

/** Asserts equal answers, counts statements and buffers, and then loads the contestants in turn. */
export async function measureShape(shape: Shape, setting: Setting): Promise<ShapeResult> {
  const { admin, statements, clients, seconds, rounds } = setting;
  const running = setting.running.filter(({ name }) => !shape.without?.includes(name));
  const { rows } = await admin.query<Values>(shape.values);
  if (rows.length < 20) throw new Error(`${shape.name} has only ${rows.length} rows of values to ask with.`);
  const requests = new Map<string, Request[]>();
  for (const contestant of running) requests.set(contestant.name, await requestsOf(contestant, shape, rows));
  const of = (contestant: Running) => requests.get(contestant.name) ?? [];

  const answerBytes = await assertEqualAnswers(shape, running, requests, 40);
  const costs: Cost[] = [];
  for (const contestant of running) {
    for (const request of of(contestant).slice(0, 20)) await ask(contestant, request);
    costs.push(await costOf(admin, contestant, of(contestant).slice(0, 100)));
  }

  const measured = running.map((): Round[] => []);
  const load = async (contestant: Running, at: number, duration: number) => {
    const round = await oneRound(contestant, setting, of(contestant), clients, duration);
    if (at > 0) measured[running.indexOf(contestant)]?.push(round);
  };
  // Round 0 warms up: compiled code, prepared statements on every connection, pages in memory.
  for (let round = 0; round <= rounds; round++)
    for (const contestant of running)
      await load(contestant, round, round > 0 ? seconds : Math.min(1, seconds));
  return {
    shape: shape.name,
    title: shape.title,
    statements,
    clients,
    answerBytes,
    contestants: running.map((contestant, at) => ({
      name: contestant.name,
      connections: contestant.connections,
      statements: costs[at]?.statements ?? 0,
      buffers: costs[at]?.buffers ?? 0,
      rounds: measured[at] ?? [],
      memory: residentMemory(contestant.pid),
    })),
  };
}

async function oneRound(
  { origin, pid }: Running,
  { admin, generator }: Setting,
  requests: readonly Request[],
  clients: number,
  seconds: number,
): Promise<Round> {
  const postmaster = await postmasterOf(admin);
  const before = { server: cpuOf(pid), postgres: cpuOfChildren(postmaster) };
  const loaded = await generator.load({ origin, requests, clients, seconds });
  const perRequest = (cpu: number) => (cpu * 1000) / Math.max(1, loaded.requests);
  return {
    ...loaded,
    serverCpu: perRequest(cpuOf(pid) - before.server),
    postgresCpu: perRequest(cpuSince(before.postgres, cpuOfChildren(postmaster))),
  };
}

async function postmasterOf(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
  return parentOf(rows[0]?.pid ?? 0);
}

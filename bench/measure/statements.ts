import type pg from 'pg';
import { ask, type Request, type Running } from './contestants.ts';

export interface Cost {
  /** SQL statements sent for one operation, transaction control included. */
  readonly statements: number;
  /** Pages of shared buffers touched by one operation, in memory or not. */
  readonly buffers: number;
}

/** Sends requests one after the other and reads from pg_stat_statements what they cost on average. */
export async function costOf(
  admin: pg.Client,
  contestant: Running,
  requests: readonly Request[],
): Promise<Cost> {
  await track(admin, 'top');
  try {
    await admin.query('select monitoring.pg_stat_statements_reset()');
    for (const request of requests) await ask(contestant, request);
    const { rows } = await admin.query<{ calls: number; buffers: number }>(
      `select coalesce(sum(calls), 0)::float8 as calls, coalesce(sum(shared_blks_hit + shared_blks_read), 0)::float8 as buffers
       from monitoring.pg_stat_statements where query not like '%pg_stat_statements%' and query not ilike 'set %'`,
    );
    const [{ calls, buffers } = { calls: 0, buffers: 0 }] = rows;
    return { statements: calls / requests.length, buffers: buffers / requests.length };
  } finally {
    await track(admin, 'none');
  }
}

/** Backends take the setting up when they are next idle. */
async function track(admin: pg.Client, what: 'top' | 'none'): Promise<void> {
  await admin.query(`alter system set pg_stat_statements.track = '${what}'`);
  await admin.query('select pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

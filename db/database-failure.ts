/** What a failed query means for the person who asked. */
export type DatabaseFailure = 'UNAVAILABLE' | 'TIMEOUT';

/** Network failures between us and PostgreSQL (libuv's names). */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * PostgreSQL's SQLSTATEs for "not now": connection lost (08), not let in (28, 3D000), serialization failure and
 * deadlock (40), out of resources or connections (53), shutting down or starting (57P01–57P05).
 */
const unavailableState = /^(08...|28...|3D000|40001|40P01|53...|57P0[1-5])$/;

/** The driver and our queue report these without a code. */
const driverMessage =
  /^(Connection terminated|Too many queries wait|Postgres connection has been discarded|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** Of those, what a moment's wait may mend: nobody is there, or nobody yet or any more. */
const passingState = /^(08...|40001|40P01|53300|57P0[1235])$/;

/** Whether the same may succeed once PostgreSQL, which was away, answers again. */
export function isPassing(error: unknown): boolean {
  if (error instanceof AggregateError) return isPassing(error.errors[0]);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    networkCodes.has(code) || passingState.test(code) || /^Connection terminated unex/.test(error.message)
  );
}

/** Says whether the error is the database being away or too slow; undefined when it is anything else. */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (error instanceof AggregateError) return databaseFailure(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '57014' || error.message === 'Query read timeout') return 'TIMEOUT';
  if (networkCodes.has(code) || unavailableState.test(code) || driverMessage.test(error.message)) {
    return 'UNAVAILABLE';
  }
  return databaseFailure(error.cause);
}

/** Whether PostgreSQL refused to do something because of who asked, or because the database may only be read. */
export function isDenied(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return code === '42501' || code === '25006' || isDenied(error.cause);
}

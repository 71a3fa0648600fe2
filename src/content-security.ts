/** For answers that are no page: nothing in them may run or load, and nobody may frame them. */
export const apiPolicy = policyOf({ 'default-src': "'none'", 'frame-ancestors': "'none'" });

/** For the explorer's pages: all they need is in files of this server. */
export const explorerPolicy = policyOf({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

/** For GraphiQL, one page that holds all its code: `scripts` are the hashes of those in it. */
export function graphiqlPolicy(scripts: readonly string[]): string {
  return policyOf({
    'default-src': "'none'",
    'script-src': scripts.map((hash) => `'sha256-${hash}'`).join(' '),
    // The editor makes its style sheets as it goes.
    'style-src': "'unsafe-inline'",
    'worker-src': 'blob:',
    'img-src': 'data:',
    'font-src': 'data:',
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
}

function policyOf(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

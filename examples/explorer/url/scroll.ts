const positions = new Map<string, number>();

/** How long a view may take to grow as high as it was. */
const patienceMs = 2_000;

/**
 * Back and forward return to where the reader was, once the view is as high again; a new view begins at its top. The
 * browser would do it before the view is there.
 */
export function keepScroll(): void {
  history.scrollRestoration = 'manual';
  let entry = entryOf(history.state);
  if (history.state?.entry !== entry) history.replaceState({ ...history.state, entry }, '');
  addEventListener('scroll', () => positions.set(entry, scrollY), { passive: true });
  addEventListener('popstate', ({ state }) => {
    entry = entryOf(state);
    restore(positions.get(entry) ?? 0, performance.now() + patienceMs);
  });
  // wouter tells of its own changes of the history.
  addEventListener('pushState', () => {
    const before = positions.get(entry) ?? 0;
    entry = newEntry();
    history.replaceState({ ...history.state, entry }, '');
    positions.set(entry, before);
  });
}

// crypto.randomUUID is there only where a site is served by HTTPS.
const newEntry = (): string => `${Date.now()} ${Math.random()}`;

const entryOf = (state: unknown): string => (state as { entry?: string } | null)?.entry ?? newEntry();

function restore(to: number, until: number): void {
  scrollTo(0, to);
  if (Math.abs(scrollY - to) > 1 && performance.now() < until)
    requestAnimationFrame(() => restore(to, until));
}

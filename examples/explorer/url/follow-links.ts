import { navigate } from 'wouter/use-browser-location';

/** Paths of this site that are no view: the browser fetches them. */
const served = /^\/(graphql|export\.|health|ready|metrics|schema\.)/;

/**
 * Follows links of the page without loading it anew, also those that a plot draws. A link that says nothing of the
 * language keeps it, also where it is opened elsewhere or copied.
 */
export function followLinks(root: HTMLElement): void {
  root.addEventListener('pointerdown', ({ target }) => void viewLink(target));
  root.addEventListener('click', (event) => {
    const href = viewLink(event.target);
    if (href === undefined || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  });
}

const xlink = 'http://www.w3.org/1999/xlink';

/** Where the link to a view leads that an event happened on, once the link keeps the language. */
function viewLink(target: EventTarget | null): string | undefined {
  const link = (target as Element | null)?.closest('a');
  const href = link?.getAttribute('href') ?? link?.getAttributeNS(xlink, 'href');
  if (!link || !href?.startsWith('/') || served.test(href) || link.getAttribute('target')) return undefined;
  const kept = keepingLanguage(href);
  if (link.hasAttribute('href')) link.setAttribute('href', kept);
  else link.setAttributeNS(xlink, 'href', kept);
  return kept;
}

/** Opens a view of this site at its top; keyboard and screen reader go on from there where it is another one. */
export function go(href: string, how: { replace?: boolean } = {}): void {
  const before = location.pathname;
  navigate(keepingLanguage(href), how);
  if (how.replace) return;
  scrollTo(0, 0);
  if (location.pathname !== before) document.getElementById('view')?.focus({ preventScroll: true });
}

/** The address with the language that the page is shown in, where that was chosen by its address. */
export function keepingLanguage(href: string): string {
  const url = new URL(href, location.origin);
  const language = new URLSearchParams(location.search).get('lang');
  if (language !== null && !url.searchParams.has('lang')) url.searchParams.set('lang', language);
  return url.pathname + url.search;
}

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from './input.ts';

const blocks = /^(?:P|H[1-6]|LI|BLOCKQUOTE|DIV|SECTION|ARTICLE|FIGCAPTION|TD|DT|DD|PRE)$/;

/** What of a node is needed to read its text; linkedom's own types would bring the whole DOM library along. */
interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/** Whether a text is a web page, by the ending of its file or by how it begins. */
export const isHtml = (file: string, text: string): boolean =>
  /\.x?html?$/i.test(file) || /^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(text);

/**
 * The title and the paragraphs of a page's article, a blank line between them; `<q>` becomes quotation marks.
 * @throws {InputError} where the page holds no article.
 */
export function articleOf(html: string, name: string): string {
  const { document } = parseHTML(html);
  const article = document.documentElement ? new Readability(document).parse() : null;
  const { document: body } = parseHTML(`<!doctype html><html><body>${article?.content ?? ''}</body></html>`);
  const paragraphs = paragraphsOf(body.body as unknown as HtmlNode);
  if (paragraphs.length === 0)
    throw new InputError(`${name}: holds no article: save the page of one article, or its text alone`);
  const title = article?.title?.trim();
  return [...(title && title !== paragraphs[0] ? [title] : []), ...paragraphs].join('\n\n');
}

function paragraphsOf(root: HtmlNode): string[] {
  const found: string[] = [];
  let current = '';
  const flush = () => {
    const text = current.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
    if (text) found.push(text);
    current = '';
  };
  const visit = (node: HtmlNode): void => {
    if (node.nodeType === 3) current += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const isBlock = blocks.test(node.nodeName);
    if (isBlock || node.nodeName === 'BR') flush();
    if (node.nodeName === 'Q') current += '“';
    for (const child of node.childNodes) visit(child);
    if (node.nodeName === 'Q') current += '”';
    if (isBlock) flush();
  };
  visit(root);
  flush();
  return found;
}

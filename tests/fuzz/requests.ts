import { type DocumentNode, Kind, print, TypeInfo, type ValueNode, visit, visitWithTypeInfo } from 'graphql';
import { schema } from '../../schema/index.ts';
import { drawOperation } from '../reference/operations.ts';
import type { Pool } from '../reference/pool.ts';
import type { Random } from '../reference/random.ts';
import { withoutUnused } from '../reference/unused.ts';
import { objectTypes } from '../reference/ways.ts';
import { bodies, literals, values } from './hostile.ts';

export const kinds = ['valid', 'hostile value', 'damaged text', 'garbage'] as const;

export interface FuzzRequest {
  readonly kind: (typeof kinds)[number];
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The argument or input field that got the hostile value. */
  readonly place?: string;
}

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function drawRequest(random: Random, pool: Pool): FuzzRequest {
  const { chance, pick } = random;
  const kind = chance(0.25)
    ? 'valid'
    : chance(0.6)
      ? 'hostile value'
      : chance(0.5)
        ? 'damaged text'
        : 'garbage';
  if (kind === 'garbage') return { kind, ...garbage(random) };
  const { document, requests } = drawOperation(random, pool, pick(objectTypes));
  const asked = { query: print(document), variables: { ...requests[0] } };
  if (kind === 'valid') return { kind, ...sent(random, asked) };
  if (kind === 'damaged text')
    return { kind, ...sent(random, { ...asked, query: damaged(random, asked.query) }) };
  const { place, ...hostile } = withHostileValue(random, document, asked);
  return { kind, ...sent(random, hostile), ...(place !== undefined && { place }) };
}

/** One value of the operation replaced: by a literal, or by a variable of the type that is wanted there. */
function withHostileValue(random: Random, document: DocumentNode, asked: Asked): Asked & { place?: string } {
  const typeInfo = new TypeInfo(schema);
  const found: { node: ValueNode; type: string; place: string }[] = [];
  const note = (node: { value: ValueNode; name: { value: string } }) => {
    const parent = typeInfo.getParentType()?.name ?? '';
    found.push({
      node: node.value,
      type: String(typeInfo.getInputType()),
      place: `${parent}.${typeInfo.getFieldDef()?.name}.${node.name.value}`,
    });
  };
  visit(document, visitWithTypeInfo(typeInfo, { Argument: note, ObjectField: note }));
  if (found.length === 0) return asked;
  const { node, type, place } = random.pick(found);
  const marked: DocumentNode = visit(document, {
    enter: (each) => (each === node ? { kind: Kind.ENUM, value: 'HOSTILE_VALUE' } : undefined),
  });
  const text = print(withoutUnused(marked));
  const put = (value: string) => text.replace('HOSTILE_VALUE', () => value);
  if (random.chance(0.5)) return { ...asked, query: put(random.pick(literals)), place };
  const taking = `query ($hostile: ${type}`;
  const query = put('$hostile').replace(/^(query \(|query |(?=\{))/, (start) =>
    start === 'query (' ? `${taking} ` : `${taking}) `,
  );
  return { query, variables: { ...asked.variables, hostile: hostileValue(random, type) }, place };
}

/** Mostly one that gets past the type, to whatever is behind it. */
function hostileValue({ chance, pick }: Random, type: string): unknown {
  const wanted = /Int|Float/.test(type) ? 'number' : /Filter|Order/.test(type) ? 'object' : 'string';
  return pick(chance(0.7) ? values.filter((value) => typeof value === wanted) : values);
}

/** A character or a stretch of the text lost, doubled, or replaced. */
function damaged({ pick, upTo }: Random, text: string): string {
  const at = upTo(text.length - 1);
  const end = Math.min(text.length, at + 1 + upTo(20));
  const strange = pick([
    '{',
    '}',
    '"',
    '\\',
    '...',
    '@',
    '$',
    '\u0000',
    '\ud800',
    '#',
    '!',
    '&',
    ':',
    ' on ',
    '__schema',
  ]);
  return pick([
    text.slice(0, at) + text.slice(end),
    text.slice(0, end) + text.slice(at),
    text.slice(0, at) + strange + text.slice(at),
    text.slice(0, at),
  ]);
}

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** As a client would send it: mostly by POST. */
function sent({ chance }: Random, { query, variables }: Asked): Omit<FuzzRequest, 'kind'> {
  const text = JSON.stringify({ query, variables });
  if (chance(0.9) || encodeURIComponent(text.toWellFormed()).length > 8_000)
    return { method: 'POST', path: '/graphql', headers: json, body: text };
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return { method: 'GET', path: `/graphql?${search}`, headers: json };
}

function garbage({ chance, pick, upTo }: Random): Omit<FuzzRequest, 'kind'> {
  if (chance(0.4)) return { method: 'POST', path: '/graphql', headers: json, body: pick(bodies) };
  if (chance(0.3)) {
    const filter = pick([...values.map((value) => JSON.stringify(value)), '{', '{"by":', 'nato']);
    return {
      method: pick(['GET', 'HEAD', 'POST', 'DELETE']),
      path: `/export.${pick(['csv', 'ndjson', 'jsonld', 'exe'])}?${pick(['filter', 'filtre'])}=${encodeURIComponent(filter.toWellFormed()).slice(0, 8_000)}`,
      headers: {},
    };
  }
  return {
    method: pick(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD']),
    path: pick([
      '/graphql',
      '/graphql?query=%',
      '/graphql?query={',
      '/graphql?variables=%7B',
      '/%00',
      '/../etc/passwd',
      '//',
      '/health',
      '/ready',
      `/${'a'.repeat(3_000)}`,
    ]),
    headers: {
      'content-type': pick([
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        'graphql',
      ]),
      accept: pick([
        '*/*',
        'text/event-stream',
        'multipart/mixed',
        'text/html',
        'nothing',
        'application/json;q=0',
      ]),
      'x-request-id': pick(['', 'sane-1', 'x'.repeat(500), '"\'><']),
    },
    ...(chance(0.5) && { body: Buffer.from(Array.from({ length: upTo(300) }, () => upTo(255))) }),
  };
}

import { Agent, request } from 'node:http';
import fc from 'fast-check';
import type { Pool } from '../reference/pool.ts';
import { randomFrom } from '../reference/random.ts';
import { drawRequest, type FuzzRequest } from './requests.ts';

const publicCodes = new Set(
  'BAD_USER_INPUT UNKNOWN_ENTITY AMBIGUOUS_ENTITY NOT_FOUND QUERY_TOO_COMPLEX TIMEOUT SERVICE_UNAVAILABLE'.split(
    ' ',
  ),
);

export interface Summary {
  /** How often each status was answered to each kind of request. */
  readonly answers: Record<string, Record<string, number>>;
  readonly codes: Record<string, number>;
  /** Arguments and input fields that got a hostile value. */
  readonly places: Set<string>;
  /** What no server may answer, with the request. */
  readonly faults: string[];
}

interface Options {
  readonly url: string;
  readonly pool: Pool;
  readonly requests: number;
  readonly seed: number;
  readonly atOnce?: number;
  /** Told after each hundred. */
  readonly onProgress?: (done: number) => void;
}

/** Sends random requests, the same for the same seed, and notes what no server may answer. */
export async function fuzz({ url, pool, requests, seed, atOnce = 4, onProgress }: Options): Promise<Summary> {
  const summary: Summary = { answers: {}, codes: {}, places: new Set(), faults: [] };
  const agent = new Agent({ keepAlive: true });
  const draws = fc.sample(fc.gen(), { seed, numRuns: requests }).values();
  let done = 0;
  const client = async () => {
    for (const draw of draws) {
      await judge(drawRequest(randomFrom(draw), pool), url, agent, summary);
      done += 1;
      if (done % 100 === 0) onProgress?.(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  agent.destroy();
  return summary;
}

async function judge(asked: FuzzRequest, url: string, agent: Agent, summary: Summary): Promise<void> {
  const fault = (what: string) => void summary.faults.push(`${what} ← ${shown(asked)}`);
  if (asked.place !== undefined) summary.places.add(asked.place);
  const { status, text } = await send(asked, url, agent).catch((error: NodeJS.ErrnoException) => {
    fault(`no answer: ${error.code ?? error.message}`);
    return { status: 0, text: '' };
  });
  const answers = summary.answers[asked.kind] ?? {};
  summary.answers[asked.kind] = { ...answers, [status]: (answers[status] ?? 0) + 1 };
  const codes = codesOf(text);
  for (const code of codes ?? []) summary.codes[code] = (summary.codes[code] ?? 0) + 1;
  if (status >= 500) fault(`status ${status}: ${text.slice(0, 500)}`);
  for (const code of codes ?? []) if (!publicCodes.has(code)) fault(`code ${code}: ${text.slice(0, 500)}`);
  if (asked.kind !== 'garbage' && status > 0 && !codes) fault(`no GraphQL answer: ${text.slice(0, 500)}`);
  if (!text.includes('<!doctype html>') && /node_modules|\n\s+at |pg_catalog|\.ts:\d/.test(text))
    fault(`tells of the inside: ${text.slice(0, 500)}`);
}

const shown = ({ method, path, headers, body = '' }: FuzzRequest): string =>
  `${method} ${path.slice(0, 300)} ${headers['content-type'] ?? ''} ${body.toString().slice(0, 1_500)}`;

/** The codes of the errors; undefined where the text is no answer of GraphQL. */
function codesOf(text: string): string[] | undefined {
  try {
    const { data, errors } = JSON.parse(text) as {
      data?: unknown;
      errors?: { extensions?: { code?: string } }[];
    };
    if (data === undefined && errors === undefined) return undefined;
    return (errors ?? []).map(({ extensions }) => extensions?.code ?? 'none');
  } catch {
    return undefined;
  }
}

function send(asked: FuzzRequest, url: string, agent: Agent): Promise<{ status: number; text: string }> {
  const { method, path, headers, body } = asked;
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, method, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.once('error', (error: NodeJS.ErrnoException) => {
      // A connection that the server closed as idle, just when it was used again: clients then send anew.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(send(asked, url, agent));
      else reject(error);
    });
    sent.end(body);
  });
}

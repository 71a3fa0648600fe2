import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What became of one request: the codes of its errors with its status, or the code of what its connection met. */
export type Outcome =
  | { readonly status: number; readonly codes: readonly string[] }
  | { readonly failed: string };

const query = '{ statements(first: 5) { nodes { id text speaker { name } } } }';

function askOnce(url: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.once('error', ({ message }) => resolve({ failed: message }));
      response.once('end', () => {
        const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
        resolve({
          status: response.statusCode ?? 0,
          codes: errors.map(({ extensions }) => extensions.code),
        });
      });
    });
    asked.once('error', (error: NodeJS.ErrnoException) => resolve({ failed: error.code ?? error.message }));
    asked.end(JSON.stringify({ query }));
  });
}

/** Clients on kept-alive connections, each asking again as soon as it has its answer, until stopped or refused. */
export function load(url: string, clients = 8): { readonly outcomes: Outcome[]; stop(): Promise<void> } {
  const agent = new Agent({ keepAlive: true });
  const outcomes: Outcome[] = [];
  let isOver = false;
  const client = async () => {
    while (!isOver) {
      const outcome = await askOnce(url, agent);
      if ('failed' in outcome && outcome.failed === 'ECONNREFUSED') return;
      outcomes.push(outcome);
      await sleep(1);
    }
  };
  const running = Array.from({ length: clients }, client);
  return {
    outcomes,
    stop: async () => {
      isOver = true;
      await Promise.all(running);
      agent.destroy();
    },
  };
}

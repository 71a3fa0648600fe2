import { createServer } from 'node:http';
import pg from 'pg';
import { shapes } from '../shapes/all.ts';
import { serve, settings } from './serve.ts';

/**
 * The limit: one tuned, named, prepared statement for each shape, whose text is the answer. No parsing, no validation,
 * no GraphQL: `POST /<shape>` with the parameters as a JSON array.
 */
const { databaseUrl, connections } = settings();
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: connections,
  idleTimeoutMillis: 0,
  // As this server does, see db/client.ts.
  onConnect: async (client) => void (await client.query('set random_page_cost = 1.1')),
});
const texts = new Map(
  shapes.map(({ name, sql }) => [`/${name}`, { name, text: sql, rowMode: 'array' as const }]),
);

async function answer(url: string, body: string): Promise<string> {
  const statement = texts.get(url);
  if (!statement) throw new Error(`No shape at ${url}`);
  const { rows } = await pool.query<[string]>({ ...statement, values: JSON.parse(body) as string[] });
  return rows[0]?.[0] ?? 'null';
}

serve(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(request.url ?? '', Buffer.concat(chunks).toString('utf8')).then(
        (text) => {
          const body = Buffer.from(text);
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
          response.end(body);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  }),
);

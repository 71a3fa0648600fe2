import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { ask, failedStart, startedArchive, stopped } from './archive-process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'on-record-start-'));
// Root's PostgreSQL runs as another user and must be able to enter.
chmodSync(dataDir, 0o755);
const patience = 60_000;

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test(
  'a first start answers the canonical question; after SIGTERM a second start finds everything again, once',
  async () => {
    const first = await startedArchive({ DATA_DIR: dataDir });
    const answer = await ask(
      first.url,
      '{ statements(filter: { by: "Lukashenko", about: "NATO" }) { totalCount nodes { form saidOn } } }',
    );
    expect(answer).toEqual({
      data: { statements: { totalCount: 1, nodes: [{ form: 'MIXED', saidOn: '2022-02-03' }] } },
    });
    const before = await ask(first.url, '{ statements { totalCount } }');
    expect(await stopped(first.child, 'SIGTERM')).toBe(0);

    const second = await startedArchive({ DATA_DIR: dataDir });
    expect(await ask(second.url, '{ statements { totalCount } }')).toEqual(before);
    expect(before).toEqual({ data: { statements: { totalCount: 54 } } });
    expect(await (await fetch(`${second.url}/ready`)).json()).toEqual({ status: 'ready' });
    expect(await stopped(second.child, 'SIGINT')).toBe(0);
  },
  patience,
);

test(
  'a data directory in use is refused in one line, and the archive that uses it goes on',
  async () => {
    const { child, url } = await startedArchive({ DATA_DIR: dataDir });
    const { code, stderr } = await failedStart({ DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]+ in use by process \d+: [^\n]+DATA_DIR[^\n]+\n$/);
    expect(stderr).toContain(dataDir);
    expect(stderr).toContain(String(child.pid));
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  },
  patience,
);

test(
  'a port that is taken is refused in one line that names another, and the database is stopped',
  async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void holder.close());
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const { code, stderr } = await failedStart({ DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken\. .*PORT=\d+ npm start\n$/);
    const next = await startedArchive({ DATA_DIR: dataDir });
    expect(await stopped(next.child, 'SIGTERM')).toBe(0);
  },
  patience,
);

test('a wrong configuration is refused in one line', async () => {
  const { code, stderr } = await failedStart({ PORT: 'http' });
  expect(code).toBe(1);
  expect(stderr).toBe('PORT is "http"; use a whole number from 0 to 65535 (0 picks a free port).\n');
});

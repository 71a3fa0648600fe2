import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openArchive } from './archive/archive.ts';
import { start } from './measure/contestants.ts';
import { startGenerator } from './measure/load.ts';
import { measureShape, type ShapeResult } from './measure/measure.ts';
import { environment, summary, table } from './measure/report.ts';
import { readOptions } from './options.ts';

const options = readOptions(process.argv.slice(2));
const results: ShapeResult[] = [];
const generator = startGenerator();
try {
  for (const statements of options.statements) {
    const archive = await openArchive(statements);
    const admin = new pg.Client({ connectionString: archive.connectionString });
    try {
      await admin.connect();
      const { connections } = options;
      const running = await Promise.all(
        options.contestants.map((each) => start(each, archive.connectionString, { connections })),
      );
      try {
        for (const clients of options.clients) {
          for (const shape of options.shapes) {
            const result = await measureShape(shape, {
              ...options,
              running,
              admin,
              generator,
              statements,
              clients,
            });
            results.push(result);
            process.stdout.write(`${table(result)}\n`);
          }
        }
      } finally {
        for (const each of running) each.process.disconnect();
      }
    } finally {
      await admin.end();
      await archive.stop();
    }
  }
} finally {
  generator.stop();
}
const made = new Date().toISOString();
const run = { made, ...environment(options), results };
process.stdout.write(`${summary(results)}\n`);
save(made.slice(0, 19).replaceAll(':', ''));
if (options.keep) keep();

function save(name: string): void {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(run, null, 1)}\n`);
}

/** Makes this the run that README.md quotes. */
function keep(): void {
  save('last');
  const readme = join(import.meta.dirname, 'README.md');
  const [text = ''] = readFileSync(readme, 'utf8').split('## Last run');
  const { machine, node } = run;
  const where = `${made.slice(0, 10)}, ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${node}; ${options.rounds} rounds of ${options.seconds} s. All figures: \`results/last.json\`.`;
  writeFileSync(readme, `${text}## Last run\n\n${where}\n\n${summary(results)}\n`);
}

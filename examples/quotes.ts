import { parseArgs } from 'node:util';
import { ask, ProblemToTell } from './ask.ts';
import { graphql } from './graphql/gql.ts';
import { quotesTable } from './quotes-table.ts';

const usage = `Prints what was said, by whom, about whom, and where it is printed.

  npm run example -- --by Lukashenko --about OTAN

  --by NAME        who spoke; may be repeated
  --about NAME     whom or what it is about; may be repeated
  --first COUNT    how many, from 1 to 100 (default 20)
  --endpoint URL   the server (default http://localhost:4000/graphql)
  --help           this text

Give --by, --about or both. Names are found in any recorded spelling: Loukachenko, Лукашенко, OTAN, НАТО.`;

const Quotes = graphql(`
  query Quotes($filter: StatementFilter!, $first: Int!) {
    statements(filter: $filter, first: $first) {
      totalCount
      nodes {
        saidOn
        form
        text
        translations(languages: ["en"]) {
          text
        }
        speaker {
          name
        }
        capacity {
          title
          organization {
            name
          }
        }
        appearances {
          source {
            title
            publishedOn
            publisher {
              name
            }
          }
          spans {
            start
            end
          }
        }
      }
    }
  }
`);

/** Answers one command line. Returns what to print; throws `ProblemToTell` with what the person should do. */
async function quotes(commandLine: string[]): Promise<string> {
  const { by, about, first, endpoint, help } = readOptions(commandLine);
  if (help) return usage;
  const { statements } = await ask(endpoint, Quotes, {
    filter: { ...(by && { by }), ...(about && { about }) },
    first,
  });
  if (statements.totalCount === 0) return 'Nothing is recorded. Leave out --by or --about to see more.';
  const shown = statements.nodes.length;
  const more = shown < statements.totalCount ? ' Raise --first to see more.' : '';
  return `${quotesTable(statements.nodes, process.stdout.columns)}\n${shown} of ${statements.totalCount}.${more} Offsets count Unicode code points, the end is exclusive.`;
}

function readOptions(commandLine: string[]) {
  const { values } = parse(commandLine);
  const { by, about, help } = values;
  if (!help && !by && !about) throw new ProblemToTell(`Say whose words: give --by or --about.\n\n${usage}`);
  const first = Number(values.first);
  if (!/^\d+$/.test(values.first) || first < 1 || first > 100) {
    throw new ProblemToTell(`--first takes a whole number from 1 to 100, not "${values.first}".`);
  }
  if (!/^https?:$/.test(URL.parse(values.endpoint)?.protocol ?? '')) {
    throw new ProblemToTell(
      `--endpoint takes an address like http://localhost:4000/graphql, not "${values.endpoint}".`,
    );
  }
  return { by, about, help, first, endpoint: values.endpoint };
}

function parse(commandLine: string[]) {
  try {
    return parseArgs({
      args: commandLine,
      options: {
        by: { type: 'string', multiple: true },
        about: { type: 'string', multiple: true },
        first: { type: 'string', default: '20' },
        endpoint: { type: 'string', default: 'http://localhost:4000/graphql' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ProblemToTell(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

try {
  console.log(await quotes(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ProblemToTell)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

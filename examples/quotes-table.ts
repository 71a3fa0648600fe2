import Table from 'cli-table3';
import type { QuotesQuery } from './graphql/graphql.ts';

type Quote = QuotesQuery['statements']['nodes'][number];

const headings = ['Date', 'Speaker', 'Form', 'Words', 'Printed in'];
const narrow = { date: 12, form: 10 };

/** One row for each statement, wrapped to `columns` characters (100 when the output is no terminal). */
export function quotesTable(quotes: readonly Quote[], columns = 100): string {
  const free = Math.max(columns, 80) - narrow.date - narrow.form - headings.length - 1;
  const speaker = Math.floor(free * 0.25);
  const printed = Math.floor(free * 0.3);
  const table = new Table({
    head: headings,
    colWidths: [narrow.date, speaker, narrow.form, free - speaker - printed, printed],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const quote of quotes) {
    table.push([
      quote.saidOn ?? 'not known',
      speakerOf(quote),
      quote.form.toLowerCase(),
      wordsOf(quote),
      printingsOf(quote),
    ]);
  }
  return table.toString();
}

function speakerOf({ speaker, capacity }: Quote): string {
  return capacity ? `${speaker.name}\n${capacity.title}, ${capacity.organization.name}` : speaker.name;
}

function wordsOf({ text, translations }: Quote): string {
  return [text, ...translations.map((translation) => `[en] ${translation.text}`)].join('\n');
}

function printingsOf({ appearances }: Quote): string {
  return appearances
    .map(({ source, spans }) => {
      const offsets = spans.map(({ start, end }) => `${start}–${end}`).join(', ');
      const published = [source.publisher?.name, source.publishedOn]
        .filter((part) => part != null)
        .join(', ');
      return [source.title, published, `at ${offsets}`].filter((line) => line !== '').join('\n');
    })
    .join('\n\n');
}

import { foldName } from '../db/names.ts';
import type { Bundle, Statement } from './bundle.ts';
import { statementDay, statementText } from './derive.ts';
import type { Known } from './known.ts';
import { type Reporter, refuseRepeated } from './reporter.ts';

/** Checks form, date, text, mentions and claims of each statement. */
export function checkStatements(bundle: Bundle, reporter: Reporter, known: Known): void {
  const own = new Map(bundle.sources.map((source) => [source.key, source]));
  const sources = { get: (key: string) => own.get(key) ?? known.sources.get(key) };
  for (const statement of bundle.statements) {
    const { appearances, about } = statement;
    const isKnown = appearances.every(({ source }) => sources.get(source) !== undefined);
    if (isKnown && statementDay(statement, sources) === undefined)
      reporter.report(statement, [], 'has no date: give saidOn, or publishedOn of a source it appears in');
    checkFragments(statement, reporter);
    checkDraft(statement, reporter);
    checkText(statement, reporter);
    checkQuantities(statement, reporter);
    refuseRepeated(
      about,
      ({ entity }) => entity,
      (i) => {
        reporter.report(statement, ['about', i, 'entity'], 'this entity is listed twice: keep one mention');
      },
    );
    refuseRepeated(
      appearances,
      ({ source }) => source,
      (i) => {
        reporter.report(
          statement,
          ['appearances', i, 'source'],
          'this source is listed twice: put all spans into one appearance',
        );
      },
    );
  }
}

function checkFragments(statement: Statement, { report }: Reporter): void {
  const { form, quotedFragments } = statement;
  if (form === 'MIXED' && quotedFragments.length === 0)
    report(
      statement,
      ['quotedFragments'],
      'is missing: a MIXED statement lists what stands in quotation marks',
    );
  if (form !== 'MIXED' && quotedFragments.length > 0)
    report(
      statement,
      ['quotedFragments'],
      `only a MIXED statement has them, and this is ${form}: change the form or remove them`,
    );
  const text = statementText(statement);
  for (const [i, fragment] of quotedFragments.entries()) {
    if (!text.includes(fragment))
      report(
        statement,
        ['quotedFragments', i],
        `${JSON.stringify(fragment)} is not in the text: copy it from there`,
      );
  }
}

function checkDraft(statement: Statement, { report }: Reporter): void {
  if (statement.state === 'DRAFT') return;
  for (const key of ['confidence', 'reasons'] as const) {
    const value = statement[key];
    if (Array.isArray(value) ? value.length > 0 : value !== undefined)
      report(statement, [key], 'only a draft has it: add state: DRAFT or remove it');
  }
}

function checkText(statement: Statement, { report }: Reporter): void {
  if (statement.text === undefined) return;
  // An editor may straighten spaces, capitals and punctuation, but not leave out or change words.
  const words = ` ${foldName(statement.text)} `;
  for (const { exact } of statement.appearances[0]?.spans ?? []) {
    if (words.includes(` ${foldName(exact)} `)) continue;
    report(
      statement,
      ['text'],
      `does not have the words ${JSON.stringify(exact)} of the first appearance: add them or remove text`,
    );
  }
}

function checkQuantities(statement: Statement, { report }: Reporter): void {
  for (const [i, { value, low, high }] of statement.quantities.entries()) {
    const given = [low, value, high].filter((bound) => bound !== undefined);
    if (given.length === 0) report(statement, ['quantities', i], 'has no number: give value, low or high');
    if (given.some((bound, index) => bound < (given[index - 1] ?? bound)))
      report(
        statement,
        ['quantities', i],
        `low, value and high are out of order (${given.join(', ')}): correct them`,
      );
  }
}

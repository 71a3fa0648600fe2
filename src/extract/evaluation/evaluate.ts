import { parseArgs } from 'node:util';
import { readLexicon } from '../../../db/lexicon.ts';
import { withArchive } from '../../cli/archive.ts';
import type { LanguageCode } from '../language.ts';
import { Lexicon } from '../lexicon.ts';
import { scoreCuration } from './curation.ts';
import { readPassages } from './passages.ts';
import { Score, scorePassage } from './score.ts';

const { values, positionals } = parseArgs({
  options: { curation: { type: 'string', default: '../shared/seeds' } },
  allowPositionals: true,
});
const [file = '../shared/quotes/dev.jsonl'] = positionals;

const lexicon = new Lexicon(await withArchive(process.env, readLexicon));
const passages = await readPassages(file);
if (passages) {
  const scores: Partial<Record<LanguageCode, Score>> = {};
  const errors = passages.flatMap((passage) => {
    const score = scores[passage.language] ?? new Score();
    scores[passage.language] = score;
    return scorePassage(passage, lexicon, score);
  });
  for (const error of errors) console.log(error);
  console.table(
    Object.fromEntries(Object.entries(scores).map(([language, score]) => [language, score.row()])),
  );
} else {
  console.log(
    `There are no annotated passages at ${file}: name another file. src/extract/README.md says how they are annotated.`,
  );
}

const curation = await scoreCuration(values.curation, lexicon);
if (curation) {
  for (const missing of curation.missing)
    console.log(`curation: ${missing} is missing, or has another speaker`);
  console.log(
    `curation: ${curation.found} of ${curation.wanted} direct and mixed statements with the right speaker`,
  );
} else {
  console.log(`There is no curation in ${values.curation}: name its folder by --curation.`);
}

import type { Cue } from './cue.ts';
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

const past = /л(а|о|и)?(?:сь|ся)?$/;
const presentPlural = /(?:[юуая]т|[юуая]тся)$/;
const joined = /^(?:и|с|со|или|либо)$/;
/** Surnames in no nominative that a verb of a man could have. */
const oblique = /(?:ого|его|ову|еву|ину|ыну)$/;
const womans = /(?:ова|ева|ина|ына|ская|цкая)$/;

/** Whether a Russian verb is a plural: «заявили», «считают», «уверены». */
export const isPlural = (key: string): boolean => pluralOf(key) === true;

function pluralOf(key: string): boolean | undefined {
  const ending = past.exec(key);
  if (ending) return ending[1] === 'и';
  if (presentPlural.test(key)) return true;
  return /(?:[ие]т|[ие]тся)$/.test(key) ? false : undefined;
}

/** Whether number or gender of a Russian verb tell that somebody does not do what it says. */
export function disagrees(mention: Mention, { start, end, form }: Cue, tokens: readonly Token[]): boolean {
  if (form !== 'finite' || start === end) return false;
  const verb = tokens.slice(start, end).find(({ key }) => pluralOf(key) !== undefined)?.key;
  if (!verb) return false;
  // «режим называют»: a body is one, if a noun of one word says so; «США», «спецслужбы», «ВСУ» are several.
  if (mention.kind === 'organization' || mention.kind === 'medium')
    return (
      pluralOf(verb) === true &&
      mention.role !== null &&
      mention.name === null &&
      mention.end - mention.start === 1 &&
      /[^ыиеу]$/.test(tokens[mention.start]?.text ?? '') &&
      tokens[mention.start]?.capital === false &&
      !isJoined(mention, tokens)
    );
  const isNamed = mention.name !== null || mention.kind === 'pronoun';
  const last = tokens[(mention.name?.end ?? mention.end) - 1]?.key ?? '';
  if (pluralOf(verb)) return isNamed && !mention.plural && !isJoined(mention, tokens);
  const [, gender] = past.exec(verb) ?? [];
  if (mention.plural || mention.kind === 'group') return gender !== 'о' && !isJoined(mention, tokens);
  if (!isNamed || !past.test(verb)) return false;
  if (gender === 'о') return true;
  if (mention.kind === 'person' && (oblique.test(last) || (!gender && womans.test(last)))) return true;
  return gender === 'а' ? mention.gender === 'm' : mention.gender === 'f';
}

/** «Путин и Трамп заявили», «Орлов с коллегами», «министр, его заместитель и мэр» */
function isJoined({ start, end }: Mention, tokens: readonly Token[]): boolean {
  return (
    joined.test(tokens[end]?.key ?? '') ||
    joined.test(tokens[start - 1]?.key ?? '') ||
    (tokens[end]?.text === ',' && tokens.slice(end + 1, end + 12).some(({ key }) => key === 'и'))
  );
}

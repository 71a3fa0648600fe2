import type { CombinedError } from 'urql';
import { useText } from '../i18n/text.tsx';
import { codeOf, isAway } from './use-view.ts';

/** Somebody a name may mean, as errors list them. */
interface Candidate {
  readonly slug: string;
  readonly name: string;
}

interface ProblemProps {
  readonly error: CombinedError;
  readonly retry: () => void;
  /** Puts what was meant in the place of the name that means nobody, or several. */
  readonly onChoose?: (name: string, slug: string) => void;
}

/** What went wrong and what to do about it. */
export function Problem({ error, retry, onChoose }: ProblemProps) {
  const { t } = useText();
  if (isAway(error)) return <Away />;
  const code = codeOf(error);
  const { message = '', extensions = {} } = error.graphQLErrors[0] ?? {};
  const candidates = (extensions.candidates ?? extensions.suggestions ?? []) as readonly Candidate[];
  const asked = /^[^"“]*["“](.*?)["”]/s.exec(message)?.[1] ?? '';
  const isName = code === 'UNKNOWN_ENTITY' || code === 'AMBIGUOUS_ENTITY';
  return (
    <div className="notice problem" role="alert">
      <h2>{titleOf(code, t)}</h2>
      <p lang="en">{message}</p>
      {isName && onChoose && candidates.length > 0 && (
        <>
          <p>{t.problem.didYouMean}</p>
          <ul className="choices">
            {candidates.map(({ slug, name }) => (
              <li key={slug}>
                <button type="button" onClick={() => onChoose(asked, slug)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isName && code !== 'BAD_USER_INPUT' && (
        <button type="button" onClick={retry}>
          {t.problem.again}
        </button>
      )}
    </div>
  );
}

function titleOf(code: unknown, t: ReturnType<typeof useText>['t']): string {
  if (code === 'UNKNOWN_ENTITY') return t.problem.unknown;
  if (code === 'AMBIGUOUS_ENTITY') return t.problem.ambiguous;
  if (code === 'TIMEOUT' || code === 'QUERY_TOO_COMPLEX') return t.problem.tooMuch;
  return code === 'BAD_USER_INPUT' ? t.problem.refused : t.problem.failed;
}

/** The server cannot be reached; it is being asked again. */
export function Away() {
  const { t } = useText();
  return (
    <div className="notice away" role="alert">
      <strong>{t.problem.away}</strong> {t.problem.awayHint}
    </div>
  );
}

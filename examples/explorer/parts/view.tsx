import type { ReactNode } from 'react';
import { Problem } from './problem.tsx';
import { Skeleton } from './skeleton.tsx';
import { type Answer, isAway } from './use-view.ts';

interface ViewProps<Data> {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
  readonly onChoose?: (name: string, slug: string) => void;
}

/** The states of a view: awaited, refused, out of reach, there. */
export function View<Data>({ answer, children, onChoose }: ViewProps<Data>) {
  const { data, error, waiting, retry } = answer;
  const problem = error && <Problem error={error} retry={retry} {...(onChoose && { onChoose })} />;
  if (error && !isAway(error)) return problem;
  if (data === undefined) return problem ?? <Skeleton />;
  return (
    <div className="view" aria-busy={waiting} data-waiting={waiting || undefined}>
      {problem}
      {children(data)}
    </div>
  );
}

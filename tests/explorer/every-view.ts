import { sourceId as idOfSource, statementId as idOfStatement } from '../../db/ids.ts';

export const sourceId = idOfSource('bbabo-2022-02-03');
export const statementId = idOfStatement('s1-d1');

/** Every view of the explorer, with the heading that says it is there. */
export const views = [
  { name: 'Statements', path: '/', heading: '54 statements', operation: 'Statements' },
  { name: 'Actor', path: '/actor/lukashenko', heading: 'Alexander Lukashenko', operation: 'Actor' },
  {
    name: 'Organization',
    path: '/organization/csto?list=officials',
    heading: 'Collective Security Treaty Organization',
    operation: 'Organization',
  },
  {
    name: 'Exercise',
    path: '/exercise/allied-resolve-2022',
    heading: 'Allied Resolve 2022',
    operation: 'Exercise',
  },
  { name: 'Network as a matrix', path: '/network', heading: '88 pairs', operation: 'Network' },
  { name: 'Network as a graph', path: '/network?as=graph', heading: '88 pairs', operation: 'Network' },
  {
    name: 'Source',
    path: `/source/${sourceId}`,
    heading: '24 statements, in the order they are printed',
    operation: 'Source',
  },
  {
    name: 'Statement',
    path: `/statement/${statementId}`,
    heading: 'Cite this statement',
    operation: 'Statement',
  },
  { name: 'Contents', path: '/contents', heading: 'Contents', operation: 'Contents' },
] as const;

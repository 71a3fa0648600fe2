import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useMemo, useState } from 'react';
import { stringifyDocument } from 'urql';

const OperationDrawer = lazy(() => import('./operation-drawer.tsx'));

/** The operation behind a view, as it is sent. */
export interface Operation {
  readonly document: string;
  readonly variables: unknown;
}

const Shown = createContext<{
  operation: Operation | undefined;
  show(operation: Operation): void;
  open(): void;
}>({ operation: undefined, show() {}, open() {} });

/** Knows which operation the view on the page asked, and shows it in a drawer. */
export function OperationProvider({ children }: { children: ReactNode }) {
  const [operation, show] = useState<Operation>();
  const [isOpen, setOpen] = useState(false);
  const shown = useMemo(() => ({ operation, show, open: () => setOpen(true) }), [operation]);
  return (
    <Shown value={shown}>
      {children}
      {isOpen && operation && (
        <Suspense>
          <OperationDrawer operation={operation} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Shown>
  );
}

export const useShownOperation = () => use(Shown);

/** Says which operation the view asks. */
export function useShowOperation<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  const { show } = use(Shown);
  const key = JSON.stringify(variables);
  useEffect(() => {
    show({ document: withoutTypenames(stringifyDocument(document)), variables: JSON.parse(key) });
  }, [show, document, key]);
}

/** The cache asks for types; a reader would not. */
const withoutTypenames = (document: string): string => document.replace(/^ *__typename\n/gm, '');

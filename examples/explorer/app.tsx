import { lazy, Suspense, useEffect } from 'react';
import { Provider } from 'urql';
import { Route, Switch, useLocation } from 'wouter';
import { client } from './client.ts';
import { TextProvider, useText } from './i18n/text.tsx';
import { Masthead } from './masthead.tsx';
import { Boundary } from './parts/boundary.tsx';
import { OperationProvider } from './parts/operation.tsx';
import { Skeleton } from './parts/skeleton.tsx';
import { StatementsView } from './views/statements.tsx';

const ActorView = lazy(() => import('./views/actor.tsx'));
const OrganizationView = lazy(() => import('./views/organization.tsx'));
const ExerciseView = lazy(() => import('./views/exercise.tsx'));
const NetworkView = lazy(() => import('./views/network.tsx'));
const SourceView = lazy(() => import('./views/source.tsx'));
const StatementView = lazy(() => import('./views/statement.tsx'));
const ContentsView = lazy(() => import('./views/contents.tsx'));

/** The masthead and the view that the address names. */
export function App() {
  return (
    <Provider value={client}>
      <TextProvider>
        <OperationProvider>
          <Page />
        </OperationProvider>
      </TextProvider>
    </Provider>
  );
}

function Page() {
  const { t, language } = useText();
  const [path] = useLocation();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <>
      <a className="skip" href="#view">
        {t.skip}
      </a>
      <Masthead />
      <main id="view" tabIndex={-1}>
        <Boundary key={path}>
          <Suspense fallback={<Skeleton />}>
            <Views />
          </Suspense>
        </Boundary>
      </main>
      <footer className="colophon">
        <p>{t.colophon}</p>
      </footer>
    </>
  );
}

function Views() {
  const { t } = useText();
  return (
    <Switch>
      <Route path="/" component={StatementsView} />
      <Route path="/network" component={NetworkView} />
      <Route path="/contents" component={ContentsView} />
      <Route path="/actor/:slug">{({ slug }) => <ActorView key={slug} slug={slug} />}</Route>
      <Route path="/organization/:slug">{({ slug }) => <OrganizationView key={slug} slug={slug} />}</Route>
      <Route path="/exercise/:slug">{({ slug }) => <ExerciseView key={slug} slug={slug} />}</Route>
      <Route path="/source/:id">{({ id }) => <SourceView key={id} id={`Source:${id}`} />}</Route>
      <Route path="/statement/:id">{({ id }) => <StatementView key={id} id={`Statement:${id}`} />}</Route>
      <Route>
        <p className="notice">{t.noView}</p>
      </Route>
    </Switch>
  );
}

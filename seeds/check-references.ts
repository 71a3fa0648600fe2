import { type Bundle, type EntityKind, entityKinds } from './bundle.ts';
import { kindsBySlug } from './derive.ts';
import type { Known } from './known.ts';
import { nearest } from './nearest.ts';
import { eachReference, type Reference } from './references.ts';
import type { Reporter } from './reporter.ts';

const nouns: Record<EntityKind, string> = {
  ACTOR: 'an actor',
  ORGANIZATION: 'an organization',
  EXERCISE: 'an exercise',
  EVENT: 'an event',
  PLACE: 'a place',
  TOPIC: 'a topic',
};

/** Checks that every slug and key names a record of the bundle or of the archive, of a kind that can stand there. */
export function checkReferences(bundle: Bundle, reporter: Reporter, known: Known): void {
  const own = kindsBySlug(bundle);
  const series = new Set(bundle.series.map(({ slug }) => slug));
  const sources = new Set(bundle.sources.map(({ key }) => key));
  const refuseUnknown = ({ record, path, name }: Reference, noun: string, names: Iterable<string>) => {
    const near = nearest(name, names);
    const meant = near === undefined ? (known.suggestions.get(name) ?? []) : [near];
    const hint =
      meant.length > 0 ? `did you mean ${meant.join(', ')}?` : 'correct it, or add the record to the bundle';
    reporter.report(
      record,
      path,
      `no ${noun} ${JSON.stringify(name)} in the bundle${reporter.within ?? ''}: ${hint}`,
    );
  };
  eachReference(bundle, (reference) => {
    const { record, path, name, list, kinds: allowed = [] } = reference;
    if (list === 'series') {
      if (!series.has(name) && !known.series.has(name) && !reporter.wasRefused('series', name))
        refuseUnknown(reference, 'series', series);
      return;
    }
    if (list === 'sources') {
      if (!sources.has(name) && !known.sources.has(name) && !reporter.wasRefused('sources', name))
        refuseUnknown(reference, 'source', sources);
      return;
    }
    const kind = own.get(name) ?? known.kinds.get(name);
    if (kind === undefined) {
      if (reporter.wasRefused('entity', name)) return;
      const fitting = [...own].filter(([, candidate]) => allowed.includes(candidate)).map(([slug]) => slug);
      const noun = allowed.length > 1 ? 'entity' : nouns[allowed[0] ?? 'ACTOR'].replace(/^an? /, '');
      refuseUnknown(reference, noun, fitting);
    } else if (!allowed.includes(kind)) {
      const needed =
        allowed.length === Object.keys(entityKinds).length
          ? 'an entity'
          : allowed.map((each) => nouns[each]).join(' or ');
      reporter.report(record, path, `${name} is ${nouns[kind]}: name ${needed} here`);
    }
  });
}

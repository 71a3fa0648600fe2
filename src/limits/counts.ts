import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { beyond, type Limits } from './limits.ts';

/** Whatever the schema allows at one place; @include, @skip and some of a client's own. */
const MOST_DIRECTIVES_AT_ONCE = 4;

/** What a selection holds, fragments included as often as they are spread. */
interface Counts {
  depth: number;
  aliases: number;
  directives: number;
  /** Fields selected again within the selections below. */
  repeated: number;
  /** How often each response key is selected here. */
  readonly keys: Map<string, number>;
}

/**
 * Refuses documents that are too deep, too wide or too repetitive, before any other work on them. Each fragment is counted
 * once, however often it is spread. Every definition counts, as validation works on all of them.
 *
 * @throws QUERY_TOO_COMPLEX
 */
export function checkCounts({ definitions }: DocumentNode, limits: Limits): void {
  const count = counter(definitions);
  for (const definition of definitions) {
    const { depth, aliases, directives, repeated, rootFields } = count(definition);
    const check = (limit: keyof Limits, what: string, requested: number, reduce: string) => {
      const allowed = limits[limit];
      if (requested > allowed) throw beyond(limit, { what, requested, allowed, reduce });
    };
    check('depth', 'The depth of the selection', depth, 'nest it less, or ask in several requests.');
    check(
      'rootFields',
      'The number of fields of Query',
      rootFields,
      'ask for fewer of them in one operation.',
    );
    check('aliases', 'The number of aliases', aliases, 'ask for fewer fields under names of your own.');
    check('aliases', 'The number of repeated fields', repeated, 'select each field once in its place.');
    check('directives', 'The number of directives', directives, 'use fewer of them in one operation.');
  }
}

function counter(definitions: readonly DefinitionNode[]) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  /** A fragment within itself adds nothing: validation refuses it. */
  const known = new Map<string, Counts>();

  const fragment = (name: string): Counts => {
    const counted = known.get(name);
    if (counted) return counted;
    known.set(name, nothing());
    const counts = selection(fragments.get(name)?.selectionSet);
    known.set(name, counts);
    return counts;
  };

  const selection = (set: SelectionSetNode | undefined): Counts => {
    const sum = nothing();
    for (const each of set?.selections ?? []) {
      sum.directives += directivesAt(each);
      if (each.kind === Kind.FIELD) {
        const key = (each.alias ?? each.name).value;
        sum.keys.set(key, (sum.keys.get(key) ?? 0) + 1);
        sum.aliases += each.alias ? 1 : 0;
        const below = selection(each.selectionSet);
        add(sum, below, 1);
        sum.repeated += repetitions(below);
      } else {
        const inner =
          each.kind === Kind.INLINE_FRAGMENT ? selection(each.selectionSet) : fragment(each.name.value);
        add(sum, inner, 0);
        for (const [key, times] of inner.keys) sum.keys.set(key, (sum.keys.get(key) ?? 0) + times);
      }
    }
    return sum;
  };

  return (definition: DefinitionNode) => {
    const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
    const counts = isOperation
      ? selection(definition.selectionSet)
      : definition.kind === Kind.FRAGMENT_DEFINITION
        ? fragment(definition.name.value)
        : nothing();
    let { directives } = counts;
    directives += directivesAt(definition);
    if (isOperation)
      for (const each of definition.variableDefinitions ?? []) directives += directivesAt(each);
    const { depth, aliases, repeated } = counts;
    return {
      depth,
      aliases,
      directives,
      repeated: repeated + repetitions(counts),
      rootFields: isOperation ? [...counts.keys.values()].reduce((all, times) => all + times, 0) : 0,
    };
  };
}

const nothing = (): Counts => ({ depth: 0, aliases: 0, directives: 0, repeated: 0, keys: new Map() });

function add(sum: Counts, below: Counts, deeper: 0 | 1): void {
  sum.depth = Math.max(sum.depth, below.depth + deeper);
  sum.aliases += below.aliases;
  sum.directives += below.directives;
  sum.repeated += below.repeated;
}

const repetitions = ({ keys }: Counts): number =>
  [...keys.values()].reduce((all, times) => all + times - 1, 0);

/** @throws QUERY_TOO_COMPLEX where they are too many in one place. */
function directivesAt({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }): number {
  if (directives.length > MOST_DIRECTIVES_AT_ONCE) {
    throw beyond('directives', {
      what: 'The number of directives in one place',
      requested: directives.length,
      allowed: MOST_DIRECTIVES_AT_ONCE,
      reduce: 'no field needs more than @include and @skip.',
    });
  }
  return directives.length;
}

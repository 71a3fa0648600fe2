import {
  type DirectiveNode,
  type DocumentNode,
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  Kind,
  OperationTypeNode,
  OverlappingFieldsCanBeMergedRule,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import { Arguments, toNode } from './arguments.ts';
import type { Variables } from './asked.ts';
import type { Pool } from './pool.ts';
import type { Random } from './random.ts';
import { withoutUnused } from './unused.ts';
import { OperationVariables } from './variables.ts';
import { type AnyField, concreteTypes, distancesTo, type FieldsType, fieldsTypes, nearer } from './ways.ts';

/** One document, to be asked twice: with the variables of each request. */
export interface Operation {
  readonly document: DocumentNode;
  readonly requests: readonly [Variables, Variables];
}

const DEEPEST = 6;
const MOST_OBJECTS = 3_000;
const MOST_FIELDS = 45;

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
/** Relay's own objects do not count as a level. */
const isWrapper = (type: GraphQLCompositeType) =>
  type.name !== 'NetworkEdge' && /(Connection|Edge|PageInfo)$/.test(type.name);
const isConnection = (type: GraphQLCompositeType) => type.name.endsWith('Connection');

interface Place {
  readonly depth: number;
  /** How many objects of this selection the answer may hold. */
  readonly objects: number;
  /** How many items a list here may have. */
  readonly mostItems: number;
}

class Drawing {
  readonly #random: Random;
  readonly #arguments: Arguments;
  readonly variables = new OperationVariables();
  readonly fragments: {
    readonly node: FragmentDefinitionNode;
    readonly type: FieldsType;
    readonly height: number;
  }[] = [];
  readonly #goal: GraphQLObjectType;
  readonly #distances: ReadonlyMap<string, number>;
  #onTheWay = true;
  #fields = 0;
  #names = 0;

  constructor(random: Random, pool: Pool, goal: GraphQLObjectType) {
    this.#random = random;
    this.#goal = goal;
    this.#distances = distancesTo(this.#goal);
    this.#arguments = new Arguments(random, pool, this.variables, random.chance(0.2));
  }

  root(): SelectionSetNode {
    const { chance, upTo } = this.#random;
    const type = schema.getQueryType();
    if (!type) throw new Error('the schema has no Query');
    const place: Place = { depth: 0, objects: 1, mostItems: 100 };
    const selections: SelectionNode[] = [
      this.#field(type, this.#random.pick(nearer(type, this.#distances)), place),
    ];
    this.#onTheWay = false;
    const others = Object.values(type.getFields());
    for (let more = upTo(2); more > 0; more -= 1)
      selections.push(this.#field(type, this.#random.pick(others), place));
    if (chance(0.1)) selections.push(field('__typename'));
    if (chance(0.05))
      selections.push({
        ...field('__schema'),
        selectionSet: set([{ ...field('queryType'), selectionSet: set([field('name')]) }]),
      });
    if (chance(0.1)) return set([this.#inline(type, set(selections))]);
    return set(selections);
  }

  #selectionSet(type: FieldsType, place: Place): SelectionSetNode {
    const { chance } = this.#random;
    const selections: SelectionNode[] = [];
    const onTheWay = this.#onTheWay;
    if (onTheWay) selections.push(...this.#towardsGoal(type, place));
    this.#onTheWay = false;
    const wanted = onTheWay ? this.#random.upTo(3) : 1 + this.#random.upTo(4);
    for (let more = wanted; more > 0; more -= 1) {
      if (chance(0.1))
        selections.push(this.#maybe(field('__typename', chance(0.3) ? this.#key(type) : undefined)));
      else if (isInterfaceType(type) && place.depth < DEEPEST && chance(0.3))
        selections.push(...this.#oneKeyOnTypes(type, place));
      else if (chance(0.25) && place.depth < DEEPEST) selections.push(this.#fragment(type, place));
      else selections.push(...this.#anyField(type, place));
    }
    return set(selections.length > 0 ? selections : [field('__typename')]);
  }

  /** At the goal most of its fields; on the way one field that leads nearer, behind a type condition if need be. */
  #towardsGoal(type: FieldsType, place: Place): SelectionNode[] {
    if (type.name === this.#goal.name) {
      this.#onTheWay = false;
      const fields = Object.values(type.getFields()).filter(() => this.#random.chance(0.97));
      return fields.map((each) =>
        this.#field(type, each, { ...place, depth: Math.max(place.depth, DEEPEST - 1) }),
      );
    }
    const least = Math.min(...concreteTypes(type).map((each) => this.#distances.get(each.name) ?? 99));
    const nearest = concreteTypes(type).filter((each) => this.#distances.get(each.name) === least);
    if (isInterfaceType(type)) {
      const concrete = this.#random.pick(nearest);
      return [this.#inline(concrete, this.#selectionSet(concrete, place))];
    }
    return [this.#field(type, this.#random.pick(nearer(type, this.#distances)), place)];
  }

  #anyField(type: FieldsType, place: Place): SelectionNode[] {
    const fits = Object.values(type.getFields()).filter((each) => {
      const target = getNamedType(each.type);
      if (!isCompositeType(target)) return true;
      const many = isListType(getNullableType(each.type)) || isConnection(target);
      return (
        this.#fields < MOST_FIELDS &&
        (isWrapper(target) || place.depth < DEEPEST) &&
        (!many || place.objects < MOST_OBJECTS / 20)
      );
    });
    return fits.length > 0 ? [this.#field(type, this.#random.pick(fits), place)] : [];
  }

  #field(parent: FieldsType, { name: fieldName, type, ...rest }: AnyField, place: Place): FieldNode {
    this.#fields += 1;
    const target = getNamedType(type);
    const args = this.#arguments.of(parent.name, { name: fieldName, type, ...rest }, place.mostItems);
    const alias = this.#random.chance(0.25) ? this.#key(parent) : undefined;
    const node: FieldNode = { ...field(fieldName, alias), arguments: args };
    if (!isCompositeType(target)) return this.#maybe(node);
    const below: Place = {
      depth: place.depth + (isWrapper(target) ? 0 : 1),
      objects:
        place.objects *
        (isListType(getNullableType(type)) && !isWrapper(parent)
          ? 3
          : isConnection(target)
            ? place.mostItems > 50
              ? 20
              : 4
            : 1),
      mostItems: isConnection(target) ? (place.depth === 0 ? 20 : 3) : place.mostItems,
    };
    return this.#maybe({ ...node, selectionSet: this.#selectionSet(target as FieldsType, below) });
  }

  /** Two types of an interface that answer one key each in its own way: by the same field with other arguments, mostly. */
  #oneKeyOnTypes(type: FieldsType, place: Place): SelectionNode[] {
    const { chance, pick } = this.#random;
    const types = [pick(concreteTypes(type)), pick(concreteTypes(type))];
    const [first, second] = types.map((each) => each.getFields());
    const common = Object.keys(first ?? {}).filter((each) => second && each in second);
    const withArguments = common.filter((each) => (first?.[each]?.args.length ?? 0) > 0);
    const key = pick(withArguments.length > 0 && chance(0.7) ? withArguments : common);
    return types.flatMap((on) => {
      const own = on.getFields()[key];
      const { alias: _, ...drawn } = own ? this.#field(on, own, place) : field(key);
      return [this.#inline(on, set([drawn]))];
    });
  }

  /** Another field's name, the field's own, or any. */
  #key(type: FieldsType): string {
    return this.#random.pick([...Object.keys(type.getFields()), 'a', 'b', 'it']);
  }

  #fragment(type: FieldsType, place: Place): SelectionNode {
    const { chance, pick } = this.#random;
    const overlapping = fieldsTypes.filter((other) => doTypesOverlap(schema, type, other));
    const known = this.fragments.filter(
      (each) =>
        doTypesOverlap(schema, type, each.type) &&
        each.height + place.depth <= DEEPEST + 1 &&
        place.objects <= 20,
    );
    if (known.length > 0 && chance(0.4)) return this.#spread(pick(known).node.name.value);
    if (chance(0.2))
      return this.#inline(undefined, this.#selectionSet(type, { ...place, depth: place.depth + 1 }));
    const on = pick(overlapping);
    const selectionSet = this.#selectionSet(on, { ...place, depth: place.depth + 1 });
    if (chance(0.5)) return this.#inline(on, selectionSet);
    this.#names += 1;
    const node: FragmentDefinitionNode = {
      kind: Kind.FRAGMENT_DEFINITION,
      name: name(`F${this.#names}`),
      typeCondition: { kind: Kind.NAMED_TYPE, name: name(on.name) },
      selectionSet,
    };
    this.fragments.push({ node, type: on, height: heightOf(selectionSet) });
    return this.#spread(node.name.value);
  }

  #spread(fragment: string): SelectionNode {
    return this.#maybe({ kind: Kind.FRAGMENT_SPREAD, name: name(fragment) });
  }

  #inline(on: FieldsType | undefined, selectionSet: SelectionSetNode): SelectionNode {
    return this.#maybe({
      kind: Kind.INLINE_FRAGMENT,
      ...(on && { typeCondition: { kind: Kind.NAMED_TYPE, name: name(on.name) } }),
      selectionSet,
    });
  }

  /** With @include or @skip, sometimes; what leads to the goal stays in. */
  #maybe<Node extends SelectionNode>(node: Node): Node {
    const { chance, pick } = this.#random;
    if (!chance(0.1)) return node;
    const value = (truth: boolean) => {
      const literal = { kind: Kind.BOOLEAN, value: truth } as const;
      if (chance(0.4)) return literal;
      const second = chance(0.5);
      const variable = chance(0.3)
        ? this.variables.add('Boolean', [truth, second], { kind: Kind.BOOLEAN, value: chance(0.5) })
        : this.variables.add('Boolean!', [truth, second]);
      return toNode(variable, schema.getDirective('skip')?.args[0]?.type as never);
    };
    const include = chance(0.5);
    const directive = (kind: 'include' | 'skip', truth: boolean): DirectiveNode => ({
      kind: Kind.DIRECTIVE,
      name: name(kind),
      arguments: [{ kind: Kind.ARGUMENT, name: name('if'), value: value(truth) }],
    });
    const stays = this.#onTheWay || chance(0.7);
    const directives = [directive(include ? 'include' : 'skip', stays === include)];
    if (chance(0.1)) directives.push(directive(include ? 'skip' : 'include', pick([!include, include])));
    return { ...node, directives };
  }
}

/** A random operation of the schema that comes to the goal, and is valid: fields of one key that cannot be merged are given keys of their own. */
export function drawOperation(random: Random, pool: Pool, goal: GraphQLObjectType): Operation {
  const drawing = new Drawing(random, pool, goal);
  const selectionSet = drawing.root();
  let document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: drawing.variables.definitions,
        selectionSet,
      },
      ...drawing.fragments.map(({ node }) => node),
    ],
  };
  for (let round = 0; ; round += 1) {
    const [error] = validate(schema, document, [OverlappingFieldsCanBeMergedRule]);
    if (!error) return { document: withoutUnused(document), requests: drawing.variables.requests };
    const conflicting = error.nodes?.at(-1);
    document = visit(document, {
      Field: (node) => (node === conflicting ? { ...node, alias: name(`own${round}`) } : undefined),
    });
  }
}

export const textOf = ({ document }: Operation): string => print(document);

function heightOf(selectionSet: SelectionSetNode): number {
  const heights = selectionSet.selections.map((each) => {
    const below = 'selectionSet' in each && each.selectionSet ? heightOf(each.selectionSet) : 0;
    return each.kind === Kind.FIELD && below > 0 && !/^(nodes|edges|node|pageInfo)$/.test(each.name.value)
      ? below + 1
      : below;
  });
  return Math.max(0, ...heights) || 1;
}

const set = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

function field(fieldName: string, alias?: string): FieldNode {
  return {
    kind: Kind.FIELD,
    name: name(fieldName),
    ...(alias && alias !== fieldName && { alias: name(alias) }),
  };
}

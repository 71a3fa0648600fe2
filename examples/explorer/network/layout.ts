import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Edge, shortened } from './edge.ts';

interface Node extends SimulationNodeDatum {
  readonly entity: Edge['speaker'] | Edge['about'];
  readonly radius: number;
  readonly speaks: boolean;
  /** Its name, as long as there is room for; empty where another name stands. */
  label: string;
  x: number;
  y: number;
}

interface Link extends SimulationLinkDatum<Node> {
  readonly edge: Edge;
  source: Node;
  target: Node;
}

/** Steps until a network of a hundred pairs stands still. */
const steps = 260;

/** Margin for the names. */
const margin = 70;

/** Where everybody stands, those who speak of each other near together. The same network always looks the same. */
export function laidOut(
  edges: readonly Edge[],
  width: number,
  height: number,
): { nodes: Node[]; links: Link[] } {
  const weights = new Map<string, number>();
  const entities = new Map<string, Node['entity']>();
  for (const { speaker, about, count } of edges)
    for (const entity of [speaker, about]) {
      entities.set(entity.id, entity);
      weights.set(entity.id, (weights.get(entity.id) ?? 0) + count);
    }
  const speakers = new Set(edges.map(({ speaker }) => speaker.id));
  const nodes = [...entities.values()].map((entity) => ({
    entity,
    radius: 4 + 1.2 * Math.sqrt(weights.get(entity.id) ?? 1),
    speaks: speakers.has(entity.id),
    label: '',
    x: Number.NaN,
    y: Number.NaN,
  }));
  const byId = new Map(nodes.map((node) => [node.entity.id, node]));
  const links = edges.flatMap((edge) => {
    const source = byId.get(edge.speaker.id);
    const target = byId.get(edge.about.id);
    // Who speaks about themselves needs no arrow.
    return source && target && source !== target ? [{ edge, source, target }] : [];
  });
  // Without a place of their own, the library sets nodes out on a spiral: nothing here is random.
  for (const node of nodes as Partial<Node>[]) {
    delete node.x;
    delete node.y;
  }
  forceSimulation<Node>(nodes)
    .force('link', forceLink<Node, Link>(links).distance(130).strength(0.12))
    .force('charge', forceManyBody().strength(-900))
    .force(
      'collide',
      forceCollide<Node>(({ radius }) => radius + 34),
    )
    .force('x', forceX(0).strength(0.06 * Math.min(1, height / width)))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(steps);
  fill(nodes, width, height);
  nameThose(nodes);
  return { nodes, links };
}

function fill(nodes: Node[], width: number, height: number): void {
  const spread = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = spread(nodes.map(({ x }) => x));
  const [top, bottom] = spread(nodes.map(({ y }) => y));
  const side = Math.min(margin, width / 6);
  for (const node of nodes) {
    node.x = side + ((node.x - left) / (right - left || 1)) * (width - 2 * side);
    node.y = 32 + ((node.y - top) / (bottom - top || 1)) * (height - 64);
  }
}

/** Pixels of a letter, and from one line to the next, of the names. */
const letter = 6.4;
const line = 15;

/** Names whoever has room for a name, the weightiest first. */
function nameThose(nodes: Node[]): void {
  const taken: { x: number; y: number; half: number }[] = [];
  for (const node of nodes.toSorted((one, other) => other.radius - one.radius)) {
    const label = shortened(node.entity.name, 26);
    const place = { x: node.x, y: node.y - node.radius - 8, half: (label.length * letter) / 2 };
    const collides = taken.some(
      ({ x, y, half }) => Math.abs(x - place.x) < half + place.half && Math.abs(y - place.y) < line,
    );
    if (collides) continue;
    node.label = label;
    taken.push(place);
  }
}

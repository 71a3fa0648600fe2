import type { Plot } from '@observablehq/plot';

const namespace = 'http://www.w3.org/2000/svg';

/** Pixels below which a press is a click. */
const leastDrag = 4;

/** Lets a stretch of a plot's time be chosen with the pointer. Returns what undoes it. */
export function brush(
  plot: (SVGSVGElement | HTMLElement) & Plot,
  onChosen: (days: [from: string, to: string]) => void,
): () => void {
  const svg = plot as SVGSVGElement;
  const scale = plot.scale('x');
  if (!scale) return () => {};
  const height = Number(svg.getAttribute('height'));
  const shade = document.createElementNS(namespace, 'rect');
  shade.setAttribute('class', 'brush');
  shade.setAttribute('height', String(height - 24));
  let start: number | undefined;

  const at = (event: PointerEvent) => event.clientX - svg.getBoundingClientRect().left;
  const dayAt = (x: number) => {
    const [left, right] = scale.range as [number, number];
    const moment = scale.invert?.(Math.min(right, Math.max(left, x))) as Date | undefined;
    return moment?.toISOString().slice(0, 10) ?? '';
  };
  const draw = (x: number) => {
    if (start === undefined) return;
    shade.setAttribute('x', String(Math.min(start, x)));
    shade.setAttribute('width', String(Math.abs(x - start)));
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    start = at(event);
    svg.setPointerCapture(event.pointerId);
    svg.append(shade);
    draw(start);
  };
  const move = (event: PointerEvent) => draw(at(event));
  const release = (event: PointerEvent) => {
    const from = start;
    start = undefined;
    shade.remove();
    if (from === undefined) return;
    const to = at(event);
    if (Math.abs(to - from) < leastDrag) onChosen(['', '']);
    else onChosen([dayAt(Math.min(from, to)), dayAt(Math.max(from, to))]);
  };
  const cancel = () => {
    start = undefined;
    shade.remove();
  };
  svg.addEventListener('pointerdown', press);
  svg.addEventListener('pointermove', move);
  svg.addEventListener('pointerup', release);
  svg.addEventListener('pointercancel', cancel);
  return cancel;
}

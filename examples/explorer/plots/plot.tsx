import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';

interface PlotProps {
  readonly options: (width: number) => Plot.PlotOptions;
  readonly className?: string;
  readonly onDrawn?: (plot: (SVGSVGElement | HTMLElement) & Plot.Plot) => (() => void) | undefined;
}

/** A plot as wide as its place. Its style stands in plots.css: a style inside the page would break the policy of the server. */
export function PlotFigure({ options, className, onDrawn }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    const plot = Plot.plot({ className: 'plot', ...options(width), width });
    for (const style of plot.querySelectorAll('style')) style.remove();
    // Names of marks ("rect") help nobody; what can be followed has a name of its own.
    for (const group of plot.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
    plot.setAttribute('role', plot.querySelector('a') ? 'group' : 'img');
    place.current?.append(plot);
    const undo = onDrawn?.(plot);
    return () => {
      undo?.();
      plot.remove();
    };
  }, [width, options, onDrawn]);
  return <div ref={place} className={className} />;
}

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";

interface Props<T> {
  /** What the list is, for those who cannot see it. */
  label: string;
  rows: readonly T[];
  /** About how high a row is, in pixels; each is measured when it is drawn. */
  estimate: number;
  children: (row: T, index: number) => ReactNode;
}

/** A list of any length that scrolls in a window of its own: only the rows in view are drawn. */
export function VirtualRows<T>({ label, rows, estimate, children }: Props<T>) {
  const window = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => window.current,
    estimateSize: () => estimate,
    overscan: 8,
    // Before the window is measured something is drawn already, in tests as in a browser.
    initialRect: { width: 600, height: 320 },
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a window that scrolls must be reached by keyboard
    <section className="rows-window" ref={window} tabIndex={0} aria-label={label}>
      <ul className="rows" aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                {children(row, index)}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";

interface Props<T> {
  /** The name of the list, for screen readers. */
  label: string;
  rows: readonly T[];
  /** The estimated height of a row in pixels; each is measured when drawn. */
  estimate: number;
  children: (row: T, index: number) => ReactNode;
}

/** A list of any length that scrolls in a box of its own and draws only the rows in view. */
export function VirtualRows<T>({ label, rows, estimate, children }: Props<T>) {
  const window = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => window.current,
    estimateSize: () => estimate,
    overscan: 8,
    // Draws some rows before the window is measured, also in tests.
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

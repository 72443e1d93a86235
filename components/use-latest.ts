import { type RefObject, useInsertionEffect, useRef } from "react";

/**
 * The value as of the last render, for what runs later: listeners, timers, answers. It is set before any other effect
 * runs, also those of children. Nothing may read it while it renders.
 */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}

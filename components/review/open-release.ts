/** The open release: that in the page's address, `review.html#ID`, else the first that is not done. */
import { useCallback, useEffect, useState } from "react";
import type { DraftRow } from "@/lib/review/draft";
import { useLast } from "../use-last";
import type { Queue } from "./queue/use-queue";

/** Reads and sets the open release in the address: `review.html#ID`. */
export function useDraftInHash(): [id: string | undefined, open: (id: string) => void] {
  const [id, setId] = useState(draftInHash);
  const open = useCallback((next: string) => {
    history.replaceState(null, "", `#${encodeURIComponent(next)}`);
    setId(next);
  }, []);
  return [id, open];
}

function draftInHash(): string | undefined {
  const hash = location.hash.slice(1);
  try {
    return hash === "" ? undefined : decodeURIComponent(hash);
  } catch {
    return undefined;
  }
}

/** Calls `arrive` with each new release in the address, as when an article is read while the review is open. */
export function useArrivals(arrive: Queue["arrive"]): void {
  useEffect(() => {
    const listen = () => {
      const asked = draftInHash();
      if (asked !== undefined) void arrive(asked);
    };
    addEventListener("hashchange", listen);
    return () => removeEventListener("hashchange", listen);
  }, [arrive]);
}

/** Opens the first release where the address names none, or one that is gone. */
export function useFirstRelease(
  list: readonly DraftRow[] | undefined,
  id: string | undefined,
  open: (id: string) => void,
): void {
  const isGone = list?.every((row) => row.id !== id);
  const first = list && (firstToDo(list)?.id ?? list[0]?.id);
  useEffect(() => {
    if (isGone && first !== undefined) open(first);
  }, [isGone, first, open]);
}

/** The releases on show, and whether the open one was taken off the queue elsewhere. */
interface KeptRows {
  rows: readonly DraftRow[] | undefined;
  isOff: boolean;
}

/** The queue; the release `id` stays in it, as it was, for as long as the user is writing on it (`isHeld`). */
export function useKeptRelease(queued: Queue["rows"], id: string | undefined, isHeld: boolean): KeptRows {
  const rows = queued.state === "done" ? queued.value : undefined;
  const last = useLast(rows?.find((one) => one.id === id));
  const isOff = rows !== undefined && isHeld && last?.id === id && !rows.some((one) => one.id === id);
  return { rows: isOff && last ? [...rows, last] : rows, isOff };
}

/** The next release that is not done: after the current one, else from the start. */
export function nextToDo(rows: readonly DraftRow[], id: string | undefined): DraftRow | undefined {
  const at = rows.findIndex((row) => row.id === id);
  return firstToDo([...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]);
}

function firstToDo(rows: readonly DraftRow[]): DraftRow | undefined {
  return rows.find(({ stage }) => stage === "open" || stage === "waiting");
}

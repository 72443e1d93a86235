import { useEffect, useState } from "react";
import { useLatest } from "./use-latest";

/** What was dropped: files, or else the address of a link, or else text. */
export type Dropped = { files: File[] } | { link: string } | { text: string };

const SORTS = ["Files", "text/uri-list", "text/plain"];

/**
 * Takes what is dragged from elsewhere and dropped anywhere on the page, but not text and links over a field, into which
 * the browser itself puts them. True while something is held over the page.
 */
export function useDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useLatest(onDrop);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    // Words of the page itself that are dragged about are meant for a field.
    let isOwn = false;
    const isWanted = ({ dataTransfer, target }: DragEvent) => {
      const types = dataTransfer?.types ?? [];
      if (types.includes("Files")) return true;
      const isField = target instanceof Element && target.closest("input, textarea, [contenteditable]");
      return !isOwn && !isField && SORTS.some((sort) => types.includes(sort));
    };
    // Without this the browser would leave the page to show the file or the link.
    const onOver = (event: DragEvent) => {
      const isTaken = isWanted(event);
      setOver(isTaken);
      if (!isTaken) return;
      event.preventDefault();
      // Otherwise a text could be moved away from where it was.
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const onEnd = (event: DragEvent) => {
      setOver(false);
      if (!isWanted(event)) return;
      event.preventDefault();
      const dropped = event.dataTransfer && droppedOf(event.dataTransfer);
      if (dropped) take.current(dropped);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const own = (is: boolean) => () => {
      isOwn = is;
    };
    document.addEventListener("dragstart", own(true), { signal });
    document.addEventListener("dragend", own(false), { signal });
    document.addEventListener("dragover", onOver, { signal });
    document.addEventListener("drop", onEnd, { signal });
    document.addEventListener("dragleave", onLeave, { signal });
    return () => ended.abort();
  }, []);
  return over;
}

function droppedOf(data: DataTransfer): Dropped | undefined {
  if (data.files.length > 0) return { files: [...data.files] };
  // By this name the browser gives the first address of the list, without its comments.
  const link = data.getData("URL").trim();
  if (link !== "") return { link };
  const text = data.getData("text/plain");
  return text.trim() === "" ? undefined : { text };
}

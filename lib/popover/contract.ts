/**
 * How the small reader and the popover's own script meet: both run in the extension's isolated world of the same frame,
 * where the page cannot see. The popover's script puts an opener under this key when it has been loaded.
 */
import type { EntityRef } from "@/lib/model";

export const POPOVER_KEY = Symbol.for("entente.popover");

/** A box in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a mark stands: what is needed to judge it again. */
export interface MarkPlace {
  page: {
    url: string;
    title: string;
    lang?: string;
    publisher?: string;
    /** The article's own date, `YYYY-MM-DD`. */
    published?: string;
  };
  /** The text of the article, block by block. */
  blocks: readonly string[];
  /** The mark's block, and where in it the mark starts, in UTF-16 units. */
  block: number;
  start: number;
}

/** What the reader asks the popover to show. */
export interface PopoverRequest {
  ref: EntityRef;
  /** Others that the name may mean as well, where the page leaves it open. */
  rivals: readonly EntityRef[];
  /** The spelling on the page. */
  surface: string;
  /** The entities named on this page, the subject included. */
  others: readonly EntityRef[];
  /** The mark's text now; empty while the page has taken it away. Asked again whenever the page scrolls. */
  anchor: () => Range;
  /** Whether the name is still marked. */
  isMarked: () => boolean;
  /** The mark's place in the text; `undefined` when the mark has left the page. */
  place: () => MarkPlace | undefined;
  /** The pointer's place, to choose a line of a name that runs over two. */
  point?: { x: number; y: number } | undefined;
  /** True when the keyboard opened it: focus moves into it, and back when it closes. */
  focus: boolean;
  /** Tells the reader that the pointer came into or left the popover. */
  onPointer: (inside: boolean) => void;
  /** Tells the reader that something was typed in it, which closing would lose. */
  onTyped: () => void;
  /** Tells the reader that it is closed, whoever closed it. */
  onClose: () => void;
}

/** What the popover's script offers. */
export interface PopoverOpener {
  open(request: PopoverRequest): void;
  /** Prepares what takes time, out of sight, since something may open soon. */
  warm(): void;
  /** Follows a change of the marks: closes the popover if its mark is gone, else moves it beside the mark. */
  place(): void;
  /** Closes what is open beside a mark; what was pinned stays. */
  close(): void;
  /** Takes everything out of the page. */
  destroy(): void;
}

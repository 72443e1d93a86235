/** What a card's window knows of the card that is drawn in it: in the page itself, or in a frame of the extension. */
import type { MarkPlace } from "@/lib/popover/contract";
import type { CardSubject } from "@/lib/popover/framed";

/** How a reader moves a pinned card. */
export interface CardMoves {
  /** It is taken hold of. */
  grab(): void;
  /** It is pulled so far from where it was grabbed, in px. */
  drag(x: number, y: number): void;
  /** An arrow key. */
  step(key: { key: string; shiftKey: boolean }): void;
}

/** What the card tells its window. */
export interface CardViewEvents extends CardMoves {
  /** What is to be seen is there, in the size that it keeps: it can be shown. */
  ready(): void;
  close(): void;
  pin(): void;
  /** Where the mark of the present subject stands. */
  place(): MarkPlace | undefined;
}

/** The card itself. */
export interface CardView {
  /** What stands in the host's shadow root. */
  readonly element: HTMLElement;
  /** The shadow root's styles. */
  readonly styles: string;
  /** Whether it can tell its size only while it is laid out. */
  readonly isLaidOutFirst: boolean;
  /** The host came into the page. */
  connected(): void;
  /** Shows a subject from the start. */
  open(subject: CardSubject): void;
  /** The answer takes long: it is waited for in sight, in the size that the card then keeps. */
  wait(): void;
  /** The card is pinned: from here on it can be moved. */
  pinned(): void;
  /** It is never higher than this, in px of the host. */
  limit(height: number): void;
  focus(): void;
  /** It went out of sight. */
  clear(): void;
  destroy(): void;
}

/** One card in the page: beside its mark at first, and once pinned, where the user puts it. */
import { isVertical, lineBoxes } from "@/lib/page/mark";
import { shownIn } from "@/lib/page/shown-in";
import { GAP, MARGIN, MOST_HEIGHT } from "@/lib/popover/card-size";
import type { PopoverRequest } from "@/lib/popover/contract";
import { type Frame, keptInside, movedByKey } from "@/lib/popover/move";
import { isInView, placePopover, pointedLine, type Side, type Sight } from "@/lib/popover/place";
import { siteOf } from "@/lib/sites/site-of";
import { CardFrame } from "./card-frame";
import { PopoverHost } from "./host";

/** A pinned card may grow as high as it was beside its mark, and at least this high at the usual text size, in px. */
const LEAST_PINNED_HEIGHT = 280;

/** What a card's window tells. */
export interface WindowEvents {
  /** Its own button, Escape, or a mark that went away. */
  close(): void;
  pin(): void;
  /** The pointer came in or left. */
  pointer(inside: boolean): void;
  /** Something was typed in it. */
  typed(): void;
  /** It is about to be seen. */
  shown(): void;
}

/** What is open in a card. */
interface Opened {
  request: PopoverRequest;
  events: WindowEvents;
  /** Where it was first placed: on which side of which line of the name. */
  side?: Side;
  line?: number;
  /** The boxes in which the name could be seen then, and out of which it can be scrolled. */
  boxes?: readonly Element[];
  isShown: boolean;
  /** The user corrected the name here: the undo button must stay in sight, marked or not. */
  hasSaid: boolean;
}

export class CardWindow {
  readonly #card: CardFrame;
  readonly #host: PopoverHost;
  #opened: Opened | undefined;
  /** Where it is once pinned, and where it was when it was grabbed. */
  #pinned: Frame | undefined;
  #grabbed: Frame | undefined;
  #pinnedHeight = LEAST_PINNED_HEIGHT;

  constructor() {
    this.#card = new CardFrame(document, {
      ready: () => this.#show(),
      close: () => this.#opened?.events.close(),
      pin: () => this.#opened?.events.pin(),
      pointer: (inside) => this.#opened?.events.pointer(inside),
      typed: () => this.#opened?.events.typed(),
      place: () => this.#opened?.request.place(),
      said: () => {
        if (this.#opened) this.#opened.hasSaid = true;
      },
      grab: () => {
        this.#grabbed = this.#pinned;
      },
      drag: (x, y) => {
        const from = this.#grabbed;
        if (from) this.#placePinned({ ...from, left: from.left + x, top: from.top + y });
      },
      step: (key) => {
        const moved = this.#pinned && movedByKey(this.#pinned, key, viewportSize(), MARGIN);
        if (moved) this.#placePinned(moved);
      },
    });
    this.#host = new PopoverHost(document, this.#card);
  }

  /** The one element in the page. */
  get element(): HTMLElement {
    return this.#host.element;
  }

  /** The mark's card is requested at once and shown when it is there: it opens in the size that it keeps. */
  open(request: PopoverRequest, events: WindowEvents): void {
    this.#opened = { request, events, isShown: false, hasSaid: false };
    this.#host.prepare(partInSight().width, request.anchor().startContainer);
    this.#card.limit(this.#mostHeight);
    const { ref, rivals, surface, others } = request;
    const place = request.place();
    // The address under which the article was matched: a frame written into a page has none of its own.
    const url = place?.page.url ?? location.href;
    this.#card.open({
      ref,
      rivals,
      surface,
      others,
      url,
      site: siteOf(url),
      published: place?.page.published,
      isPlaced: place !== undefined,
    });
  }

  /** Loads the card out of sight, so that the first opening need not wait for it. */
  warm(): void {
    this.#host.enter();
  }

  focus(): void {
    this.#card.focus();
  }

  blur(): void {
    this.#card.blur();
  }

  /** Hides the card; the window can be used again. */
  hide(): void {
    this.#opened = undefined;
    this.#host.hide();
    this.#card.clear();
  }

  /** Takes everything out of the page. */
  destroy(): void {
    this.#opened = undefined;
    this.#card.unload();
    this.#host.remove();
  }

  /** Keeps the card where it is; from now on it can be moved. */
  pin(): void {
    if (!this.#opened) return;
    const { left, top, width, height } = this.element.getBoundingClientRect();
    this.#pinned = { left, top, width, height };
    this.#pinnedHeight = Math.max(height, LEAST_PINNED_HEIGHT * this.#host.scale);
    this.#card.pinned();
    this.place();
  }

  /** Places the card; false where its mark has left the page or the view, or the page removed the card. */
  place(): boolean {
    const opened = this.#opened;
    if (!opened?.isShown) return opened !== undefined;
    if (!this.element.isConnected) return false;
    const viewport = viewportSize();
    if (this.#pinned) {
      this.#host.fit(viewport.width);
      return this.#placePinned(this.#pinned);
    }
    const { request } = opened;
    if (!opened.hasSaid && !request.isMarked()) return false;
    const mark = { range: request.anchor() };
    // The page removed the text and may redraw it: the card stays until the reader decides.
    if (mark.range.collapsed) return opened.side !== undefined && request.isMarked();
    const lines = lineBoxes(mark);
    if (!isInView(lines, viewport)) return false;
    const isIn = (box: Element) => isInView(lines, box.getBoundingClientRect());
    opened.boxes ??= clippersOf(mark.range.startContainer).filter(isIn);
    // One that the page has drawn anew says nothing any more.
    if (opened.boxes.some((box) => box.isConnected && !isIn(box))) return false;
    // Later the fingers may move on from the name.
    const part = partInSight();
    const sight = isInView(lines, part) ? part : viewport;
    this.#host.fit(sight.width);
    opened.line ??= lines.indexOf(pointedLine(lines, request.point));
    const line = lines[opened.line];
    const { width } = this.element.getBoundingClientRect();
    const place = placePopover({
      lines: line ? [line] : lines,
      ...(request.point ? { point: request.point } : {}),
      // The side is chosen for the greatest height, since the content comes later.
      size: { width, height: this.#mostHeight },
      viewport: sight,
      gap: GAP,
      margin: MARGIN,
      isVertical: isVertical(mark),
      mayCover: request.focus,
      ...(opened.side ? { side: opened.side } : {}),
    });
    opened.side = place.side;
    this.#host.place({ ...place, maxHeight: Math.min(place.maxHeight, this.#mostHeight) }, viewport.height);
    return true;
  }

  get #mostHeight(): number {
    return MOST_HEIGHT * this.#host.scale;
  }

  #placePinned(frame: Frame): true {
    const viewport = viewportSize();
    const mostHeight = Math.min(this.#pinnedHeight, viewport.height - 2 * MARGIN);
    this.#host.placeAt(frame, mostHeight);
    const { width, height } = this.element.getBoundingClientRect();
    const kept = keptInside({ ...frame, width, height }, viewport, MARGIN);
    this.#pinned = kept;
    if (kept.left !== frame.left || kept.top !== frame.top) this.#host.placeAt(kept, mostHeight);
    return true;
  }

  #show(): void {
    const opened = this.#opened;
    if (!opened || opened.isShown) return;
    opened.isShown = true;
    // The page may have taken it out meanwhile.
    if (this.element.isConnected) this.#host.show();
    if (opened.request.focus) this.#bringIntoSight(opened.request);
    if (!this.place()) opened.events.close();
    else opened.events.shown();
  }

  /** The keys may lead out of what two fingers zoomed into, and only an element at the name can take that there. */
  #bringIntoSight({ anchor }: PopoverRequest): void {
    const lines = lineBoxes({ range: anchor() });
    const [line] = lines;
    if (!line || !isInView(lines, viewportSize()) || isInView(lines, partInSight())) return;
    this.#host.placeAt(line, this.#mostHeight);
    this.element.scrollIntoView({ behavior: "instant", block: "start", inline: "nearest" });
  }
}

/** The elements around a node that cut off what sticks out of them. */
function clippersOf(node: Node): Element[] {
  const found: Element[] = [];
  for (let at = shownIn(node); at; at = shownIn(at))
    if (at instanceof Element && getComputedStyle(at).overflow !== "visible") found.push(at);
  return found;
}

/** What a reader who zoomed in with two fingers sees of the viewport; else all of it. */
function partInSight(): Sight {
  const { visualViewport: seen } = window;
  if (!seen || seen.scale <= 1) return viewportSize();
  return { left: seen.offsetLeft, top: seen.offsetTop, width: seen.width, height: seen.height };
}

/** Without scroll bars. On a page without a doctype the body has this size; the root is as high as all its content. */
function viewportSize(): { width: number; height: number } {
  const { scrollingElement } = document;
  return {
    width: scrollingElement?.clientWidth ?? innerWidth,
    height: scrollingElement?.clientHeight ?? innerHeight,
  };
}

/** One card in the page: first beside its mark, and once it is pinned, where the user puts it. */
import type { KeyboardEvent, PointerEvent } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { PopoverRequest } from "@/lib/popover/contract";
import { type Frame, keptInside, movedByKey } from "@/lib/popover/move";
import { isInView, placePopover, pointedLine, type Side } from "@/lib/popover/place";
import { siteOf } from "@/lib/sites/site-of";
import { MARGIN, PopoverHost } from "./host";
import { PopoverApp, type PopoverAppProps } from "./PopoverApp";
import { backgroundSource } from "./source";

const GAP = 6;
/** A card is never higher than this, in px. */
const MOST_HEIGHT = 480;
/** A pinned card may become as high as it was beside its mark, and at least this high, in px. */
const LEAST_PINNED_HEIGHT = 280;
/** An answer that takes longer than this is waited for in sight, in ms. */
const PATIENCE_MS = 150;
/** So many other meanings of a name are shown at most: more are no help to choose from. */
const MOST_RIVALS = 5;
const LABEL_ID = "entente-popover-label";

/** What a card tells. */
export interface CardEvents {
  /** Its own button, Escape, or a mark that went away. */
  close(): void;
  pin(): void;
  /** It is about to be seen. */
  shown(): void;
}

/** What is open in a card. */
interface Opened {
  request: PopoverRequest;
  props: PopoverAppProps;
  /** Where it stands since it was first placed: on which side of which line of the name. */
  side?: Side;
  line?: number;
  isShown: boolean;
  timer: ReturnType<typeof setTimeout>;
}

export class CardWindow {
  readonly host = new PopoverHost(document, LABEL_ID);
  readonly #root: Root = createRoot(this.host.box);
  #opened: Opened | undefined;
  #openings = 0;
  /** Where it stands once it is pinned. */
  #frame: Frame | undefined;
  #pinnedHeight = LEAST_PINNED_HEIGHT;

  /** The mark's card is asked for at once, and shown when it is there: it opens in the size that it keeps. */
  open(request: PopoverRequest, events: CardEvents): void {
    this.#openings += 1;
    const show = () => {
      if (opened !== this.#opened || opened.isShown) return;
      clearTimeout(opened.timer);
      opened.isShown = true;
      this.host.show();
      if (!this.place()) events.close();
      else events.shown();
    };
    const site = siteOf(location.href);
    const opened: Opened = {
      request,
      isShown: false,
      timer: setTimeout(show, PATIENCE_MS),
      props: {
        first: request.ref,
        rivals: request.rivals.slice(0, MOST_RIVALS),
        surface: request.surface,
        published: request.place?.()?.page.published,
        site,
        source: backgroundSource(request),
        labelId: LABEL_ID,
        onClose: events.close,
        onPin: events.pin,
        onReady: show,
      },
    };
    this.#opened = opened;
    this.#render();
  }

  /** Takes the card out of sight; the window can be used again. */
  hide(): void {
    clearTimeout(this.#opened?.timer);
    this.#opened = undefined;
    this.host.hide();
    this.#root.render(null);
  }

  /** Takes everything out of the page. */
  destroy(): void {
    clearTimeout(this.#opened?.timer);
    this.#opened = undefined;
    this.#root.unmount();
    this.host.remove();
  }

  /** Keeps the card where it stands now; from here on it can be moved. */
  pin(): void {
    if (!this.#opened) return;
    const { left, top, width, height } = this.host.element.getBoundingClientRect();
    this.#frame = { left, top, width, height };
    this.#pinnedHeight = Math.max(height, LEAST_PINNED_HEIGHT);
    this.#opened.props = {
      ...this.#opened.props,
      onPin: undefined,
      mover: { onPointerDown: (event) => this.#drag(event), onKeyDown: (event) => this.#step(event) },
    };
    this.#render();
    this.place();
  }

  /** Puts the card where it belongs; false where its mark has left the page or the view, or the page removed it. */
  place(): boolean {
    const opened = this.#opened;
    if (!opened?.isShown) return opened !== undefined;
    if (!this.host.element.isConnected) return false;
    if (this.#frame) return this.#placePinned(this.#frame);
    const viewport = viewportSize();
    const { request } = opened;
    const lines = request.anchor();
    if (!isInView(lines, viewport)) return false;
    opened.line ??= lines.indexOf(pointedLine(lines, request.point));
    const line = lines[opened.line];
    const { width } = this.host.element.getBoundingClientRect();
    const place = placePopover({
      lines: line ? [line] : lines,
      ...(request.point ? { point: request.point } : {}),
      // The side is chosen for the greatest height, since the content comes later.
      size: { width, height: MOST_HEIGHT },
      viewport,
      gap: GAP,
      margin: MARGIN,
      ...(opened.side ? { side: opened.side } : {}),
    });
    opened.side = place.side;
    this.host.place({ ...place, maxHeight: Math.min(place.maxHeight, MOST_HEIGHT) }, viewport.height);
    return true;
  }

  #placePinned(frame: Frame): true {
    const viewport = viewportSize();
    const mostHeight = Math.min(this.#pinnedHeight, viewport.height - 2 * MARGIN);
    this.host.placeAt(frame, mostHeight);
    const { width, height } = this.host.element.getBoundingClientRect();
    const kept = keptInside({ ...frame, width, height }, viewport, MARGIN);
    this.#frame = kept;
    if (kept.left !== frame.left || kept.top !== frame.top) this.host.placeAt(kept, mostHeight);
    return true;
  }

  #step(event: KeyboardEvent<HTMLElement>): void {
    const moved = this.#frame && movedByKey(this.#frame, event, viewportSize(), MARGIN);
    if (!moved) return;
    event.preventDefault();
    this.#placePinned(moved);
  }

  #drag(event: PointerEvent<HTMLElement>): void {
    const frame = this.#frame;
    const pressed = event.target instanceof Element ? event.target.closest("button, a") : null;
    if (!frame || event.button !== 0 || pressed) return;
    event.preventDefault();
    const { currentTarget: header, pointerId, clientX, clientY } = event;
    header.setPointerCapture(pointerId);
    const ended = new AbortController();
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) =>
      this.#placePinned({ ...frame, left: frame.left + x - clientX, top: frame.top + y - clientY });
    header.addEventListener("pointermove", move, { signal: ended.signal });
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"] as const)
      header.addEventListener(type, () => ended.abort(), { signal: ended.signal });
  }

  #render(): void {
    if (this.#opened) this.#root.render(<PopoverApp key={this.#openings} {...this.#opened.props} />);
  }
}

function viewportSize(): { width: number; height: number } {
  const { documentElement } = document;
  return { width: documentElement.clientWidth, height: documentElement.clientHeight };
}

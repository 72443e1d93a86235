/** Opens, places and closes the popover. */
import { createRoot, type Root } from "react-dom/client";
import type { PopoverOpener, PopoverRequest } from "@/lib/popover/contract";
import { isInView, placePopover, pointedLine, type Side } from "@/lib/popover/place";
import { MARGIN, PopoverHost } from "./host";
import { PopoverApp } from "./PopoverApp";
import { backgroundSource } from "./source";

const GAP = 6;
/** The popover is never higher than this, in px. */
const MOST_HEIGHT = 480;
const LABEL_ID = "entente-popover-label";

/** An opened popover. */
interface Opened {
  request: PopoverRequest;
  /** Where it stands since it was first placed: on which side of which line of the name. */
  side?: Side;
  line?: number;
  /** Where the focus was before the keyboard brought it here. */
  focusBefore: Element | null;
  listeners: AbortController;
}

/** The popover of this frame. Nothing is in the page before the first opening. */
export class Popover implements PopoverOpener {
  #host: PopoverHost | undefined;
  #root: Root | undefined;
  #opened: Opened | undefined;
  #openings = 0;
  #frame: number | undefined;
  #isInside = false;

  open(request: PopoverRequest): void {
    // Stepping on from a popover that has the focus: it goes back to where it was before the first.
    const focusBefore = this.#hasFocus() ? (this.#opened?.focusBefore ?? null) : document.activeElement;
    this.#end();
    const host = this.#ensureHost();
    const opened: Opened = { request, focusBefore, listeners: new AbortController() };
    this.#opened = opened;
    this.#openings += 1;
    this.#root?.render(
      <PopoverApp
        key={this.#openings}
        first={request.ref}
        surface={request.surface}
        source={backgroundSource(request.others)}
        labelId={LABEL_ID}
        onClose={() => this.close()}
      />,
    );
    host.show();
    this.#place();
    if (this.#opened !== opened) return;
    if (request.focus) host.box.focus({ preventScroll: true });
    this.#listen(host, opened.listeners.signal);
  }

  close(): void {
    const opened = this.#opened;
    if (!opened) return;
    const hadFocus = this.#hasFocus();
    this.#end();
    this.#host?.hide();
    this.#root?.render(null);
    if (hadFocus) giveFocusBack(opened.focusBefore);
  }

  destroy(): void {
    this.close();
    this.#root?.unmount();
    this.#root = undefined;
    this.#host?.remove();
    this.#host = undefined;
  }

  #ensureHost(): PopoverHost {
    if (this.#host) return this.#host;
    this.#host = new PopoverHost(document, LABEL_ID);
    this.#root = createRoot(this.#host.box);
    return this.#host;
  }

  /** Forgets what is open and tells the reader. */
  #end(): void {
    const opened = this.#opened;
    if (!opened) return;
    this.#opened = undefined;
    this.#isInside = false;
    opened.listeners.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    opened.request.onClose();
  }

  #listen(host: PopoverHost, signal: AbortSignal): void {
    const { element } = host;
    const soon = () => {
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = undefined;
        this.#place();
      });
    };
    addEventListener("scroll", soon, { capture: true, passive: true, signal });
    addEventListener("resize", soon, { passive: true, signal });
    const sizes = new ResizeObserver(soon);
    sizes.observe(element);
    sizes.observe(document.documentElement);
    if (document.body) sizes.observe(document.body);
    signal.addEventListener("abort", () => sizes.disconnect());

    addEventListener(
      "keydown",
      (event) => {
        if (!event.isTrusted || event.key !== "Escape" || event.isComposing) return;
        // It closes the popover and nothing else that the page may have open.
        event.preventDefault();
        event.stopImmediatePropagation();
        this.close();
      },
      { capture: true, signal },
    );
    addEventListener(
      "pointerdown",
      (event) => {
        if (event.isTrusted && event.target !== element) this.close();
      },
      { capture: true, passive: true, signal },
    );
    // Keys that are pressed in the popover are no shortcuts of the page.
    for (const type of ["keydown", "keypress", "keyup"] as const) {
      element.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    element.addEventListener("pointerenter", () => this.#tellPointer(true), { signal });
    element.addEventListener("pointerleave", () => this.#tellPointer(false), { signal });
  }

  #tellPointer(inside: boolean): void {
    if (!this.#opened || this.#isInside === inside) return;
    this.#isInside = inside;
    this.#opened.request.onPointer(inside);
  }

  /** Puts it beside its mark; closes it where the mark has left the page or the view. */
  #place(): void {
    const { documentElement } = document;
    const viewport = { width: documentElement.clientWidth, height: documentElement.clientHeight };
    const opened = this.#opened;
    const host = this.#host;
    if (!opened || !host) return;
    const { request } = opened;
    const lines = request.anchor();
    if (!isInView(lines, viewport) || !host.element.isConnected) {
      this.close();
      return;
    }
    opened.line ??= lines.indexOf(pointedLine(lines, request.point));
    const line = lines[opened.line];
    const { width } = host.element.getBoundingClientRect();
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
    host.place({ ...place, maxHeight: Math.min(place.maxHeight, MOST_HEIGHT) }, viewport.height);
  }

  #hasFocus(): boolean {
    return this.#host !== undefined && document.activeElement === this.#host.element;
  }
}

function giveFocusBack(element: Element | null): void {
  if (element?.isConnected && "focus" in element && typeof element.focus === "function") {
    element.focus({ preventScroll: true });
  }
}

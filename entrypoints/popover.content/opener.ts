/** Opens, keeps and closes the cards of a frame: one beside a mark, and any number of pinned ones. */
import { POPOVER_KEY, type PopoverOpener, type PopoverRequest } from "@/lib/popover/contract";
import { CardWindow } from "./card-window";

/** How long an unused window waits in the page for the next mark, in ms. */
const WAIT_MS = 10_000;
const MODIFIERS = ["Shift", "Control", "Alt", "Meta"];

/** The card beside a mark. */
interface Opened {
  card: CardWindow;
  request: PopoverRequest;
  /** Where the focus was before the keyboard moved it here. */
  focusBefore: Element | null;
  listeners: AbortController;
  isInside: boolean;
}

/** The popover of this frame. Nothing is in the page before the first opening. */
export class Popover implements PopoverOpener {
  /** The window that every mark reuses, until it is pinned or has not been used for a while. */
  #card: CardWindow | undefined;
  #opened: Opened | undefined;
  readonly #pinned = new Map<CardWindow, AbortController>();
  readonly #listeners = new AbortController();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** The pointer is out of the window. */
  #isAway = false;

  constructor() {
    const options = { capture: true, passive: true, signal: this.#listeners.signal };
    addEventListener(
      "pointerdown",
      (event) => {
        if (!event.isTrusted || event.target === this.#opened?.card.element) return;
        this.close();
        this.#leave();
      },
      options,
    );
    addEventListener(
      "keydown",
      ({ isTrusted, key }) => {
        if (isTrusted && !MODIFIERS.includes(key)) this.#leave();
      },
      options,
    );
    for (const type of ["pointerenter", "pointerleave"])
      document.documentElement.addEventListener(
        type,
        ({ isTrusted }) => {
          if (!isTrusted) return;
          this.#isAway = type === "pointerleave";
          if (this.#isAway) this.#leave();
        },
        { passive: true, signal: options.signal },
      );
  }

  open(request: PopoverRequest): void {
    // When stepping on from a focused popover, the focus returns to where it was before the first.
    const focusBefore = this.#opened && hasFocus(this.#opened.card) ? this.#opened.focusBefore : focused();
    this.#end();
    this.#card?.hide();
    this.#card ??= new CardWindow();
    const card = this.#card;
    const opened: Opened = {
      card,
      request,
      focusBefore,
      listeners: new AbortController(),
      isInside: false,
    };
    this.#opened = opened;
    this.#listen(opened);
    card.open(request, {
      close: () => (this.#pinned.has(card) ? this.#unpin(card, focusBefore) : this.close()),
      pin: () => this.#pin(opened),
      pointer: (inside) => this.#tellPointer(opened, inside),
      typed: () => request.onTyped(),
      shown: () => {
        if (request.focus) card.focus();
      },
    });
  }

  warm(): void {
    this.#card ??= new CardWindow();
    this.#card.warm();
    this.#wait();
  }

  place(): void {
    if (this.#opened?.card.place() === false) this.close();
  }

  close(): void {
    const opened = this.#opened;
    if (!opened) return;
    const hadFocus = hasFocus(opened.card);
    this.#end();
    opened.card.hide();
    if (hadFocus) {
      opened.card.blur();
      giveFocusBack(opened.focusBefore);
    }
    if (this.#isAway) this.#leave();
    else this.#wait();
  }

  destroy(): void {
    this.close();
    for (const [card, listeners] of this.#pinned) {
      listeners.abort();
      card.destroy();
    }
    this.#pinned.clear();
    this.#leave();
    this.#listeners.abort();
    // A reader that is put into the page later would open cards that hear of nothing.
    const shared = globalThis as { [POPOVER_KEY]?: PopoverOpener };
    if (shared[POPOVER_KEY] === this) delete shared[POPOVER_KEY];
  }

  /**
   * Removes an unused window from the page. Chromium does not keep a page for "back" while the extension's frame is in
   * it, so the window goes at anything that may lead to another page: a press, a key, the pointer on its way to the
   * browser's buttons.
   */
  #leave(): void {
    if (this.#opened) return;
    clearTimeout(this.#waiting);
    this.#card?.destroy();
    this.#card = undefined;
  }

  #wait(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#leave(), WAIT_MS);
  }

  /** Forgets what is open and tells the reader. */
  #end(): void {
    const opened = this.#opened;
    if (!opened) return;
    this.#opened = undefined;
    opened.listeners.abort();
    opened.request.onClose();
  }

  /** The card leaves its mark: the next mark gets a window of its own. */
  #pin(opened: Opened): void {
    if (this.#opened !== opened) return;
    const { card, focusBefore } = opened;
    this.#card = undefined;
    const listeners = new AbortController();
    this.#pinned.set(card, listeners);
    this.#end();
    card.pin();
    follow(card, listeners.signal, () => this.#unpin(card));
    card.element.addEventListener(
      "keydown",
      (event) => {
        if (!event.isTrusted || event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        this.#unpin(card, focusBefore);
      },
      { signal: listeners.signal },
    );
  }

  #unpin(card: CardWindow, focusBefore: Element | null = null): void {
    const hadFocus = hasFocus(card);
    this.#pinned.get(card)?.abort();
    this.#pinned.delete(card);
    card.destroy();
    if (hadFocus) giveFocusBack(focusBefore);
  }

  #listen(opened: Opened): void {
    const { card, listeners } = opened;
    const { element } = card;
    const { signal } = listeners;
    follow(card, signal, () => this.close());
    watchMoves(opened, () => this.place());
    addEventListener(
      "keydown",
      (event) => {
        if (!event.isTrusted || event.key !== "Escape" || event.isComposing) return;
        // Escape closes the popover and nothing else that the page may have open.
        event.preventDefault();
        event.stopImmediatePropagation();
        this.close();
      },
      { capture: true, signal },
    );
    // Focus that the keyboard moves under the popover must not stay hidden by it.
    addEventListener(
      "focusin",
      ({ target }) => {
        if (target instanceof Element && target !== element && covers(element, target)) this.close();
      },
      { capture: true, passive: true, signal },
    );
    // While the pointer is over the frame, the page around receives none of its events.
    addEventListener(
      "pointermove",
      (event) => {
        if (event.isTrusted && event.target !== element) this.#tellPointer(opened, false);
      },
      { capture: true, passive: true, signal },
    );
  }

  #tellPointer(opened: Opened, inside: boolean): void {
    if (this.#opened !== opened || opened.isInside === inside) return;
    opened.isInside = inside;
    opened.request.onPointer(inside);
  }
}

/** Keeps a card in place while the page and the window change; calls `lost` where it has no place any more. */
function follow(card: CardWindow, signal: AbortSignal, lost: () => void): void {
  const { element } = card;
  let frame: number | undefined;
  const soon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      if (!card.place()) lost();
    });
  };
  addEventListener("scroll", soon, { capture: true, passive: true, signal });
  addEventListener("resize", soon, { passive: true, signal });
  // Zooming in with two fingers, and moving about then, neither scrolls the page nor resizes it.
  for (const type of ["scroll", "resize"]) visualViewport?.addEventListener(type, soon, { signal });
  const sizes = new ResizeObserver(soon);
  sizes.observe(element);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  // Keys pressed in the card are not shortcuts of the page.
  for (const type of ["keydown", "keypress", "keyup"] as const) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}

/** Tells of every frame in which a name stands elsewhere than before: no event does where a page moves it in a box. */
function watchMoves(opened: Opened, moved: () => void): void {
  let before = "";
  const look = () => {
    if (opened.listeners.signal.aborted) return;
    requestAnimationFrame(look);
    // A card that is read stays under the pointer.
    if (opened.isInside) return;
    const { x, y } = opened.request.anchor().getClientRects()[0] ?? {};
    const place = `${x} ${y}`;
    if (place !== before) moved();
    before = place;
  };
  requestAnimationFrame(look);
}

/** Whether a card hides an element completely. */
function covers(card: Element, element: Element): boolean {
  const over = card.getBoundingClientRect();
  const under = element.getBoundingClientRect();
  return (
    over.width > 0 &&
    under.left >= over.left &&
    under.right <= over.right &&
    under.top >= over.top &&
    under.bottom <= over.bottom
  );
}

function hasFocus(card: CardWindow): boolean {
  return document.activeElement === card.element;
}

/** What has the focus, also in an open shadow root, of which the document names only the host. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function giveFocusBack(element: Element | null): void {
  if (element?.isConnected && "focus" in element && typeof element.focus === "function") {
    element.focus({ preventScroll: true });
  }
}

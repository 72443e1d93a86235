/** Follows the pointer over the marks and lets the state machine of `lib/popover` say when the popover opens. */
import { markAt } from "@/lib/page/hit-test";
import type { Mark } from "@/lib/page/mark";
import { type HoverEvent, hover, initialHover, REST_TIMES } from "@/lib/popover/hover-intent";
import { isHeld, isModifier } from "@/lib/popover/modifier";
import type { Settings } from "@/lib/settings/settings";
import type { Lifetime } from "./lifetime";
import type { PageReader } from "./page-reader";
import { type OpenOptions, PopoverLink } from "./popover-link";

/** How long a mark that was scrolled to stands out, in ms. */
const FLASH_MS = 1_500;

/** The pointer on the page, and which mark stands out. */
export class Pointer {
  readonly popover: PopoverLink;
  readonly #reader: PageReader;
  readonly #lifetime: Lifetime;
  #state = initialHover<Mark>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at: { x: number; y: number } | undefined;
  #modifier: Settings["modifier"] = "none";
  /** Whether the user's key for opening is down; always true where none is set. */
  #isAsked = true;
  #frame: number | undefined;
  #isInPopover = false;
  #hovered: Mark | undefined;
  #flashed: Mark | undefined;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(reader: PageReader, lifetime: Lifetime) {
    this.#reader = reader;
    this.#lifetime = lifetime;
    const { signal } = lifetime;
    this.popover = new PopoverLink(reader.marks, signal, {
      place: (mark) => reader.placeOf(mark),
      pointer: (inside) => {
        this.#isInPopover = inside;
        this.#hovered = undefined;
        this.#tell({ type: inside ? "enter-popover" : "leave-popover" });
      },
      typed: (mark) => this.#tell({ type: "typed", mark }),
      closed: () => {
        this.#isInPopover = false;
        this.#tell({ type: "closed" });
      },
    });
    reader.onMarks = () => this.popover.place();
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    this.#listen(signal);
  }

  /** Opens a mark's popover for the keyboard or a finger: it stays until it is closed. */
  openHeld(mark: Mark, options: OpenOptions): Promise<void> {
    const opening = this.popover.open(mark, options);
    // It may have been in the one before, which went without a word of it.
    this.#isInPopover = false;
    this.#tell({ type: "opened", mark });
    return opening;
  }

  /** Takes over what the user set about opening. */
  use({ rest, modifier }: Pick<Settings, "rest" | "modifier">): void {
    this.#modifier = modifier;
    this.#state = { ...this.#state, restMs: REST_TIMES[rest] };
  }

  /** Highlights a mark for a moment. */
  flash(mark: Mark): void {
    this.#flashed = mark;
    this.#showActive();
    clearTimeout(this.#flashTimer);
    this.#flashTimer = setTimeout(() => {
      this.#flashed = undefined;
      this.#showActive();
    }, FLASH_MS);
  }

  #listen(signal: AbortSignal): void {
    const options = { capture: true, signal };
    // On the window, which events pass first: pages swallow some. Events that a page made itself are nobody's doing.
    const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
      addEventListener(type, (event) => event.isTrusted && hear(event), options);

    on("pointermove", (event) => {
      if (event.pointerType === "touch" || this.#isInPopover) return;
      // A button may have been let go outside the window.
      if (event.buttons === 0 && this.#state.pressed) this.#tell({ type: "release" });
      this.#at = { x: event.clientX, y: event.clientY };
      this.#isAsked = isHeld(this.#modifier, event);
      this.#frame ??= requestAnimationFrame(() => this.#look());
    });
    on("pointerdown", () => this.#tell({ type: "press" }));
    on("pointerup", () => this.#tell({ type: "release" }));
    on("pointercancel", () => this.#tell({ type: "release" }));
    on("keydown", (event) => {
      if (!isModifier(this.#modifier, event.key)) return this.#tell({ type: "key" });
      this.#isAsked = true;
      this.#look();
    });
    this.#hearPageAround(options);
    on("scroll", () => {
      // Content added above makes the browser scroll so that everything stays in place.
      if (this.#hovered && this.#under() === this.#hovered) return;
      this.#hovered = undefined;
      this.#tell({ type: "scroll" });
    });
    document.documentElement.addEventListener(
      "pointerleave",
      (event) => {
        if (!event.isTrusted || this.#isInPopover) return;
        this.#at = undefined;
        this.#hovered = undefined;
        this.#tell({ type: "away" });
      },
      { signal },
    );
  }

  /** A frame receives no keys until somebody clicks into it: until then Escape goes to the page around it. */
  #hearPageAround(options: AddEventListenerOptions): void {
    const hear = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.key !== "Escape" || !this.popover.mark) return;
      this.popover.close();
      this.#tell({ type: "closed" });
    };
    try {
      if (top && top !== self) top.addEventListener("keydown", hear, options);
    } catch {
      // The page around is another site's.
    }
  }

  #look(): void {
    this.#frame = undefined;
    if (!this.#at || this.#isInPopover || !this.#lifetime.isAlive()) return;
    const { x, y } = this.#at;
    this.#reader.marks.restore();
    const mark = this.#state.pressed ? undefined : this.#under();
    const over = mark && !isSelecting(mark) ? mark : undefined;
    this.#hovered = over;
    const opens = over !== undefined && (this.#isAsked || over === this.#state.open);
    this.#tell(opens ? { type: "over", mark: over, x, y } : { type: "away", x, y });
  }

  /** The mark that the pointer is on. */
  #under(): Mark | undefined {
    const { marks, shadowRoots } = this.#reader;
    return this.#at && markAt(marks.list, this.#at.x, this.#at.y, shadowRoots);
  }

  #tell(event: HoverEvent<Mark>): void {
    const [state, commands] = hover(this.#state, event);
    this.#state = state;
    for (const command of commands) {
      if (command.type === "wait") {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#tell({ type: "timer", id: command.id }), command.ms);
        if (state.resting) void this.popover.warm();
      } else if (command.type === "close") this.popover.close();
      else void this.popover.open(command.mark, { focus: false, point: this.#at });
    }
    this.#showActive();
  }

  #showActive(): void {
    this.#reader.marks.activate(this.#hovered ?? this.popover.mark ?? this.#flashed);
  }
}

/**
 * Whoever selects text is about to copy it, and wants nothing in the way there. What the browser's search has left
 * selected elsewhere on the page is no reason.
 */
function isSelecting({ range: { startContainer: node } }: Mark): boolean {
  const root = node.getRootNode() as Node & { getSelection?: () => Selection | null };
  // Chromium reports a selection in a shadow tree only there, and no selection knows which nodes in one it contains.
  return [getSelection(), root.getSelection?.()].some(
    (selection) =>
      selection?.isCollapsed === false && (root !== document || selection.containsNode(node, true)),
  );
}

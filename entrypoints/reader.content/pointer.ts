/** Follows the pointer over the marks and lets the state machine of `lib/popover` say when the popover opens. */
import { markAt } from "@/lib/page/hit-test";
import type { Mark } from "@/lib/page/mark";
import { type HoverEvent, hover, initialHover, REST_TIMES } from "@/lib/popover/hover-intent";
import { isHeld, isModifier } from "@/lib/popover/modifier";
import type { Settings } from "@/lib/settings/settings";
import type { Lifetime } from "./lifetime";
import type { PageReader } from "./page-reader";
import { PopoverLink } from "./popover-link";

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
  /** The key that the user wants for opening is down; always true where none is wanted. */
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
        this.#tell({ type: inside ? "enter-popover" : "leave-popover" });
      },
      closed: () => {
        this.#isInPopover = false;
        this.#tell({ type: "closed" });
      },
    });
    signal.addEventListener("abort", () => clearTimeout(this.#timer), { once: true });
    this.#listen(signal);
  }

  /** Opens a mark's popover for the keyboard. */
  async openByKeyboard(mark: Mark): Promise<void> {
    const opening = this.popover.open(mark, { focus: true });
    this.#tell({ type: "opened", mark });
    await opening;
  }

  /** Opens a mark's popover for a finger; like the keyboard's, it stays until it is closed. */
  async openByTouch(mark: Mark, point: { x: number; y: number }): Promise<void> {
    const opening = this.popover.open(mark, { focus: false, point });
    this.#tell({ type: "opened", mark });
    await opening;
  }

  /** Takes over what the user set about opening. */
  use({ rest, modifier }: Pick<Settings, "rest" | "modifier">): void {
    this.#modifier = modifier;
    this.#state = { ...this.#state, restMs: REST_TIMES[rest] };
  }

  /** Sets a mark off for a moment. */
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
    const options = { capture: true, passive: true, signal };
    // What the page sends itself is no person's doing.
    const on = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, (event) => event.isTrusted && hear(event), options);

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
    on("scroll", () => {
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
      { passive: true, signal },
    );
  }

  #look(): void {
    this.#frame = undefined;
    if (!this.#at || this.#isInPopover || !this.#lifetime.isAlive()) return;
    const { x, y } = this.#at;
    const mark = markAt(this.#reader.marks.list, x, y, this.#reader.shadowRoots);
    const over = mark && !isSelected(mark) ? mark : undefined;
    this.#hovered = over;
    const opens = over !== undefined && (this.#isAsked || over === this.#state.open);
    this.#tell(opens ? { type: "over", mark: over, x, y } : { type: "away", x, y });
  }

  #tell(event: HoverEvent<Mark>): void {
    const [state, commands] = hover(this.#state, event);
    this.#state = state;
    for (const command of commands) {
      if (command.type === "wait") {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#tell({ type: "timer", id: command.id }), command.ms);
      } else if (command.type === "close") this.popover.close();
      else void this.popover.open(command.mark, { focus: false, ...(this.#at ? { point: this.#at } : {}) });
    }
    this.#showActive();
  }

  #showActive(): void {
    this.#reader.marks.activate(this.#hovered ?? this.popover.mark ?? this.#flashed);
  }
}

/** Who has selected a name is about to copy it. */
function isSelected({ range }: Mark): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const selected = selection.getRangeAt(0);
  return (
    selected.compareBoundaryPoints(Range.END_TO_START, range) < 0 &&
    selected.compareBoundaryPoints(Range.START_TO_END, range) > 0
  );
}

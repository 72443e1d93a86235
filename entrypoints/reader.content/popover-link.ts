/** The reader's end of the popover: loads its script when first needed, opens and closes it. */
import { askBackground } from "@/lib/messages/ask";
import type { Mark, PageMarks } from "@/lib/page/mark";
import { type MarkPlace, POPOVER_KEY, type PopoverOpener } from "@/lib/popover/contract";

/** How a mark's popover is to open. */
export interface OpenOptions {
  /** Where the pointer is; none where the keyboard opens it. */
  point?: { x: number; y: number } | undefined;
  /** True where the keyboard opens it. */
  focus: boolean;
}

/** What the popover tells. */
export interface PopoverListener {
  /** Where a mark stands in the text. */
  place(mark: Mark): MarkPlace | undefined;
  pointer(inside: boolean): void;
  /** Something was typed in the popover of a mark. */
  typed(mark: Mark): void;
  closed(): void;
}

/** Opens the popover of one mark at a time. */
export class PopoverLink {
  readonly #marks: PageMarks;
  readonly #signal: AbortSignal;
  readonly #listener: PopoverListener;
  /** Compared by identity: the keys may open the same mark again. */
  #wanted: { mark: Mark } | undefined;
  #loading: Promise<unknown> | undefined;

  constructor(marks: PageMarks, signal: AbortSignal, listener: PopoverListener) {
    this.#marks = marks;
    this.#signal = signal;
    this.#listener = listener;
    signal.addEventListener("abort", () => loadedOpener()?.destroy());
  }

  /** The mark whose popover is open or about to be. */
  get mark(): Mark | undefined {
    return this.#wanted?.mark;
  }

  /** Opens a mark's popover; stays quiet where its script cannot be had. */
  async open(mark: Mark, { point, focus }: OpenOptions): Promise<void> {
    const wanted = { mark };
    this.#wanted = wanted;
    const opener = await this.#opener();
    // Loading takes a moment: the pointer may have moved on.
    if (this.#wanted !== wanted || this.#signal.aborted) return;
    if (!opener) {
      this.#wanted = undefined;
      this.#listener.closed();
      return;
    }
    // Asked now: once the user has said "not this one", the mark is gone from the page.
    const place = this.#listener.place(mark);
    opener.open({
      ref: mark.ref,
      rivals: mark.rivals ?? [],
      surface: mark.surface,
      others: [...new Set(this.#marks.list.map(({ ref }) => ref))],
      anchor: () => mark.range,
      isMarked: () => this.#marks.list.includes(mark),
      place: () => place,
      point,
      focus,
      onPointer: (inside) => {
        if (this.#wanted === wanted) this.#listener.pointer(inside);
      },
      onTyped: () => {
        if (this.#wanted === wanted) this.#listener.typed(mark);
      },
      onClose: () => {
        if (this.#wanted !== wanted) return;
        this.#wanted = undefined;
        this.#listener.closed();
      },
    });
  }

  /** A mark may be opened soon: prepares what takes time. */
  async warm(): Promise<void> {
    const opener = await this.#opener();
    if (!this.#signal.aborted) opener?.warm();
  }

  /** Closes the popover, which tells of it, or keeps one that is being loaded from opening. */
  close(): void {
    loadedOpener()?.close();
    this.#wanted = undefined;
  }

  /** The marks may have changed: closes the popover of one that is gone, and moves another to its mark. */
  place(): void {
    loadedOpener()?.place();
  }

  /** The opener from the popover's script, which is injected at the first call. */
  async #opener(): Promise<PopoverOpener | undefined> {
    // In a sandboxed document no frame of the extension runs, and the card is one.
    if (origin === "null") return undefined;
    if (!loadedOpener()) {
      this.#loading ??= askBackground("loadPopover", {});
      await this.#loading.catch(() => undefined);
      this.#loading = undefined;
    }
    return loadedOpener();
  }
}

function loadedOpener(): PopoverOpener | undefined {
  return (globalThis as { [POPOVER_KEY]?: PopoverOpener })[POPOVER_KEY];
}

/** A card in a frame of the extension's own origin, over a page of the web (`popover.content/card-frame.ts`). */
import { createRoot, type Root } from "react-dom/client";
import { PopoverApp, type PopoverAppProps } from "@/components/popover/PopoverApp";
import { askBackground } from "@/lib/messages/ask";
import type { MarkPlace } from "@/lib/popover/contract";
import type { CardSubject, FromCard, ToCard } from "@/lib/popover/framed";
import { moverOf } from "./mover";
import { watchPointerInside } from "./pointer-inside";
import { backgroundSource } from "./source";
import { keepWheel } from "./wheel";
import "./card.css";

const LABEL_ID = "entente-popover-label";
/** After this time, in ms, the card is shown while the answer is awaited; it is then as high as it can be. */
const PATIENCE_MS = 700;

/** The card at its end of the port. */
class Card {
  readonly #box: HTMLElement;
  readonly #port: MessagePort;
  readonly #root: Root;
  readonly #asked: ((place: MarkPlace | undefined) => void)[] = [];
  #opening = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #props: PopoverAppProps | undefined;

  constructor(box: HTMLElement, port: MessagePort) {
    this.#box = box;
    this.#port = port;
    this.#root = createRoot(box);
    port.onmessage = ({ data }: MessageEvent<ToCard>) => this.#hear(data);
    new ResizeObserver(() => this.#tellHeight()).observe(box);
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      this.#tell({ type: "close" });
    });
    addEventListener("input", ({ target }) => {
      const isText = target instanceof HTMLInputElement && target.type === "text";
      if (isText && target.value !== "") this.#tell({ type: "typed" });
    });
    watchPointerInside((inside) => this.#tell({ type: "pointer", inside }));
    keepWheel();
    this.#tell({ type: "hello" });
  }

  #hear(message: ToCard): void {
    switch (message.type) {
      case "open":
        this.#open(message.opening, message.subject);
        return;
      case "limit":
        this.#box.style.maxHeight = `${message.height}px`;
        this.#box.style.setProperty("--most", `${message.height}px`);
        return;
      case "pinned":
        this.#pinned();
        return;
      case "focus":
        this.#box.focus({ preventScroll: true });
        return;
      case "clear":
        clearTimeout(this.#patience);
        this.#props = undefined;
        this.#root.render(null);
        return;
      case "place":
        this.#asked.shift()?.(message.place);
        return;
    }
  }

  #open(opening: number, subject: CardSubject): void {
    this.#opening = opening;
    this.#box.classList.remove("waiting");
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#box.classList.add("waiting");
      this.#ready();
    }, PATIENCE_MS);
    this.#props = {
      meant: subject,
      source: backgroundSource(subject, {
        place: () => this.#askPlace(),
        said: () => this.#tell({ type: "said" }),
      }),
      labelId: LABEL_ID,
      onClose: () => this.#tell({ type: "close" }),
      onPin: () => this.#tell({ type: "pin" }),
      onReady: () => this.#ready(),
    };
    this.#render();
  }

  #pinned(): void {
    if (!this.#props) return;
    const moves = {
      grab: () => this.#tell({ type: "grab" }),
      drag: (x: number, y: number) => this.#tell({ type: "drag", x, y }),
      step: (key: { key: string; shiftKey: boolean }) => this.#tell({ type: "step", ...key }),
    };
    this.#props = {
      ...this.#props,
      onPin: undefined,
      mover: moverOf(moves, () => askBackground("zoom", {}).catch(() => 1)),
    };
    this.#render();
  }

  #render(): void {
    if (this.#props) this.#root.render(<PopoverApp key={this.#opening} {...this.#props} />);
  }

  #askPlace(): Promise<MarkPlace | undefined> {
    return new Promise((resolve) => {
      this.#asked.push(resolve);
      this.#tell({ type: "place" });
    });
  }

  /** The height first: the card opens in the size that it keeps. */
  #ready(): void {
    clearTimeout(this.#patience);
    this.#tellHeight();
    this.#tell({ type: "ready", opening: this.#opening });
  }

  #tellHeight(): void {
    // Whole pixels: a frame that begins in the middle of one would cut off the lower edge.
    const height = Math.ceil(this.#box.getBoundingClientRect().height);
    if (height > 0) this.#tell({ type: "height", height });
  }

  #tell(message: FromCard): void {
    this.#port.postMessage(message);
  }
}

const word = location.search.slice(1);
const called = new AbortController();
addEventListener(
  "message",
  ({ data, ports: [port] }: MessageEvent<unknown>) => {
    const box = document.getElementById("box");
    // The page around can send anything, but does not know the word.
    if (word === "" || data !== word || !port || !box) return;
    called.abort();
    new Card(box, port);
  },
  { signal: called.signal },
);

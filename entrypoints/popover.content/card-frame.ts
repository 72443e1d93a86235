/**
 * The card, in a frame of the extension's own origin, which no page can read. A closed shadow root is not enough: in
 * Firefox every event hands its nodes to the page (`originalTarget`, `rangeParent`), and in both browsers a page can
 * read what is selected there. A page can learn that the frame is there and how large it is, but not its address: the
 * frame is loaded without a `src`, since the address identifies this browser.
 */
import { browser } from "wxt/browser";
import tokens from "@/components/tokens.css?inline";
import type { MarkPlace } from "@/lib/popover/contract";
import { CARD_PAGE, type CardSubject, type FromCard, type ToCard } from "@/lib/popover/framed";

const STYLES = `${tokens}
  .entente {
    display: block;
    width: 100%;
    border: 0;
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: var(--shadow);
  }
  @media print {
    .entente { display: none; }
  }
`;

/** A card that has not answered by then, in ms, never will: in a sandboxed document, no script runs in its frames. */
const ANSWER_MS = 4_000;

/** What the card tells its window. */
export interface CardEvents {
  /** The content is there, in the size that it keeps: it can be shown. */
  ready(): void;
  close(): void;
  pin(): void;
  /** The pointer came in or left. */
  pointer(inside: boolean): void;
  /** Something was typed in it. */
  typed(): void;
  /** Where the mark of the present subject stands. */
  place(): MarkPlace | undefined;
  /** The user corrects the name, which may remove its mark. */
  said(): void;
  /** The pinned card is grabbed, and dragged so far from there, in px. */
  grab(): void;
  drag(x: number, y: number): void;
  /** An arrow key. */
  step(key: { key: string; shiftKey: boolean }): void;
}

export class CardFrame {
  /** What stands in the host's shadow root, and its styles there. */
  readonly element: HTMLIFrameElement;
  readonly styles = STYLES;
  readonly #events: CardEvents;
  #port: MessagePort | undefined;
  /** Messages until the frame is ready. */
  #unsaid: ToCard[] = [];
  /** The card is in the frame, or on its way. */
  #isLoaded = false;
  #hears = false;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #openings = 0;
  #limit = 0;
  #height = 0;

  constructor(document: Document, events: CardEvents) {
    this.#events = events;
    this.element = document.createElement("iframe");
    this.element.className = "entente";
    this.element.title = "Entente";
    // A page with a cross-origin embedder policy (COEP) refuses frames that do not agree to it, and is told their
    // address.
    this.element.setAttribute("credentialless", "");
  }

  /** The host was put into the page. A frame that enters a document is empty, however often it was in one. */
  connected(): void {
    this.#load();
  }

  /** Shows a subject from the start. */
  open(subject: CardSubject): void {
    if (!this.#isLoaded) this.#load();
    this.#openings += 1;
    this.#say({ type: "open", opening: this.#openings, subject });
  }

  /** The card is pinned: from here on it can be moved. */
  pinned(): void {
    this.#say({ type: "pinned" });
  }

  /** It is never higher than this, in px of the host. */
  limit(height: number): void {
    if (height === this.#limit) return;
    this.#limit = height;
    this.#fit();
    this.#say({ type: "limit", height });
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
    this.#say({ type: "focus" });
  }

  /** A frame that is hidden keeps the focus, and the page would receive no key. */
  blur(): void {
    this.element.blur();
  }

  /** It went out of sight. */
  clear(): void {
    this.#say({ type: "clear" });
  }

  /** Lets go of the page in the frame; `connected` and `open` load it again. */
  unload(): void {
    this.#drop();
    this.element.onload = null;
  }

  #load(): void {
    this.#drop();
    this.#isLoaded = true;
    if (this.#limit > 0) this.#say({ type: "limit", height: this.#limit });
    // Chromium gives a new address at every start of the browser, which redirects to the extension's.
    const { origin } = new URL(browser.runtime.getURL("/"));
    const word = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const address = new URL(browser.runtime.getURL(CARD_PAGE));
    address.search = word;
    this.element.onload = () => {
      if (this.#hears) this.#lose();
      else this.#call(word, origin);
    };
    this.#deadline = setTimeout(() => this.#lose(), ANSWER_MS);
    this.element.contentWindow?.location.replace(address.href);
  }

  /** Gives the frame its end of a port. Only the extension's own page can take it, and only with the word. */
  #call(word: string, origin: string): void {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromCard>) => this.#hear(data);
    this.element.contentWindow?.postMessage(word, origin, [port2]);
  }

  #hear(message: FromCard): void {
    const events = this.#events;
    switch (message.type) {
      case "hello":
        this.#hears = true;
        clearTimeout(this.#deadline);
        for (const one of this.#unsaid.splice(0)) this.#say(one);
        return;
      case "ready":
        if (message.opening === this.#openings) events.ready();
        return;
      case "height":
        this.#height = message.height;
        this.#fit();
        return;
      case "close":
        events.close();
        return;
      case "pin":
        events.pin();
        return;
      case "pointer":
        events.pointer(message.inside);
        return;
      case "typed":
        events.typed();
        return;
      case "place":
        this.#say({ type: "place", place: events.place() });
        return;
      case "said":
        events.said();
        return;
      case "grab":
        events.grab();
        return;
      case "drag":
        events.drag(message.x, message.y);
        return;
      case "step":
        events.step(message);
        return;
    }
  }

  #say(message: ToCard): void {
    if (this.#hears) this.#port?.postMessage(message);
    else this.#unsaid.push(message);
  }

  #fit(): void {
    this.element.style.height = `${Math.min(this.#height, this.#limit)}px`;
  }

  /** The page sent the frame elsewhere, or the card cannot be had. */
  #lose(): void {
    this.#drop();
    this.#events.close();
  }

  #drop(): void {
    clearTimeout(this.#deadline);
    this.#port?.close();
    this.#port = undefined;
    this.#isLoaded = false;
    this.#hears = false;
    this.#unsaid = [];
  }
}

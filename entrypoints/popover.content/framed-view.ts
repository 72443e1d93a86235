/**
 * A card in a frame of the extension's own origin, for Firefox. There a closed shadow root closes nothing: every event in
 * it gives its nodes to the page (`originalTarget`, `rangeParent`), and `window.find()` searches it. What stands in a frame
 * of another origin no page reads. Of the frame a page can learn that it is there and how large it is, not its address: it
 * is loaded without a `src`, since the address holds what tells this browser from all others.
 */
import { browser } from "wxt/browser";
import tokens from "@/components/tokens.css?inline";
import { CARD_PAGE, type CardSubject, type FromCard, type ToCard } from "@/lib/popover/framed";
import type { CardView, CardViewEvents } from "./card-view";

const STYLES = `${tokens}
  .entente {
    display: block;
    width: 100%;
    border: 0;
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  @media print {
    .entente { display: none; }
  }
`;

/** The card of a window, in the Firefox build. */
export function createView(document: Document, events: CardViewEvents): CardView {
  return new FramedView(document, events);
}

class FramedView implements CardView {
  readonly element: HTMLIFrameElement;
  readonly styles = STYLES;
  readonly isLaidOutFirst = true;
  readonly #events: CardViewEvents;
  #port: MessagePort | undefined;
  /** What is to be said when the frame hears. */
  #unsaid: ToCard[] = [];
  /** The card is in the frame, or on its way. */
  #isLoaded = false;
  #hears = false;
  #openings = 0;
  #limit = 0;
  #height = 0;

  constructor(document: Document, events: CardViewEvents) {
    this.#events = events;
    this.element = document.createElement("iframe");
    this.element.className = "entente";
    this.element.title = "Entente";
  }

  /** A frame that comes into a document is empty at first, however often it was in one before. */
  connected(): void {
    this.#load();
  }

  open(subject: CardSubject): void {
    if (!this.#isLoaded) this.#load();
    this.#openings += 1;
    this.#say({ type: "open", opening: this.#openings, subject });
  }

  wait(): void {
    this.#say({ type: "wait" });
  }

  pinned(): void {
    this.#say({ type: "pinned" });
  }

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

  clear(): void {
    this.#say({ type: "clear" });
  }

  destroy(): void {
    this.#drop();
    this.element.onload = null;
  }

  #load(): void {
    this.#drop();
    this.#isLoaded = true;
    if (this.#limit > 0) this.#say({ type: "limit", height: this.#limit });
    const word = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const address = new URL(CARD_PAGE, browser.runtime.getURL("/"));
    address.hash = word;
    this.element.onload = () => {
      if (this.#hears) this.#lose();
      else this.#call(word, address.origin);
    };
    this.element.contentWindow?.location.replace(address.href);
  }

  /** Gives the frame its end of a port. Only the extension's own page can take it, and it takes it with the word alone. */
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
      case "place":
        this.#say({ type: "place", place: events.place() });
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

  /** The page sent the frame elsewhere. */
  #lose(): void {
    this.#drop();
    this.#events.close();
  }

  #drop(): void {
    this.#port?.close();
    this.#port = undefined;
    this.#isLoaded = false;
    this.#hears = false;
    this.#unsaid = [];
  }
}

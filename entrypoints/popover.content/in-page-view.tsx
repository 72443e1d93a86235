/** A card that is drawn in the page itself, in the closed shadow root of its host. */
import { createRoot, type Root } from "react-dom/client";
import styles from "@/components/popover/popover.css?inline";
import type { CardSubject } from "@/lib/popover/framed";
import type { CardView, CardViewEvents } from "./card-view";
import { moverOf } from "./mover";
import { PopoverApp, type PopoverAppProps } from "./PopoverApp";
import { ReaderSelection } from "./reader-selection";
import { backgroundSource } from "./source";

/**
 * Whatever stands in an element of this sort is drawn, read aloud and clicked as ever, but searched by no `window.find()`
 * of Chromium, which takes all elements that HTML has no end tag for as having no text. A page could have its guesses at
 * what the popover says confirmed otherwise. Of these elements it is the one that does nothing by itself.
 */
const UNSEARCHED = "source";

/** The frame around the views; everything within comes from `popover.css`. */
const OWN_STYLES = `
  ${UNSEARCHED} {
    display: block;
  }
  .box {
    display: flex;
    flex-direction: column;
    width: 100%;
    border-radius: 10px;
    outline: none;
  }
  .box:focus-visible {
    outline: 2px solid Highlight;
    outline-offset: 1px;
  }
  @media print {
    .box { display: none; }
  }
`;

const LABEL_ID = "entente-popover-label";

/** The card of a window; the Firefox build has that of `framed-view.ts` in its place (wxt.config.ts). */
export function createView(document: Document, events: CardViewEvents): CardView {
  return new InPageView(document, events);
}

class InPageView implements CardView {
  readonly element: HTMLElement;
  readonly styles = OWN_STYLES + styles;
  readonly isLaidOutFirst = false;
  readonly #events: CardViewEvents;
  /** The dialog. */
  readonly #box: HTMLElement;
  readonly #root: Root;
  readonly #selection: ReaderSelection;
  #props: PopoverAppProps | undefined;
  #openings = 0;

  constructor(document: Document, events: CardViewEvents) {
    this.#events = events;
    this.#box = document.createElement("div");
    this.#box.className = "box";
    this.#box.tabIndex = -1;
    this.#box.setAttribute("role", "dialog");
    this.#box.setAttribute("aria-labelledby", LABEL_ID);
    this.element = document.createElement(UNSEARCHED);
    this.element.append(this.#box);
    this.#root = createRoot(this.#box);
    this.#selection = new ReaderSelection(this.#box);
  }

  connected(): void {}

  open(subject: CardSubject): void {
    const events = this.#events;
    this.#openings += 1;
    this.#box.classList.remove("waiting");
    this.#props = {
      first: subject.ref,
      rivals: subject.rivals,
      surface: subject.surface,
      published: subject.published,
      site: subject.site,
      source: backgroundSource(subject, async () => events.place()),
      labelId: LABEL_ID,
      onClose: events.close,
      onPin: events.pin,
      onReady: events.ready,
    };
    this.#render();
  }

  wait(): void {
    this.#box.classList.add("waiting");
    this.#events.ready();
  }

  pinned(): void {
    if (!this.#props) return;
    const mover = moverOf(this.#events, () => ({ clientX: x, clientY: y }) => ({ x, y }));
    this.#props = { ...this.#props, onPin: undefined, mover };
    this.#render();
  }

  limit(height: number): void {
    this.#box.style.maxHeight = `${height}px`;
    this.#box.style.setProperty("--most", `${height}px`);
  }

  focus(): void {
    this.#box.focus({ preventScroll: true });
  }

  clear(): void {
    this.#selection.end();
    this.#props = undefined;
    this.#root.render(null);
  }

  destroy(): void {
    this.#selection.end();
    this.#root.unmount();
  }

  #render(): void {
    if (this.#props) this.#root.render(<PopoverApp key={this.#openings} {...this.#props} />);
  }
}

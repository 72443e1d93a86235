/**
 * The popover's one element in the page: a host in the top layer with a closed shadow root. Nothing is inherited from
 * the page, and the page's styles do not reach in.
 */
import { shownIn } from "@/lib/page/shown-in";
import { MARGIN, WIDTH } from "@/lib/popover/card-size";
import { HERE } from "@/lib/popover/host-sheet";
import type { Place } from "@/lib/popover/place";
import type { CardFrame } from "./card-frame";

/** The usual size of text, in px. */
const TEXT = 16;

/** Set inline and with priority, so that no rule of the page can undo it. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: "initial",
  position: "fixed",
  inset: "auto",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  width: `${WIDTH}px`,
  height: "auto",
  "pointer-events": "auto",
  "z-index": "2147483647",
  ...(import.meta.env.FIREFOX && { [HERE]: "initial" }),
};

/** In Chromium, scripts of an extension that is gone keep running and remove the host themselves. */
const LAID_OUT = { display: import.meta.env.FIREFOX ? `var(${HERE}, none)` : "block" };
const UNSEEN = { opacity: "0", "pointer-events": "none" };
const SEEN = { opacity: "1", "pointer-events": "auto" };

/** The host element; it is in the page only while the popover is in use. */
export class PopoverHost {
  readonly element: HTMLElement;
  readonly #card: CardFrame;

  constructor(document: Document, card: CardFrame) {
    this.#card = card;
    this.element = document.createElement("div");
    this.element.setAttribute("popover", "manual");
    // As in the card's own page: Firefox has a default text size for each language.
    this.element.lang = "en";
    const shadow = this.element.attachShadow({ mode: "closed" });
    addStyles(shadow, card.styles);
    shadow.append(card.element);
    this.#style(HOST_STYLE);
    this.#style({ display: "none" });
  }

  /** Puts it into the page, where it stays out of sight; `near` is the text that it is to open at. */
  enter(near?: Node): void {
    const { element } = this;
    const home = homeIn(element.ownerDocument, near);
    if (element.parentNode === home) return;
    // What was in the frame does not come along.
    this.#card.unload();
    home.append(element);
    this.#card.connected();
  }

  /** Lays it out where nobody sees it. */
  prepare(viewportWidth: number, near: Node): void {
    this.enter(near);
    this.#open();
    this.fit(viewportWidth);
    this.#style({ left: "0px", top: "0px", bottom: "auto", ...UNSEEN });
  }

  /** Brings it into the top layer, above whatever the page put there. */
  show(): void {
    this.#open();
    this.#style(SEEN);
  }

  /** Takes it out of sight. */
  hide(): void {
    if (this.element.isConnected && this.element.matches(":popover-open")) this.element.hidePopover();
    this.#style({ display: "none" });
  }

  /** Makes it as wide as it should be and can be. */
  fit(viewportWidth: number): void {
    // A page may zoom its root element; the card keeps the reader's own size, as where a page zooms its body.
    this.#style({ zoom: `${1 / (this.element.parentElement?.currentCSSZoom ?? 1)}` });
    const most = (viewportWidth - 2 * MARGIN) / this.#zoom;
    this.#style({ width: `${Math.min(WIDTH * this.scale, most)}px` });
  }

  /** Moves it. The edge towards the line is fixed, so that it grows away from the line without being moved again. */
  place({ left, top, bottom, side, maxHeight }: Place, viewportHeight: number): void {
    const zoom = this.#zoom;
    const px = (value: number) => `${value / zoom}px`;
    this.#style({
      left: px(left),
      top: side === "above" ? "auto" : px(top),
      bottom: side === "above" ? px(viewportHeight - bottom) : "auto",
    });
    this.#card.limit(maxHeight / zoom);
  }

  /** Puts it at a fixed place of the viewport, whatever the page does. */
  placeAt({ left, top }: { left: number; top: number }, maxHeight: number): void {
    const zoom = this.#zoom;
    const px = (value: number) => `${value / zoom}px`;
    this.#style({ left: px(left), top: px(top), bottom: "auto" });
    this.#card.limit(maxHeight / zoom);
  }

  /** Takes it out of the page. */
  remove(): void {
    this.element.remove();
  }

  /**
   * The reader's text size in the browser, relative to the usual; the card follows it. The host has that very size,
   * since it inherits none from the page.
   */
  get scale(): number {
    return Number.parseFloat(getComputedStyle(this.element).fontSize) / TEXT;
  }

  /** The remaining zoom of the page in the host: the boxes from which its place is computed have none. */
  get #zoom(): number {
    return this.element.currentCSSZoom ?? 1;
  }

  #open(): void {
    const { element } = this;
    if (element.matches(":popover-open")) element.hidePopover();
    this.#style(LAID_OUT);
    element.showPopover();
  }

  #style(values: Readonly<Record<string, string>>): void {
    for (const [property, value] of Object.entries(values)) {
      this.element.style.setProperty(property, value, "important");
    }
  }
}

/**
 * Outside a modal dialog everything is inert, even what lies above it, and so it is outside an element that fills the
 * screen: the article may be in one. The document does not list those of its shadow trees.
 */
function homeIn(document: Document, near?: Node): Element {
  for (let at = near ?? null; at; at = shownIn(at))
    if (at instanceof Element && at.getRootNode() !== document && at.matches(":modal")) return at;
  return [...document.querySelectorAll(":modal")].at(-1) ?? document.documentElement;
}

/**
 * Constructed sheets are not subject to the page's content security policy. A browser that does not take them from a
 * content script gets a style element.
 */
function addStyles(shadow: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = shadow.ownerDocument.createElement("style");
    style.textContent = text;
    shadow.append(style);
  }
}

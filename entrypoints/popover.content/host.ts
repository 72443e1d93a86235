/**
 * The popover's one element in the page: a host in the top layer with a closed shadow root. Nothing is inherited from
 * the page, and the page's styles do not reach in.
 */
import styles from "@/components/popover/popover.css?inline";
import type { Place } from "@/lib/popover/place";
import { ReaderSelection } from "./reader-selection";

/** The distance that is kept to the viewport's edges, in px. */
export const MARGIN = 8;
const WIDTH = 376;

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

/** Set on the element itself and with priority, so that no rule of the page can undo it. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: "initial",
  position: "fixed",
  inset: "auto",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  width: `min(${WIDTH}px, calc(100vw - ${2 * MARGIN}px))`,
  height: "auto",
  "pointer-events": "auto",
  "z-index": "2147483647",
};

/** The host element; it is in the page only while the popover is in use. */
export class PopoverHost {
  readonly element: HTMLElement;
  /** The dialog within the shadow root. */
  readonly box: HTMLElement;
  readonly #selection: ReaderSelection;

  constructor(document: Document, labelId: string) {
    this.element = document.createElement("div");
    this.element.setAttribute("popover", "manual");
    const shadow = this.element.attachShadow({ mode: "closed" });
    this.box = document.createElement("div");
    this.box.className = "box";
    this.box.tabIndex = -1;
    this.box.setAttribute("role", "dialog");
    this.box.setAttribute("aria-labelledby", labelId);
    addStyles(shadow, OWN_STYLES + styles);
    const unsearched = document.createElement(UNSEARCHED);
    unsearched.append(this.box);
    shadow.append(unsearched);
    this.#selection = new ReaderSelection(this.box);
    this.#style(HOST_STYLE);
    this.#style({ display: "none" });
  }

  /** Brings it into the top layer, above whatever the page put there. */
  show(): void {
    const { element } = this;
    if (!element.isConnected) element.ownerDocument.documentElement.append(element);
    if (element.matches(":popover-open")) element.hidePopover();
    this.#style({ display: "block" });
    element.showPopover();
  }

  /** Takes it out of sight. */
  hide(): void {
    this.#selection.end();
    if (this.element.isConnected && this.element.matches(":popover-open")) this.element.hidePopover();
    this.#style({ display: "none" });
  }

  /** Moves it. The edge towards the line is fixed, so that it grows away from the line without being moved again. */
  place({ left, top, bottom, side, maxHeight }: Place, viewportHeight: number): void {
    // A page that zooms its root element zooms the host as well, but not the boxes that the place was taken from.
    const zoom = this.element.currentCSSZoom ?? 1;
    const px = (value: number) => `${value / zoom}px`;
    this.#style({
      left: px(left),
      top: side === "below" ? px(top) : "auto",
      bottom: side === "below" ? "auto" : px(viewportHeight - bottom),
    });
    this.#limit(px(maxHeight));
  }

  /** Puts it at a place of the viewport, whatever the page does. */
  placeAt({ left, top }: { left: number; top: number }, maxHeight: number): void {
    const zoom = this.element.currentCSSZoom ?? 1;
    const px = (value: number) => `${value / zoom}px`;
    this.#style({ left: px(left), top: px(top), bottom: "auto" });
    this.#limit(px(maxHeight));
  }

  /** Takes it out of the page. */
  remove(): void {
    this.#selection.end();
    this.element.remove();
  }

  #limit(height: string): void {
    this.box.style.maxHeight = height;
    this.box.style.setProperty("--most", height);
  }

  #style(values: Readonly<Record<string, string>>): void {
    for (const [property, value] of Object.entries(values)) {
      this.element.style.setProperty(property, value, "important");
    }
  }
}

/**
 * Constructed sheets are subject to no content security policy of the page. A browser that does not take them from a
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

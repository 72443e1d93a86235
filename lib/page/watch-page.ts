/**
 * Watches the page for changes: late content, replaced text, single-page navigation. Changes are collected and handed
 * on when the page is idle and visible, and never take more than a small part of its time.
 */

/** What changed since the last time. */
export interface PageChange {
  /** The nodes whose text or children changed, or that were shown or hidden. */
  nodes: ReadonlySet<Node>;
  /** The address changed: another article may stand here now. */
  navigated: boolean;
}

/** How a page is watched. */
export interface WatchOptions {
  /** Called in idle time. Its cost is paid back: the next call waits twenty times as long. */
  onChange: (change: PageChange) => void;
  signal: AbortSignal;
}

/** Changes that come within this time belong together, in ms. */
const QUIET_MS = 200;
/** A page that never stops changing is read again this often at most, in ms. */
const LONGEST_WAIT_MS = 1_500;
/** Rests so many times as long as it worked: it takes 5 % of the page's time. */
const REST_FACTOR = 20;
/** From this many changed nodes on, one that contains them all is reported instead. */
const MOST_NODES = 500;

/** Attributes that show or hide text. `style` is not among them: animations would flood us. */
const SHOWING = ["class", "hidden", "open", "aria-hidden"];

/** The key of a history entry stays the same when its address is replaced. */
type Navigation = EventTarget & { currentEntry?: { key: string } | null };

/** Watches a page until the signal aborts. */
export class PageWatcher {
  readonly #options: WatchOptions;
  readonly #document: Document;
  readonly #nodes = new Set<Node>();
  readonly #roots = new WeakSet<Node>();
  readonly #observer: MutationObserver;
  readonly #navigation = (globalThis as { navigation?: Navigation }).navigation;
  #navigated = false;
  #url: string;
  #key: string | undefined;
  #place = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A call is due: the pause or the idle moment is being waited for. */
  #isDue = false;
  #firstChange = 0;
  #lastChange = 0;
  #restUntil = 0;

  constructor(document: Document, options: WatchOptions) {
    this.#document = document;
    this.#options = options;
    this.#url = document.URL;
    this.#key = this.#navigation?.currentEntry?.key;
    this.#observer = new MutationObserver((records) => this.#hear(records));
    if (options.signal.aborted) return;
    this.#observer.observe(document, { subtree: true, childList: true, characterData: true });
    options.signal.addEventListener("abort", () => this.#stop());
    document.addEventListener("visibilitychange", () => this.#schedule(), { signal: options.signal });
    this.#navigation?.addEventListener("currententrychange", () => this.#hear([]), {
      signal: options.signal,
    });
  }

  /**
   * A number from 1 on that changes when the page navigates. A link within the page is no navigation, nor is replacing
   * the address; but a browser that cannot tell a replaced address, as Firefox before 147, counts it.
   */
  get place(): number {
    return this.#place;
  }

  /** Watches more closely where the article stands: what is shown and hidden there, and within shadow roots. */
  watch(roots: Iterable<Node>): void {
    if (this.#options.signal.aborted) return;
    for (const root of roots) {
      if (this.#roots.has(root)) continue;
      this.#roots.add(root);
      this.#observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: SHOWING,
      });
    }
  }

  #hear(records: readonly MutationRecord[]): void {
    for (const { target } of records) this.#nodes.add(target);
    if (this.#nodes.size > MOST_NODES) {
      this.#nodes.clear();
      this.#nodes.add(this.#document);
    }
    // Sites change the address through history; that counts once something is drawn for it.
    const url = this.#document.URL;
    const key = this.#navigation?.currentEntry?.key;
    if (withoutFragment(url) !== withoutFragment(this.#url)) {
      this.#navigated = true;
      if (!key || key !== this.#key) this.#place += 1;
    }
    this.#url = url;
    this.#key = key;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#nodes.size === 0 && !this.#navigated) return;
    if (this.#document.visibilityState === "hidden") return;
    this.#lastChange = performance.now();
    if (this.#isDue) return;
    this.#isDue = true;
    this.#firstChange = this.#lastChange;
    this.#wait();
  }

  /** Waits for a pause, with one timer that is not reset: on a page without pauses a reset timer would never run. */
  #wait(): void {
    const pause = Math.min(this.#lastChange + QUIET_MS, this.#firstChange + LONGEST_WAIT_MS);
    const left = Math.max(pause, this.#restUntil) - performance.now();
    if (left > 0) this.#timer = setTimeout(() => this.#wait(), left);
    else requestIdleCallback(() => this.#whenIdle(), { timeout: LONGEST_WAIT_MS });
  }

  #whenIdle(): void {
    this.#isDue = false;
    if (this.#options.signal.aborted || this.#document.visibilityState === "hidden") return;
    const change = { nodes: new Set(this.#nodes), navigated: this.#navigated };
    this.#nodes.clear();
    this.#navigated = false;
    const start = performance.now();
    this.#options.onChange(change);
    const end = performance.now();
    this.#restUntil = end + (end - start) * REST_FACTOR;
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#nodes.clear();
  }
}

function withoutFragment(url: string): string {
  return url.split("#", 1)[0] ?? url;
}

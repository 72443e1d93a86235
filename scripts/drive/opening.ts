/**
 * Measures how a popover opens: the frames since the background's answer, and every size that it has. The answer comes
 * to the card, which tells the script around it that it is ready; the time of that message does not count.
 */
import type { CDPSession, Page } from "playwright-core";
import { readersWorld } from "./readers-world";

/** One opening. */
export interface Opening {
  /**
   * How many frames after the answer it is drawn, 1 for the very next; `undefined` where the answer was late and the
   * popover showed that it was waiting.
   */
  frames: number | undefined;
  /** Its sizes in the first frames, such as `376 × 412`: a single one where nothing jumps. */
  sizes: string[];
}

/** How many frames to look at, from the first in which it is visible. */
const LOOKED_AT = 30;

/** Runs in a card before its own script: notes, with every `ready` of the card, how many frames ago the answer came. */
const WATCH_CARD = `if (location.protocol === "chrome-extension:" && location.pathname === "/card.html") (() => {
  let frame = 0;
  let answer = -1;
  requestAnimationFrame(function count() {
    frame += 1;
    requestAnimationFrame(count);
  });
  const { runtime } = chrome;
  const send = runtime.sendMessage;
  const answered = (message) => {
    if (message?.request === "describe") answer = frame;
  };
  runtime.sendMessage = (message, ...rest) => {
    const last = rest.at(-1);
    if (typeof last !== "function")
      return send.call(runtime, message, ...rest).then((reply) => (answered(message), reply));
    return send.call(runtime, message, ...rest.slice(0, -1), (reply) => (answered(message), last(reply)));
  };
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    if (message?.type !== "ready") return post.call(this, message, ...rest);
    const noted = { ...message, lay: answer < 0 ? null : frame - answer };
    answer = -1;
    return post.call(this, noted, ...rest);
  };
})()`;

/** Runs among the extension's scripts around the card: hears `ready`, and looks at every frame. */
const WATCH = `(() => {
  const watch = { ready: -1, lay: null, shown: -1, left: ${LOOKED_AT}, sizes: [] };
  const before = globalThis.ententeOpening;
  globalThis.ententeOpening = watch;
  if (before) return;
  const host = () =>
    [...document.querySelectorAll(":popover-open")].find((one) => getComputedStyle(one).opacity === "1");
  let frame = 0;
  const { set, ...heard } = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    ...heard,
    set(hear) {
      set.call(this, (event) => {
        const now = globalThis.ententeOpening;
        if (event.data?.type === "ready" && now.ready < 0) Object.assign(now, { ready: frame, lay: event.data.lay });
        hear.call(this, event);
      });
    },
  });
  requestAnimationFrame(function look() {
    frame += 1;
    requestAnimationFrame(look);
    const now = globalThis.ententeOpening;
    const { width, height } = host()?.getBoundingClientRect() ?? {};
    if (width === undefined || now.left === 0) return;
    if (now.shown < 0) now.shown = frame;
    now.left -= 1;
    const size = Math.round(width) + " × " + Math.round(height);
    if (!now.sizes.includes(size)) now.sizes.push(size);
  });
})()`;

/** Resolves after enough frames. Where no answer was in the card, it came late and the popover showed without it. */
const RESULT = `new Promise((resolve) => requestAnimationFrame(function look() {
  const now = globalThis.ententeOpening;
  if (now.left > 0) return requestAnimationFrame(look);
  resolve({ ...(now.lay === null ? {} : { frames: now.lay + now.shown - now.ready }), sizes: now.sizes });
}))`;

/** Watches the popovers of a page with the reader. Start it before the first popover. */
export class OpeningWatch {
  readonly #cdp: CDPSession;
  readonly #world: number;

  private constructor(cdp: CDPSession, world: number) {
    this.#cdp = cdp;
    this.#world = world;
  }

  static async attach(page: Page, extensionId: string): Promise<OpeningWatch> {
    await page.addInitScript({ content: WATCH_CARD });
    const cdp = await page.context().newCDPSession(page);
    return new OpeningWatch(cdp, await readersWorld(cdp, extensionId));
  }

  /** Tells how the popover opens that `open` opens; none may be open before. */
  async of(open: () => Promise<unknown>): Promise<Opening> {
    await this.#run(WATCH);
    await open();
    return this.#run<Opening>(RESULT);
  }

  async #run<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#cdp.send("Runtime.evaluate", {
      contextId: this.#world,
      awaitPromise: true,
      returnByValue: true,
      expression,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/**
 * How a popover comes into sight: counted in frames from the background's answer, with every size that it has. The answer
 * comes to the card, which tells the script around it that it is ready; how long that word is on its way is not counted.
 */
import type { CDPSession, Page } from "playwright-core";
import { readersWorld } from "./readers-world";

/** One opening. */
export interface Opening {
  /**
   * How many frames after the answer it is drawn, 1 for the very next; `undefined` where the answer was late and the
   * popover waited for it in sight.
   */
  frames: number | undefined;
  /** The sizes that it has in its first frames, such as `376 × 412`: one where nothing jumps. */
  sizes: string[];
}

/** So many frames are looked at, from the first in which it is seen. */
const LOOKED_AT = 30;

/**
 * In a card, from before its own script: hears the answers that it gets, and notes with every `ready` that it tells how
 * many of its frames the answer lay there.
 */
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

/** In the world of the extension's scripts around the card: hears what is ready, and looks at every frame. */
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

/** Resolves when enough frames were looked at. Where no answer lay in the card it was shown without, since that was late. */
const RESULT = `new Promise((resolve) => requestAnimationFrame(function look() {
  const now = globalThis.ententeOpening;
  if (now.left > 0) return requestAnimationFrame(look);
  resolve({ ...(now.lay === null ? {} : { frames: now.lay + now.shown - now.ready }), sizes: now.sizes });
}))`;

/** Watches the popovers of a page on which the reader runs, from before its first one. */
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

  /** Tells how the popover comes that `open` opens; none may be open before. */
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

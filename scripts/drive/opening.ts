/** How a popover comes into sight: counted in frames from the background's answer, with every size that it has. */
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

/** In the world of the extension's scripts: hears the answers that they get, and looks at every frame. */
const WATCH = `(() => {
  const watch = { answer: -1, shown: -1, left: ${LOOKED_AT}, isLate: false, sizes: [] };
  const before = globalThis.ententeOpening;
  globalThis.ententeOpening = watch;
  if (before) return;
  const host = () => document.querySelector(":popover-open");
  let frame = 0;
  const answered = (message) => {
    const now = globalThis.ententeOpening;
    if (message?.request !== "describe") return;
    now.answer = frame;
    now.isLate = host() !== null;
  };
  const { runtime } = globalThis.browser ?? chrome;
  const send = runtime.sendMessage;
  runtime.sendMessage = (message, ...rest) => {
    const last = rest.at(-1);
    if (typeof last !== "function")
      return send.call(runtime, message, ...rest).then((reply) => (answered(message), reply));
    return send.call(runtime, message, ...rest.slice(0, -1), (reply) => (answered(message), last(reply)));
  };
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

/** Resolves when enough frames were looked at. */
const RESULT = `new Promise((resolve) => requestAnimationFrame(function look() {
  const now = globalThis.ententeOpening;
  if (now.left > 0) return requestAnimationFrame(look);
  resolve({ ...(now.isLate ? {} : { frames: now.shown - now.answer }), sizes: now.sizes });
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

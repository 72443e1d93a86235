import type { browser } from "wxt/browser";

/** In the extension's pages, where these run. */
declare const chrome: typeof browser;

/**
 * To be run in a page of the extension, for `evaluate` or `addInitScript`: the background cannot answer the next question of
 * a name, or the next of any.
 */
export function failOnce(request: string | null): void {
  const api = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (...args: unknown[]) => unknown } } }
  ).chrome.runtime;
  const { sendMessage } = api;
  let failing = true;
  api.sendMessage = (...args) => {
    const asked = args.find((one) => typeof one === "object" && one !== null && "request" in one);
    if (!failing || (request !== null && (asked as { request: unknown } | undefined)?.request !== request))
      return sendMessage.apply(api, args);
    failing = false;
    const answer = { ok: false, error: "The disk is full." };
    const done = args.at(-1);
    return typeof done === "function" ? done(answer) : Promise.resolve(answer);
  };
}

/** To be run in a page of the extension, for `evaluate`: the browser cannot remove the next thing from what is stored. */
export function failRemoveOnce(): void {
  const { local } = chrome.storage;
  const { remove } = local;
  local.remove = (() => {
    local.remove = remove;
    return Promise.reject(new Error("The disk is full."));
  }) as typeof remove;
}

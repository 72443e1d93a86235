import type { CDPSession } from "playwright-core";

/** Finds the execution context of the extension's content scripts on the page that a session is attached to. */
export async function readersWorld(cdp: CDPSession, extensionId: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    cdp.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await cdp.send("Runtime.enable");
  return found;
}

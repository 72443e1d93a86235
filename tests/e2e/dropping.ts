/** Drags something from elsewhere onto a page, by the browser's own events. */
import type { Locator, Page } from "playwright-core";

/** What is dragged: a link carries its address as a list, and as text. */
export const aLink = (address: string) => [
  { mimeType: "text/uri-list", data: address },
  { mimeType: "text/plain", data: address },
];
export const aText = (text: string) => [{ mimeType: "text/plain", data: text }];

/** Holds it over the middle of an element; gives what drops it there. */
export async function dragOver(page: Page, onto: Locator, items: ReturnType<typeof aLink>) {
  await onto.scrollIntoViewIfNeeded();
  const box = await onto.boundingBox();
  if (!box) throw new Error("There is nothing to drop it onto.");
  const cdp = await page.context().newCDPSession(page);
  const send = (type: "dragEnter" | "dragOver" | "drop") =>
    cdp.send("Input.dispatchDragEvent", {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items, dragOperationsMask: 1 },
    });
  await send("dragEnter");
  await send("dragOver");
  return async () => {
    await send("drop");
    await cdp.detach();
  };
}

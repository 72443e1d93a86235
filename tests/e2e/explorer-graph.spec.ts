/** The graph under the pointer: moved, dragged, and shown whole again. */
import { drawn, nodeOf } from "./exploring";
import { expect, test } from "./fixtures";

test("what is asked next is shown whole, though the picture was moved away", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  const canvas = page.locator("canvas");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await canvas.focus();
  for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowLeft");
  await expect.poll(() => drawn(page)).toBe(0);
  await page.getByRole("combobox", { name: /^Filter by/ }).fill("with:ford");
  await expect.poll(() => drawn(page)).toBeGreaterThan(100);
});

test("a node that the browser lets go of follows the pointer no more, and a press is told from a drag", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Aford");
  const canvas = page.locator("canvas");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await expect(async () => {
    await canvas.hover({ position: await nodeOf(page) });
    await expect(canvas).toHaveClass("on-node", { timeout: 1_000 });
  }).toPass();
  await page.mouse.down();
  await canvas.dispatchEvent("pointercancel");
  await canvas.hover({ position: { x: 2, y: 2 } });
  await expect(canvas).not.toHaveClass("on-node");

  // A tap chooses a node, though no finger was on the picture before.
  const chosen = () => page.evaluate(() => /focus=[^&]+/.exec(location.hash)?.[0]);
  const touch = await page.context().newCDPSession(page);
  const { x = 0, y = 0 } = (await canvas.boundingBox()) ?? {};
  await expect(async () => {
    const node = await nodeOf(page);
    const touchPoints = [{ x: x + node.x, y: y + node.y }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await chosen()).toBeDefined();
  }).toPass();
  const node = await chosen();
  // Whoever moves the picture still looks at the same.
  await page.mouse.move(x + 2, y + 2);
  await page.mouse.down();
  await page.mouse.move(x + 42, y + 22);
  await page.mouse.up();
  expect(await chosen()).toBe(node);
});

test("a node that was put somewhere is still there after a look at another view", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Aford");
  const canvas = page.locator("canvas");
  /** Pixels of the ring that only a node which was put somewhere has, where nothing is pointed at. */
  const ring = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const probe = document.createElement("span");
      probe.style.color = "var(--focus)";
      (element.parentElement ?? document.body).append(probe);
      const [r, g, b] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
      probe.remove();
      const data = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data ?? [];
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++;
      return count;
    });
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await expect.poll(ring).toBe(0);
  let node = { x: 0, y: 0 };
  await expect(async () => {
    node = await nodeOf(page);
    await canvas.hover({ position: node });
    await expect(canvas).toHaveClass("on-node", { timeout: 1_000 });
  }).toPass();
  await page.mouse.down();
  await canvas.hover({ position: { x: node.x + 40, y: node.y + 10 } });
  await page.mouse.up();
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(canvas).toHaveCount(0);
  await page.getByRole("tab", { name: "Graph" }).click();
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await expect.poll(ring).toBeGreaterThan(0);
});

test("the graph takes on colours that are forced while it is open, and stays until the next is laid out", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Aford");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  /** Pixels that are neither grey nor of the colours that are forced. */
  const coloured = () =>
    page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) count++;
      return count;
    });
  expect(await coloured()).toBeGreaterThan(100);
  await page.emulateMedia({ forcedColors: "active" });
  await expect.poll(coloured).toBe(0);

  // The next layout does not answer: nothing is drawn at the places of other nodes.
  const isKept = await page.locator("canvas").evaluate(async (canvas: HTMLCanvasElement) => {
    const { terminate } = Worker.prototype;
    const before = new Promise<string>((resolve) => {
      Worker.prototype.terminate = function () {
        terminate.call(this);
        resolve(canvas.toDataURL());
      };
    });
    Worker.prototype.postMessage = () => undefined;
    location.hash = "#/graph?q=with%3Acatl";
    const seen = await before;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return canvas.toDataURL() === seen;
  });
  expect(isKept).toBe(true);
});

test("a layout that breaks says so, and is made when it is tried again", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Aford");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await page.evaluate(() => {
    const Whole = Worker;
    /** Breaks once, as where memory runs out. */
    window.Worker = class extends Whole {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        window.Worker = Whole;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent("error")), 0);
      }
    };
  });
  await page.getByRole("combobox", { name: /^Filter by/ }).fill("with:catl");
  const told = page.getByRole("alert").filter({ hasText: "The browser ended the work on it." });
  await expect(told).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(told).toHaveCount(0);
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
});

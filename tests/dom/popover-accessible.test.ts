/** A card for everyone: what axe finds in it, how it is read out, how large its targets are. */
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { testPages } from "./page";
import { cardPage, press } from "./popover-page";

const pages = testPages();
const page = (published?: string, scheme?: "light" | "dark") => cardPage(pages, published, scheme);

describe("accessible", () => {
  test.each(["light", "dark"] as const)("axe finds nothing in the card, %s", async (scheme) => {
    const opened = await page("2025-03-01", scheme);
    await opened.evaluate(() => openCard());
    await press(opened, "Evidence");
    const card = opened.frames()[1];
    if (!card) throw new Error("no popover");
    await card.addScriptTag({ content: axe.source });
    const found = () =>
      card.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const result = await axe.run(document);
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
    expect(await found()).toEqual([]);
  });

  test("the browser's accessibility tree reads it in order, and every target is large enough", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    const cdp = await opened.context().newCDPSession(opened);
    const { frameTree } = await cdp.send("Page.getFrameTree");
    const frameId = frameTree.childFrames?.[0]?.frame.id ?? "";
    const { nodes } = await cdp.send("Accessibility.getFullAXTree", { frameId });
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (id: string): string[] => {
      const node = byId.get(id);
      const role: unknown = node?.role?.value;
      const line =
        node && !node.ignored && typeof role === "string" ? [`${role} ${node.name?.value ?? ""}`] : [];
      return [...line, ...(node?.childIds ?? []).flatMap(read)];
    };
    const dialog = nodes.find((node) => node.role?.value === "dialog");
    expect(dialog?.name?.value).toBe("CATL");
    const lines = read(dialog?.nodeId ?? "").map((line) => line.toLowerCase());
    const order = [
      "heading catl",
      "heading also in this article",
      "button zenith steel",
      "link wire, 21 mar 2025",
      "heading latest elsewhere",
      "button open",
    ].map((line) => lines.indexOf(line));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));

    const small = await opened.evaluate(() =>
      [...(cards[0]?.querySelectorAll("button:not(.name, .fact-name), input, select") ?? [])]
        .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([name, { width, height }]) => `${name}: ${width} × ${height}`),
    );
    expect(small).toEqual([]);
  });
});

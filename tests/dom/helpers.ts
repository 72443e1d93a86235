/** Small helpers that run inside the page. */
import { type Mark, markOf, spotOf } from "@/lib/page/mark";
import { TextReader } from "@/lib/page/read-text";
import type { TextBlock } from "@/lib/page/text-block";

/** The texts of all blocks of the body. */
export function texts(root: Element = document.body): string[] {
  return (new TextReader().read({ elements: [root] }) ?? []).map(({ text }) => text);
}

/** Marks every occurrence of some names in the body, in the order of the page. */
export function marksFor(
  names: readonly string[],
  blocks: readonly TextBlock[] | undefined = undefined,
): Mark[] {
  const read = blocks ?? new TextReader().read({ elements: [document.body] }) ?? [];
  return read.flatMap((block) =>
    names
      .flatMap((name) =>
        Array.from(block.text.matchAll(new RegExp(name, "g")), ({ index }) => ({ index, name })),
      )
      .sort((a, b) => a.index - b.index)
      .flatMap(({ index, name }) => {
        const span = {
          start: index,
          end: index + name.length,
          ref: `t/party/${name.length}`,
          kind: "company",
        } as const;
        const spot = spotOf(block, span);
        return spot ? markOf(spot) : [];
      }),
  );
}

/** The text of the first element that a selector finds; empty where there is none. */
export function rangeOf(selector: string): Range {
  const range = document.createRange();
  const element = document.querySelector(selector);
  if (element) range.selectNodeContents(element);
  return range;
}

/** The texts that are highlighted now, under each name. */
export function highlighted(): Record<string, string[]> {
  return Object.fromEntries(
    Array.from(CSS.highlights, ([name, highlight]) => [name, Array.from(highlight, (range) => `${range}`)]),
  );
}

/** Whether a popover's host is open and not out of sight. */
export function isSeen(host: Element): boolean {
  return host.isConnected && host.matches(":popover-open") && getComputedStyle(host).opacity === "1";
}

/** Resolves when a condition holds; rejects with what it gave last after half a minute. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain for: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Resolves after two frames and an idle moment: what was due has happened. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => requestIdleCallback(resolve));
}

/** What axe finds against WCAG 2.2 AA. */
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown }[] }[];
}

/** The faults of a page or frame; its own policy allows no script but its own. */
export async function violations(at: Page | Frame): Promise<string[]> {
  const cdp = await ("page" in at ? at.page() : at).context().newCDPSession(at);
  const rules = JSON.stringify(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]);
  const { result } = await cdp.send("Runtime.evaluate", {
    expression: `globalThis.axe ?? (() => { ${axe.source} })(); axe.run(document, { runOnly: ${rules} })`,
    awaitPromise: true,
    returnByValue: true,
  });
  const { violations: found } = result.value as AxeResult;
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target).join("; ")}`,
  );
}

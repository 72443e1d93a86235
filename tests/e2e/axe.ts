/** What axe finds against WCAG 2.2 AA. */
import axe from "axe-core";
import type { Page } from "playwright-core";

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown }[] }[];
}

/** The faults of a page, or of what a selector finds in it; the page's own policy allows no script but its own. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const where = within === undefined ? "document" : JSON.stringify(within);
  const rules = JSON.stringify(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]);
  const { result } = await cdp.send("Runtime.evaluate", {
    expression: `${axe.source}; axe.run(${where}, { runOnly: ${rules} })`,
    awaitPromise: true,
    returnByValue: true,
  });
  const { violations: found } = result.value as AxeResult;
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target).join("; ")}`,
  );
}

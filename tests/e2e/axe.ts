/** What axe finds against WCAG 2.2 AA, in both colour schemes. */
import axe from "axe-core";
import type { CDPSession, Frame, Page } from "playwright-core";

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown }[] }[];
}

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
/** All that a colour scheme changes: the other rules are asked once. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** The faults of a page or frame that is shown light, and those of its colours when it is shown dark. */
export async function violations(at: Page | Frame): Promise<string[]> {
  const page = "page" in at ? at.page() : at;
  const cdp = await page.context().newCDPSession(at);
  const light = await faults(cdp, RULES);
  await page.emulateMedia({ colorScheme: "dark" });
  await evaluate(cdp, `(${settleColours})()`);
  const dark = await faults(cdp, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: "light" });
  await evaluate(cdp, `(${settleColours})()`);
  await cdp.detach();
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

/** The same in a wide and in a narrow window, and whether the narrow one needs scrolling sideways. */
export async function violationsAtBothWidths(page: Page): Promise<string[]> {
  const wide = page.viewportSize();
  const found = await violations(page);
  await page.setViewportSize({ width: 400, height: 800 });
  const narrow = await violations(page);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
    narrow.push("it runs out of the window sideways");
  if (wide) await page.setViewportSize(wide);
  return [...found, ...narrow.map((fault) => `narrow: ${fault}`)];
}

async function faults(cdp: CDPSession, rules: readonly string[]): Promise<string[]> {
  // The page's own policy allows no script but its own.
  const script = `globalThis.axe ?? (() => { ${axe.source} })(); axe.run(document, { runOnly: ${JSON.stringify(rules)} })`;
  const { violations: found } = (await evaluate(cdp, script)) as AxeResult;
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target).join("; ")}`,
  );
}

async function evaluate(cdp: CDPSession, expression: string): Promise<unknown> {
  const answer = await cdp.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  return answer.result.value;
}

/** Ends what changes colours little by little. Runs in the page. */
async function settleColours(): Promise<void> {
  await new Promise(requestAnimationFrame);
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
  await new Promise(requestAnimationFrame);
}

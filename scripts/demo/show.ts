/**
 * The second half of `npm start`: opens the demo article in a browser with the extension. Without a display, or with
 * `--headless`, prints what there is to see and saves pictures of it.
 */
import { parseArgs } from "node:util";
import { launchWithExtension } from "../drive/launch";
import { builtExtension } from "../lib/built-extension";
import { reportDemo } from "./report";
import { DEMO_URL, serveDemo } from "./serve";

const { values } = parseArgs({ options: { headless: { type: "boolean", default: !hasDisplay() } } });

const server = await serveDemo();
try {
  if (values.headless) await reportDemo(server);
  else await showDemo(server.hostRules);
} finally {
  server.close();
}

/** Opens a window with the article, and waits until it is closed. */
async function showDemo(hostRules: string): Promise<void> {
  const extension = await launchWithExtension({
    extension: builtExtension(),
    headless: false,
    viewport: null,
    hostRules,
  });
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(DEMO_URL);
  console.log(
    "The demo article is open in a browser of its own. Rest the pointer on a marked name, or press Alt+N; the " +
      "toolbar's puzzle piece holds Entente's button. Close the window to end.",
  );
  await new Promise<void>((resolve) => extension.context.once("close", () => resolve()));
  await extension.close();
}

function hasDisplay(): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The browsers that one worker's tests share, one test after the other, each as if it had a new one. */
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { reset } from "./reset";

/** How a browser is started. */
interface Look {
  extension: string;
  colorScheme: "light" | "dark";
  viewport: { width: number; height: number } | null;
  textSize: number | undefined;
}

/** So many are kept open: the two colour schemes take turns in many files. */
const MOST = 2;

/** Browsers by how they were started. */
export class SharedBrowsers {
  /** The one that was used last stands last. */
  readonly #open = new Map<string, ExtensionBrowser>();

  /** A browser as it is right after the extension was installed; another one where the last test left it unusable. */
  async take(look: Look): Promise<ExtensionBrowser> {
    const key = JSON.stringify(look);
    const known = this.#open.get(key);
    this.#open.delete(key);
    const browser = (known && (await cleaned(known))) ?? (await launchWithExtension(look));
    this.#open.set(key, browser);
    const [[oldest, old] = []] = this.#open;
    if (this.#open.size > MOST && oldest !== undefined && old) {
      this.#open.delete(oldest);
      await old.close();
    }
    return browser;
  }

  /** Ends them all. */
  async close(): Promise<void> {
    for (const browser of this.#open.values()) await browser.close();
    this.#open.clear();
  }
}

/** The same browser as if it were new; `undefined`, and ended, where the last test left it in a state that cannot be mended. */
async function cleaned(browser: ExtensionBrowser): Promise<ExtensionBrowser | undefined> {
  try {
    await reset(browser);
    return browser;
  } catch {
    await browser.close();
    return undefined;
  }
}

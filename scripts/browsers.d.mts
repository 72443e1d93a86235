/** A usable browser, or why none of those found can be used. */
export interface Found {
  path: string | undefined;
  /** Its own version text, such as `Chromium 140.0.7339.16`. */
  version: string | undefined;
  /** One line for each browser that was found but cannot be used. */
  refused: string[];
}

/** The Chromium to use: `ENTENTE_CHROMIUM`, else Playwright's, else one of the machine's. */
export function findChromium(): Found;
/** The Firefox to use: `ENTENTE_FIREFOX`, else one of the machine's. */
export function findFirefox(): Found;
/** Why a program cannot be used as the Chromium, by its path and its answer to `--version`. */
export function whyNotChromium(path: string, version: string): string | undefined;
/** Why a program cannot be used as the Firefox. */
export function whyNotFirefox(path: string, version: string): string | undefined;

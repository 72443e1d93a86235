/** A browser that can be used, or why none of those seen can be. */
export interface Found {
  path: string | undefined;
  /** What it says of itself, such as `Chromium 140.0.7339.16`. */
  version: string | undefined;
  /** One line for each browser that was seen and cannot be used. */
  refused: string[];
}

/** The Chromium to use: `ENTENTE_CHROMIUM`, else Playwright's, else one of the machine's. */
export function findChromium(): Found;
/** The Firefox to use: `ENTENTE_FIREFOX`, else one of the machine's. */
export function findFirefox(): Found;
/** Why a program cannot be used as the Chromium, going by its path and what it answers to `--version`. */
export function whyNotChromium(path: string, version: string): string | undefined;
/** Why a program cannot be used as the Firefox. */
export function whyNotFirefox(path: string, version: string): string | undefined;

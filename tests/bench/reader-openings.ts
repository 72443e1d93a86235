/** How popovers come into sight on a long article: in which frame after the answer, and whether their size changes then. */
import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { readMarks } from "../../scripts/drive/marks";
import { OpeningWatch } from "../../scripts/drive/opening";
import { PopoverDriver } from "../../scripts/drive/popover";
import { median } from "./harness-types";

const NAMES = 12;

/** Frames count from 1, the one after the answer. */
export interface Openings {
  frames: number;
  framesAtMost: number;
  /** How many popovers changed their size in their first frames. */
  jumped: number;
  /** How many waited in sight for a late answer; the figures above leave them out. */
  late: number;
  count: number;
}

/** Opens the popover of several names, one after the other. */
export async function openings({ extensionId }: ExtensionBrowser, page: Page): Promise<Openings> {
  const watch = await OpeningWatch.attach(page, extensionId);
  const popover = new PopoverDriver(page);
  const names = [...new Set((await readMarks(page)).map(({ text }) => text))].slice(0, NAMES);
  const frames: number[] = [];
  let jumped = 0;
  for (const name of names) {
    const opening = await watch.of(() => popover.hover(name));
    if (opening.frames !== undefined) {
      frames.push(opening.frames);
      if (opening.sizes.length > 1) jumped += 1;
    }
    await page.keyboard.press("Escape");
    await popover.waitForClosed();
  }
  return {
    frames: median(frames),
    framesAtMost: Math.max(...frames),
    jumped,
    late: names.length - frames.length,
    count: names.length,
  };
}

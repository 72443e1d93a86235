/** The explorer with a large web of agreements, in the built extension: from a filter to the picture, and panning. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchWithExtension } from "../../scripts/drive/launch";
import type { BenchResult } from "./harness-types";
import { median } from "./harness-types";

const PARTIES = 2_000;
const AGREEMENTS = 10_000;
const ROUNDS = 9;
const PAN_FRAMES = 90;
const FORMS = ["memorandum", "cooperation", "definitive-contract", "joint-venture"] as const;

/** Imports made-up data, opens the explorer and measures what its user waits for. */
export async function run(): Promise<BenchResult> {
  const extension = join(import.meta.dirname, "../../.output/chrome-mv3");
  if (!existsSync(extension)) throw new Error("Build the extension first: npm run build.");
  const browser = await launchWithExtension({ extension, viewport: { width: 1280, height: 800 } });
  try {
    const options = await browser.openPage("options.html");
    await options.locator("#datasets").getByRole("heading", { level: 3 }).first().waitFor();
    await options.getByLabel("Dataset files").setInputFiles([datasetFile()]);
    await options.getByRole("heading", { name: "Bench", level: 3 }).waitFor({ timeout: 120_000 });
    const page = await browser.openPage("explorer.html");
    // The bundler names inner functions through a helper of its own, which the page does not have.
    await page.evaluate("globalThis.__name = (inner) => inner");
    await page.getByText(/^10,\d{3} agreements/).waitFor({ timeout: 60_000 });
    // The layout has come to rest.
    await page.waitForTimeout(15_000);
    const filters: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      filters.push(await filterToPicture(page, FORMS[round % FORMS.length] ?? ""));
    // The layout after the last filter has come to rest too.
    await page.waitForTimeout(10_000);
    const idle = await framesPerSecond(page, async () => page.waitForTimeout(1_500));
    const panning = await framesPerSecond(page, () => pan(page));
    return {
      title: "The explorer",
      method: `${PARTIES.toLocaleString("en")} parties and ${AGREEMENTS.toLocaleString("en")} agreements in headless Chromium without a graphics card. From the key that completes a filter to the second frame after the page shows its count; frames a second while the picture is dragged, against the same page at rest.`,
      rows: [
        {
          name: "Entente",
          figures: {
            "filter to picture, ms": median(filters),
            "longest, ms": Math.max(...filters),
            "frames/s panning": panning,
            "frames/s at rest": idle,
          },
        },
      ],
      ratios: [{ name: "frames while panning against frames at rest", value: panning / idle }],
    };
  } finally {
    await browser.close();
  }
}

/** Types a filter and takes it out again; gives the time until the narrowed picture is painted. */
async function filterToPicture(page: Page, form: string): Promise<number> {
  const field = page.getByRole("combobox").first();
  await field.fill(`form:${form.slice(0, -1)}`);
  await page.waitForTimeout(1_500);
  await field.fill("");
  await page.getByText(/^10,\d{3} agreements/).waitFor();
  await page.waitForTimeout(1_500);
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const input = document.querySelector("input");
        const count = () => document.querySelector(".explored-bar [role=status]")?.textContent;
        const before = count();
        let started = 0;
        input?.addEventListener("input", () => (started = performance.now()), { once: true, capture: true });
        const look = () => {
          if (started > 0 && count() !== before)
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await field.fill(`form:${form}`);
  return measured;
}

async function framesPerSecond(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const count = { frames: 0, started: performance.now() };
    Object.assign(globalThis, { benchFrames: count });
    const next = () => {
      count.frames++;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  return page.evaluate(() => {
    const { frames, started } = (
      globalThis as unknown as { benchFrames: { frames: number; started: number } }
    ).benchFrames;
    return (1_000 * frames) / (performance.now() - started);
  });
}

/** Drags the picture about, a step a frame. */
async function pan(page: Page): Promise<void> {
  const box = await page.locator("canvas").boundingBox();
  if (!box) throw new Error("There is no picture.");
  // Beside all nodes, so that the picture moves and not one of them.
  const [x, y] = [box.x + 12, box.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < PAN_FRAMES; i++) await page.mouse.move(x + 3 * i, y + Math.round(40 * Math.sin(i / 8)));
  await page.mouse.up();
}

/** A made-up web: a few parties have many agreements, most have few, as in life. */
function datasetFile(): { name: string; mimeType: string; buffer: Buffer } {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const party = () => Math.floor(PARTIES * random() ** 3);
  const agreements = Array.from({ length: AGREEMENTS }, (_, i) => {
    const a = party();
    const b = (a + 1 + party()) % PARTIES;
    return {
      id: `a${i}`,
      form: FORMS[Math.floor(random() * FORMS.length)],
      parties: [{ party: `p${a}` }, { party: `p${b}` }],
      history: [
        { status: "signed", date: `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}` },
      ],
    };
  });
  const dataset = {
    format: "entente-dataset/1",
    dataset: { id: "bench", title: "Bench", version: "1" },
    places: [],
    parties: Array.from({ length: PARTIES }, (_, i) => ({
      id: `p${i}`,
      kind: i % 7 === 0 ? "government" : "company",
      names: [{ text: `Party number ${i}`, type: "short" }],
    })),
    releases: [],
    agreements,
    evidence: [],
  };
  return { name: "bench.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(dataset)) };
}

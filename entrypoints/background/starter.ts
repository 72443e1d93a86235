/** Imports the starter dataset at the first start, and a newer one after an update, as long as the user keeps it. */
import { browser } from "wxt/browser";
import { readShippedDataset } from "@/lib/formats/shipped-dataset";
import { keepLoss } from "@/lib/settings/loss";
import type { Library } from "@/lib/store";

/**
 * The starter version that was imported last. It is kept apart from the database: a database without datasets is the
 * user's choice, one that was never written to is a loss, and neither is a first start.
 */
const MARKER = "starterVersion";
const FILE = "starter.json";

/**
 * Imports the shipped starter where it is due, also after a loss, for those who never imported anything. Resolves to
 * whether the database is new or was last used by another version of the extension. Rejects where the file cannot be
 * read or the database cannot be written.
 */
export async function loadStarter(library: Library): Promise<boolean> {
  const { [MARKER]: known } = await browser.storage.local.get(MARKER);
  const shipped = browser.runtime.getManifest().version;
  const isLost = known !== undefined && (await library.isNew());
  if (isLost) await keepLoss(new Date());
  else if (known === shipped) return false;
  const dataset = readShippedDataset(await (await fetch(browser.runtime.getURL(`/${FILE}`))).text());
  const present = (await library.list()).find((entry) => entry.info.id === dataset.info.id);
  const isDue = present ? isNewer(dataset.info.version, present.info.version) : known === undefined || isLost;
  if (isDue) await library.import(dataset, { enabled: present?.enabled ?? true });
  await browser.storage.local.set({ [MARKER]: shipped });
  return true;
}

/**
 * Whether one starter version (numbers with points between them) is newer than another. None is newer than a version of
 * another form: the user put that in its place.
 */
function isNewer(version: string, than: string): boolean {
  const [numbers, others] = [version, than].map((one) => one.split(".").map(Number));
  if (!numbers || !others || others.some(Number.isNaN)) return false;
  for (const [i, number] of numbers.entries()) {
    const other = others[i] ?? 0;
    if (number !== other) return number > other;
  }
  return false;
}

/** Brings in the starter dataset at the first start, and a newer one of it after an update, as long as the user keeps it. */
import { browser } from "wxt/browser";
import { readShippedDataset } from "@/lib/formats/shipped-dataset";
import { keepLoss } from "@/lib/settings/loss";
import type { Library } from "@/lib/store";

/**
 * Which version of the starter was brought in last. It is kept apart from the database: one without datasets is a user's
 * choice, one to which nothing was ever written is a loss, and neither is a first start.
 */
const MARKER = "starterVersion";
const FILE = "starter.json";

/**
 * Imports the shipped starter where it is due, as it is after a loss, for the sake of those who never imported anything;
 * resolves to whether this is another version of the extension than before, or a new database. Rejects where the file cannot
 * be read or the database cannot be written.
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
 * Whether a version of the starter (numbers with points between them) is newer than another. It is not newer than one that
 * is numbered otherwise: the user put that in its place.
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

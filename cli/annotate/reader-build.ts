/** A copy of the built extension that reads the pages at hand over one dataset, with its code unchanged. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeNativeJson } from "@/lib/formats/native-json";
import type { Dataset } from "@/lib/model";

/** The part of a manifest that is looked at. */
interface Manifest {
  host_permissions?: string[];
  content_scripts?: { matches?: string[] }[];
}

/**
 * Copies a build to a folder of its own. There the dataset takes the starter's place, so that the extension brings it
 * in at its first start and knows nothing else, and the hosts of the pages stand on the list of news sites.
 */
export async function copyForPages(
  build: string,
  dataset: Dataset,
  urls: readonly string[],
): Promise<{ folder: string; drop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "entente-annotate-"));
  const drop = () => rm(folder, { recursive: true, force: true });
  try {
    await cp(build, folder, { recursive: true });
    await writeFile(join(folder, "starter.json"), writeNativeJson(dataset));
    const path = join(folder, "manifest.json");
    const manifest: Manifest = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify(withHosts(manifest, urls)));
    return { folder, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** A manifest that also reads the hosts of some addresses. */
export function withHosts<T extends Manifest>(manifest: T, urls: readonly string[]): T {
  const patterns = [...new Set(urls.map((url) => `*://${new URL(url).hostname}/*`))];
  return {
    ...manifest,
    host_permissions: [...(manifest.host_permissions ?? []), ...patterns],
    content_scripts: manifest.content_scripts?.map((script) => ({
      ...script,
      matches: [...(script.matches ?? []), ...patterns],
    })),
  };
}

/** The versions of a dataset: which is current, and which are kept to go back to. */
import type { DatasetEntry, DatasetVersion } from "../database";
import { UnknownDatasetError } from "../errors";
import type { CommitOptions } from "./commit";

/** How many versions are kept besides the current one. */
export const EARLIER_KEPT = 3;

/** The dataset of an id. Throws an `UnknownDatasetError` where there is none. */
export function mustHave(entries: readonly DatasetEntry[], id: string): DatasetEntry {
  const entry = entries.find(({ info }) => info.id === id);
  if (!entry) throw new UnknownDatasetError(id);
  return entry;
}

/**
 * The list with a new version: at the end where the dataset is new, else in the place of the version that it replaces,
 * which is kept. `enabled` says whether it is switched on; by default as before, else on.
 */
export function putVersion(
  entries: readonly DatasetEntry[],
  version: DatasetVersion,
  { enabled, isStep = false }: Pick<CommitOptions, "enabled" | "isStep"> = {},
): DatasetEntry[] {
  const replaced = entries.find(({ info }) => info.id === version.info.id);
  if (!replaced) return [...entries, { ...version, enabled: enabled ?? true }];
  const others = isStep ? versionsOf(replaced) : setAside(replaced);
  const entry = withEarlier(version, enabled ?? replaced.enabled, others);
  return entries.map((other) => (other === replaced ? entry : other));
}

/** A dataset with an earlier version made current. Throws an `UnknownDatasetError` where it has no such version. */
export function rolledBack(entry: DatasetEntry, generation: string): DatasetEntry {
  const versions = setAside(entry);
  const target = versions.find((version) => version.generation === generation);
  if (!target) throw new UnknownDatasetError(entry.info.id);
  const { isSetAside: _, ...current } = target;
  return withEarlier(
    current,
    entry.enabled,
    versions.filter((version) => version !== target),
  );
}

/** A dataset without its earlier versions. */
export function withoutEarlier(entry: DatasetEntry): DatasetEntry {
  const { earlier: _earlier, ...rest } = entry;
  return rest;
}

/** All versions of a dataset, the current one first, without the fields of the dataset itself. */
function versionsOf(entry: DatasetEntry): DatasetVersion[] {
  const { enabled: _enabled, earlier = [], ...current } = entry;
  return [current, ...earlier];
}

/** The same, where the current one does not become the next by a small step. */
function setAside(entry: DatasetEntry): DatasetVersion[] {
  const [current, ...earlier] = versionsOf(entry);
  return current ? [{ ...current, isSetAside: true }, ...earlier] : earlier;
}

/**
 * `others` are the replaced versions, the last replaced first. `importedAt` does not tell that order: a version may be
 * old and yet the last that was in use, and a clock may have been wrong. The last replaced stays. Of the others those go
 * first that a step replaced: a review takes a step with each release, and a few minutes of it would push out all that
 * was there before an import.
 */
function withEarlier(
  version: DatasetVersion,
  enabled: boolean,
  others: readonly DatasetVersion[],
): DatasetEntry {
  const earlier = [...others];
  while (earlier.length > EARLIER_KEPT) {
    // -1 where none was replaced by a step, which is the oldest of all.
    const goes = earlier.findLastIndex(({ isSetAside }, at) => at > 0 && !isSetAside);
    earlier.splice(goes, 1);
  }
  return { ...version, enabled, earlier };
}

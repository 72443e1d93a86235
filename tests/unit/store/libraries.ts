/** A library of its own for each test of a file, closed after it. */
import { afterEach, beforeEach, vi } from "vitest";
import { openNames } from "@/lib/names/name-index";
import { openSearch } from "@/lib/search/search-index";
import { Library } from "@/lib/store";
import { agreement, dataset, party } from "../ties/sample";

/** Call it once at the top of a test file. `stored.name` is the database of the test that runs. */
export function libraries(prefix: string) {
  let opened: Library[] = [];
  let count = 0;
  const stored = {
    name: "",
    /** Opens a library on it, as another context would. */
    open: (): Library => stored.keep(new Library(stored.name)),
    /** Closes a library after the test. */
    keep(library: Library): Library {
      opened.push(library);
      return library;
    },
  };
  beforeEach(() => {
    stored.name = `${prefix}-${count++}`;
  });
  afterEach(() => {
    for (const library of opened) library.close();
    opened = [];
    vi.unstubAllGlobals();
  });
  return stored;
}

/** A dataset that takes several chunks of most kinds and several transactions. */
export function largeDataset(id: string) {
  const parties = Array.from({ length: 9_500 }, (_, i) => party(`p${i}`, `Party ${i}`));
  const agreements = Array.from({ length: 2_001 }, (_, i) =>
    agreement(`a${i}`, ["p0", `p${i + 1}`], `20${10 + (i % 15)}`),
  );
  return dataset(id, { parties, agreements });
}

export async function searchIds(library: Library, query: string): Promise<string[]> {
  const index = openSearch(await (await library.snapshot()).search());
  return index.query(query, 50).hits.map(({ ref }) => ref);
}

export async function labels(library: Library): Promise<string[]> {
  const { entities } = openNames(await (await library.snapshot()).names());
  return Array.from({ length: entities.count }, (_, i) => entities.label(i));
}

/** The explorer's questions, answered by the store, the background and the extension's own files. */

import type { Topology } from "topojson-specification";
import worldUrl from "world-atlas/countries-110m.json?url";
import { browser } from "wxt/browser";
import { isInView, onView } from "@/components/answers/in-view";
import { followAll } from "@/components/answers/keep-asking";
import type { ExplorerApi } from "@/components/explorer/explorer-api";
import { saveFile } from "@/components/save-file";
import { JOINED_FORMATS } from "@/lib/formats/write-formats";
import { askBackground, describeEntity } from "@/lib/messages/ask";
import { keepApart } from "@/lib/messages/keep-apart";
import type { SearchIndex } from "@/lib/search/search-index";
import { Library, PerRevision, withSnapshot } from "@/lib/store";
import { runTask } from "@/lib/store/tasks/run-task";
import { saveAgreements } from "./save-agreements";

/** The most of what comes near a query to offer. */
const MOST_NEAREST = 6;

/** Everything that the explorer needs of the world outside of it. */
export function browserExplorerApi(): ExplorerApi {
  const library = new Library();
  const index = new CurrentIndex(library);
  return {
    select: async (query) => (await index.get()).select(query),
    hasDatasets: async () => (await library.snapshot()).datasets.length > 0,
    complete: async (query) => (await index.get()).complete(query),
    nearest: async (query) => (await index.get()).nearest(query, MOST_NEAREST),
    agreement: (ref) => askBackground("agreement", { ref }),
    describe: describeEntity,
    keepApart,
    world: async () => {
      const response = await fetch(worldUrl);
      if (!response.ok) throw new Error("The countries' shapes are missing from the extension.");
      const world: Topology = await response.json();
      return world;
    },
    exportAgreements: (format, agreements, { query, title }) =>
      saveAgreements(library, agreements, JOINED_FORMATS.has(format), async (parts) => {
        const [part, other] = parts;
        const task = other
          ? runTask("exportJoined", { format, query, title, parts })
          : runTask("export", { ...part, format, query });
        const { name, content } = await task.result;
        saveFile(name, content);
      }),
    details: (agreements) => runTask("details", { agreements }).result,
    openOptions: () => void browser.runtime.openOptionsPage(),
    followDatasets: (changed) => index.follow(changed),
  };
}

/** The search index of the datasets as they are now. */
class CurrentIndex {
  readonly #library: Library;
  readonly #search = new PerRevision(async (snapshot) => {
    const { openSearch } = await import("@/lib/search/search-index");
    return openSearch(await snapshot.search());
  });

  /** Kept until a new revision is told of: a filter asks dozens of questions, and each look at the revision costs one more. */
  #opened: Promise<SearchIndex> | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  get(): Promise<SearchIndex> {
    if (!this.#opened) {
      const opened = this.#open();
      this.#opened = opened;
      opened.catch(() => {
        if (this.#opened === opened) this.#opened = undefined;
      });
    }
    return this.#opened;
  }

  /** Tells of each new revision once, and while the page is in view: it is drawn anew only where somebody sees it. */
  follow(changed: () => void): () => void {
    let seen = this.#search.revision;
    const look = async () => {
      // If the datasets cannot be read now, the next look reports it.
      const snapshot = await this.#library.snapshot().catch(() => undefined);
      seen ??= this.#search.revision;
      if (!snapshot || seen === undefined || seen === snapshot.revision || !isInView()) return;
      seen = snapshot.revision;
      this.#opened = undefined;
      changed();
    };
    return followAll(this.#library, { follow: onView })(() => void look());
  }

  async #open(): Promise<SearchIndex> {
    // Right after installation the starter is still on its way.
    if (this.#search.revision === undefined) await askBackground("ready", {});
    return withSnapshot(this.#library, (snapshot) => this.#search.get(snapshot));
  }
}

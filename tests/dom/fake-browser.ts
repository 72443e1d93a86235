/** Stands in for `wxt/browser` in the pages of the tests: a background that knows a few names and keeps what it heard. */

type Listener = (message: unknown, sender: { id: string }, answer: (reply: unknown) => void) => unknown;
type StorageListener = (changes: Record<string, unknown>, area: string) => void;

interface Envelope {
  request: string;
  params: {
    blocks?: string[];
    numbers?: number[];
    order?: number[];
    state?: string;
    names?: number;
    ref?: string;
    at?: unknown;
  };
}

const messageListeners = new Set<Listener>();
const connectListeners = new Set<() => void>();
const storageListeners = new Set<StorageListener>();
const stored: Record<string, unknown> = {};

/** The names that the fake background knows, with their references; the reference tells the kind. */
const NAMES: readonly (readonly [name: string, id: string, kind: "company" | "body" | "place"])[] = [
  ["CATL", "party/catl", "company"],
  ["Zenith Steel", "party/zenith", "company"],
  ["government of Dongying", "party/dongying-gov", "body"],
  ["Changzhou", "place/changzhou", "place"],
];

/** What the tests look at and turn. */
export const fake = {
  /** Every request that the background heard. */
  heard: [] as Envelope[],
  /** How many of the next requests fail. */
  failures: 0,
  /** Where it is set, the answers to `describe` wait for it. */
  held: undefined as Promise<void> | undefined,
  datasets: 1,
  revision: 1,
  /** The text of long pages that the background keeps; it is empty again after a restart. */
  kept: new Map<number, string>(),
  /** Puts the popover's script in, as the background does. */
  loadPopover: (): void => undefined,
  /** Sends a request to the reader, as the popup or the background does. */
  ask(request: string, params: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      for (const listener of messageListeners)
        listener({ to: "reader", request, params }, { id: "test" }, resolve);
    });
  },
  /** Tells the reader that the datasets changed, as the background does. */
  tellOfChange(): void {
    for (const listener of connectListeners) listener();
  },
  /** Changes the stored settings; nobody is told where it says so. */
  store(changes: Record<string, unknown>, isTold = true): void {
    Object.assign(stored, changes);
    if (!isTold) return;
    for (const listener of storageListeners) listener(changes, "local");
  },
  /** The page stands in a private window. */
  goPrivate(): void {
    browser.extension.inIncognitoContext = true;
  },
  /** The extension is updated: its old scripts lose their runtime. */
  update(): void {
    browser.runtime.id = undefined;
  },
};

export const browser = {
  extension: { inIncognitoContext: false },
  runtime: {
    id: "test" as string | undefined,
    getURL: (path: string) => `${location.origin}${path}`,
    sendMessage: async (message: Envelope) => {
      if (browser.runtime.id === undefined) throw new Error("Extension context invalidated.");
      fake.heard.push(structuredClone(message));
      if (fake.failures > 0) {
        fake.failures -= 1;
        throw new Error("Could not establish connection.");
      }
      if (message.request === "describe") await fake.held;
      try {
        return { ok: true, value: reply(message) };
      } catch (error) {
        return { ok: false, error: String(error) };
      }
    },
    onMessage: {
      addListener: (listener: Listener) => void messageListeners.add(listener),
      removeListener: (listener: Listener) => void messageListeners.delete(listener),
    },
    onConnect: {
      addListener: (listener: () => void) => void connectListeners.add(listener),
      removeListener: (listener: () => void) => void connectListeners.delete(listener),
    },
  },
  storage: {
    local: {
      get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, stored[key]])),
    },
    onChanged: {
      addListener: (listener: StorageListener) => void storageListeners.add(listener),
      removeListener: (listener: StorageListener) => void storageListeners.delete(listener),
    },
  },
};

function reply({ request, params }: Envelope): unknown {
  if (request === "find") return find(params.blocks ?? []);
  if (request === "keepText") {
    for (const [at, number] of (params.numbers ?? []).entries())
      fake.kept.set(number, params.blocks?.[at] ?? "");
  }
  if (request === "findInKept") {
    const order = params.order ?? [];
    const missing = order.filter((number) => !fake.kept.has(number));
    return missing.length > 0 ? { missing } : find(order.map((number) => fake.kept.get(number) ?? ""));
  }
  if (request === "explain") return params.at ? explainedMatch() : explain(params.blocks ?? []);
  if (request === "describe") return cardOf(params.ref ?? "");
  if (request === "reject" || request === "addName") return { id: `${request} of ${params.ref}` };
  if (request === "zoom") return 1;
  if (request === "loadPopover") fake.loadPopover();
  return true;
}

function explainedMatch() {
  const [catl, other] = NAMES.map(([name, id, kind]) => ({ ref: `test/${id}`, kind, name, dataset: "Test" }));
  const fired = { text: "CATL", type: "short", weak: false, added: false };
  const reasons = [{ code: "strong-name", weight: 2 }];
  const against = [{ code: "longer-name", weight: -4, detail: "CATL Steel" }];
  const meanings = [
    { ...catl, fired, reasons, score: 2, proof: 2, stands: true, rejected: false },
    { ...other, fired, reasons: against, score: -2, proof: -2, stands: false, rejected: false },
  ];
  return {
    revision: fake.revision,
    spellings: [{ block: 0, start: 0, end: 4, marked: true, meanings }],
  };
}

function find(blocks: readonly string[]) {
  const marks = blocks.flatMap((text, block) =>
    NAMES.flatMap(([name], entity) =>
      Array.from(text.matchAll(new RegExp(name, "g")), ({ index }) => [
        block,
        index,
        index + name.length,
        entity,
      ]),
    ).sort(([, a = 0], [, b = 0]) => a - b),
  );
  const entities = NAMES.map(([name, id, kind]) => ({ ref: `test/${id}`, kind, name }));
  return { revision: fake.revision, datasets: fake.datasets, entities, marks: marks.flat() };
}

function explain(blocks: readonly string[]) {
  const { entities, marks } = find(blocks);
  const spellings = [];
  for (let at = 0; at + 3 < marks.length; at += 4) {
    const [block = 0, start = 0, end = 0, index = 0] = marks.slice(at, at + 4);
    const meaning = { ...entities[index], score: 2, proof: 2, reasons: [{ code: "strong-name", weight: 2 }] };
    spellings.push({ block, start, end, marked: true, meanings: [meaning] });
  }
  return { revision: fake.revision, spellings };
}

function cardOf(ref: string) {
  const known = NAMES.find(([, id]) => ref === `test/${id}`);
  if (!known) return null;
  const links = NAMES.map(([name, id, kind]) => ({ ref: `test/${id}`, kind, name }));
  const agreement = {
    ref: "test/agreement/pact",
    form: "cooperation",
    functions: [],
    parties: links.slice(0, 2),
    history: [{ status: "signed", date: "2025-03-20" }],
    status: "signed",
    date: "2025-03-20",
    scopePlaces: [],
    fields: ["green steel"],
    projects: [],
    summary: "They mean to work together.",
    sources: [
      {
        title: "The two sign",
        url: "https://wire.example/1",
        publisher: "Wire",
        published: "2025-03-21",
        fields: ["history"],
        quotes: [{ text: "signed in the morning", fields: ["history"] }],
        copies: 2,
      },
    ],
  };
  const first = { ...agreement, ref: "test/agreement/first", date: "2024-06-01", sources: [] };
  const latest = {
    id: "latest",
    total: 2,
    entries: [
      { partners: links.slice(2, 3), agreement },
      { partners: links.slice(2, 3), agreement: first },
    ],
  };
  const partners = links.slice(0, 2).filter((link) => link.ref !== ref);
  return {
    head: { ref, kind: known[2], name: known[0], where: [] },
    sections: [
      { id: "in-article", total: 1, entries: [{ partners, agreement }] },
      // The government's card is a short one.
      ...(known[2] === "body" ? [] : [latest]),
    ],
    totals: { agreements: 3, partners: 2 },
    dataset: { id: "test", title: "Test", created: "2025-06" },
  };
}

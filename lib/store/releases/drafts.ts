/** Releases under review, in ordinary rows. Each decision is stored as it is made, apart from the long texts. */
import type { Problem } from "@/lib/model";
import type {
  About,
  Action,
  AttachedDocument,
  DraftRow,
  DraftText,
  Refusal,
  ReviewStart,
  Stage,
} from "@/lib/review/draft";
import { Database } from "../database";

/** A new release: a file, a pasted text, or the text of a page. */
export interface NewDraft {
  name: string;
  origin: DraftRow["origin"];
  content: Blob;
  about: About;
}

/** A release that was taken off the queue. */
export interface RemovedDraft {
  row: DraftRow;
  text: DraftText;
}

/** What a reading found. */
export interface DraftReading {
  fingerprint: string;
  text: string;
  about: About;
  start: ReviewStart;
  /** How far decisions made before are, where they apply to it. */
  progress: (before: Pick<DraftRow, "about" | "log" | "cursor">) => DraftRow["facts"];
  /** The documents that came with a mail. */
  attached?: AttachedDocument[];
}

/** The state of a review after a decision. */
export interface DraftDecision {
  log: readonly Action[];
  cursor: number;
  facts: DraftRow["facts"];
  stage: Stage;
  /** Every fact of the release, and whether it is rejected now. */
  rejected: Readonly<Record<string, boolean>>;
}

/** The release was decided on in another tab, or read again: decide again on its present state. */
export class DraftMovedError extends Error {
  override readonly name = "DraftMovedError";

  constructor() {
    super("This release was worked on in another tab meanwhile.");
  }
}

/** What became of a release in the user's own dataset. */
export type PublishedDraft = Pick<DraftRow, "id" | "version" | "ids" | "hands">;

export class Drafts {
  readonly #db: Database;

  /** Opens nothing yet. Give the name of the library's database. */
  constructor(databaseName = "entente") {
    this.#db = new Database(databaseName);
  }

  /** All releases in the queue, in the order in which they came. */
  async list(): Promise<DraftRow[]> {
    return this.#db.run((db) => db.drafts.orderBy("at").toArray());
  }

  /** Calls back after each change of the queue, whoever made it. Gives the way to stop. */
  follow(changed: () => void): () => void {
    return this.#db.follow(["drafts"], changed);
  }

  /** A release; `undefined` where it is no longer in the queue. */
  async get(id: string): Promise<DraftRow | undefined> {
    return this.#db.run((db) => db.drafts.get(id));
  }

  /** The text of a release, and what was read from it. */
  async text(id: string): Promise<DraftText | undefined> {
    return this.#db.run((db) => db.texts.get(id));
  }

  /** Puts releases at the end of the queue. Resolves to their ids. */
  async add(releases: readonly NewDraft[]): Promise<string[]> {
    const rows = releases.map(
      ({ name, origin, about }): Omit<DraftRow, "at"> => ({
        id: crypto.randomUUID(),
        name,
        origin,
        stage: "waiting",
        about,
        fingerprint: "",
        log: [],
        cursor: 0,
        facts: { total: 0, decided: 0, accepted: 0 },
        version: 0,
        published: 0,
        ids: {},
      }),
    );
    const texts = rows.map(({ id }, i): DraftText => {
      const content = releases[i]?.content;
      return { id, ...(content && { content }) };
    });
    const bytes = releases.reduce((sum, { content }) => sum + content.size, 0);
    await this.#add(bytes, async (db) => {
      const last = await db.drafts.orderBy("at").last();
      // The queue is in this order. A release may have come while the clock was ahead, and new ones go behind it.
      const from = Math.max(Date.now(), (Date.parse(last?.at ?? "") || 0) + 1);
      await db.drafts.bulkAdd(rows.map((row, i) => ({ ...row, at: new Date(from + i).toISOString() })));
      await db.texts.bulkAdd(texts);
    });
    return rows.map(({ id }) => id);
  }

  /** The release in the queue that has the same text. */
  async sameText(id: string, fingerprint: string): Promise<DraftRow | undefined> {
    const rows = await this.#db.run((db) => db.drafts.where("fingerprint").equals(fingerprint).toArray());
    return rows.find((row) => row.id !== id);
  }

  /** Keeps what a reading found. Earlier decisions stay, and also apply to what the new reading found again. */
  async read(id: string, { text, start, about, progress, ...found }: DraftReading): Promise<void> {
    await this.#add(text.length, async (db) => {
      const row = await db.drafts.get(id);
      if (!row) return;
      const { problem: _, ...rest } = row;
      const stage: Stage = row.stage === "waiting" || row.stage === "failed" ? "open" : row.stage;
      // What the user has said of the release since it came is in the log.
      const known = row.fingerprint === "" ? about : row.about;
      // Includes what was decided during the reading.
      const facts = progress({ ...row, about: known });
      await db.drafts.put({ ...rest, ...found, about: known, facts, stage, version: row.version + 1 });
      await db.texts.put({ id, text, start });
    });
  }

  /** Keeps why a release could not be read. What an earlier reading found stays. */
  async fail(id: string, problem: Problem): Promise<void> {
    await this.#write(async (db) => {
      const row = await db.drafts.get(id);
      if (row?.stage === "waiting") await db.drafts.put({ ...row, stage: "failed", problem });
    });
  }

  /** Queues a release that could not be read again. */
  async retry(id: string): Promise<void> {
    await this.#write(async (db) => {
      const row = await db.drafts.get(id);
      if (row?.stage !== "failed") return;
      const { problem: _, ...rest } = row;
      await db.drafts.put({ ...rest, stage: "waiting" });
    });
  }

  /**
   * Keeps a decision and which facts are rejected. `version` is the one that was decided on; resolves to the new one.
   * Rejects with a `DraftMovedError` where another tab was faster.
   */
  async decide(id: string, version: number, { rejected, log, ...decision }: DraftDecision): Promise<number> {
    return this.#add(0, async (db) => {
      const row = await db.drafts.get(id);
      if (!row || row.version !== version) throw new DraftMovedError();
      await db.drafts.put({ ...row, ...decision, log: [...log], version: version + 1 });
      const { fingerprint } = row;
      const before = new Set(
        (await db.refusals.where("fingerprint").equals(fingerprint).toArray()).map(({ fact }) => fact),
      );
      const facts = Object.entries(rejected);
      const at = new Date().toISOString();
      await db.refusals.bulkPut(
        facts
          .filter(([fact, is]) => is && !before.has(fact))
          .map(([fact]): Refusal => ({ id: `${fingerprint} ${fact}`, fingerprint, fact, at })),
      );
      await db.refusals.bulkDelete(
        facts.filter(([fact, is]) => !is && before.has(fact)).map(([fact]) => `${fingerprint} ${fact}`),
      );
      return version + 1;
    });
  }

  /** What was rejected in earlier readings of a text. */
  async refusals(fingerprint: string): Promise<Refusal[]> {
    return this.#db.run((db) => db.refusals.where("fingerprint").equals(fingerprint).toArray());
  }

  /** Records which versions of releases the user's own dataset holds, under which ids, and what was entered by hand. */
  async published(done: readonly PublishedDraft[]): Promise<void> {
    await this.#write((db) => putPublished(db, done));
  }

  /** Records that the user's own dataset holds nothing of a release. */
  async unpublish(id: string): Promise<void> {
    await this.#write(async (db) => {
      await db.drafts.update(id, { published: 0 });
    });
  }

  /**
   * Takes a release off the queue. What was accepted stays in the dataset, what was rejected stays remembered. Resolves
   * to what was in the queue, for `putBack`.
   */
  async remove(id: string): Promise<RemovedDraft | undefined> {
    return this.#write(async (db) => {
      const [row, text] = [await db.drafts.get(id), await db.texts.get(id)];
      await db.drafts.delete(id);
      await db.texts.delete(id);
      return row && text && { row, text };
    });
  }

  /** Puts a release back that was taken off the queue, with all decisions on it. */
  async putBack({ row, text }: RemovedDraft): Promise<void> {
    await this.#add(text.content?.size ?? text.text?.length ?? 0, async (db) => {
      await db.drafts.put(row);
      await db.texts.put(text);
    });
  }

  /** Closes the database. */
  close(): void {
    this.#db.close();
  }

  /** Adds rows of this size; begins nothing where the disk has no room for them. */
  #add<T>(bytes: number, run: (db: Database) => PromiseLike<T>): Promise<T> {
    return this.#db.add(() => this.#write(run), bytes);
  }

  async #write<T>(run: (db: Database) => PromiseLike<T>): Promise<T> {
    return this.#db.run((db) => db.transaction("rw", db.drafts, db.texts, db.refusals, () => run(db)));
  }
}

/** As `Drafts.published`, in the present transaction. */
export async function putPublished(db: Database, done: readonly PublishedDraft[]): Promise<void> {
  for (const { id, version, ...written } of done)
    await db.drafts.update(id, { published: version, ...written });
}

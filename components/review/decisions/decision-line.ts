/** Stores the decisions on one release in order, without losing any where another tab decides too. */
import { messageOf } from "@/lib/model/message-of";
import { openReview } from "@/lib/review/decide";
import type { DraftRow, Stage } from "@/lib/review/draft";
import type { Review } from "@/lib/review/state";
import type { ReviewApi } from "../review-api";

/** A release that is open for review. */
export interface OpenReview {
  row: DraftRow;
  text: string;
  review: Review;
}

/** A decision that can be made again on top of what another tab decided. */
export interface Change {
  run?: (review: Review) => Review;
  stage?: Stage;
  /** Whether it goes back or forward in the log; in another log it would do something else. */
  isStep?: boolean;
  /** Whether it would overwrite, in such a review, what another tab wrote into the same record. */
  overwrites?: (review: Review) => boolean;
  /** Whether such a review lacks the record that it writes. */
  isLost?: (review: Review) => boolean;
}

/** Called with what becomes of decisions. */
export interface DecisionEvents {
  onShow: (opened: OpenReview | undefined) => void;
  onProblem: (message: string | undefined) => void;
  onStored: () => void;
}

interface Stored {
  version: number;
  log: string;
}

export class DecisionLine {
  readonly #api: Pick<ReviewApi, "draft" | "decide">;
  readonly #events: DecisionEvents;
  #wanted: string | undefined;
  /** The latest state, before it is drawn: keys can be faster. */
  #current: OpenReview | undefined;
  /** What is on disk, as far as is known. */
  #stored: Stored | undefined;
  #unsaved: Change[] = [];
  /** The message about another tab's decisions, for once everything is stored. */
  #notice: string | undefined;
  #writes: Promise<void> = Promise.resolve();

  constructor(api: Pick<ReviewApi, "draft" | "decide">, events: DecisionEvents) {
    this.#api = api;
    this.#events = events;
  }

  /** Whether something is not on disk yet. */
  get isBusy(): boolean {
    return this.#unsaved.length > 0;
  }

  /** Loads a release once all decisions so far are stored; resolves when it is shown. */
  load(id: string | undefined): Promise<void> {
    this.#wanted = id;
    return this.#after(() => this.#load(id));
  }

  /** Loads the last requested release again, even where another one was opened while the caller waited. */
  reload(): Promise<void> {
    return this.load(this.#wanted);
  }

  /** Reloads a release where a later version is on disk than is shown. */
  async follow(id: string, version: number): Promise<void> {
    const isBehind = this.#current?.row.id === id && version > (this.#stored?.version ?? version);
    if (isBehind && !this.isBusy) await this.load(id);
  }

  /** Shows a decision at once and stores it. Tells whether it changed anything. */
  decide(change: Change): boolean {
    const before = this.#current;
    if (!before) return false;
    const next = withChange(before, change);
    if (next.review === before.review && next.row.stage === before.row.stage) return false;
    this.#show(next);
    this.#unsaved.push(change);
    void this.#after(() => this.#write());
    return true;
  }

  /** Resolves when all decisions so far are stored or refused. */
  settled(): Promise<void> {
    return this.#writes;
  }

  #after(run: () => Promise<void>): Promise<void> {
    this.#writes = this.#writes.then(run).catch((error: unknown) => this.#events.onProblem(messageOf(error)));
    return this.#writes;
  }

  #show(opened: OpenReview | undefined): void {
    this.#current = opened;
    this.#events.onShow(opened);
  }

  async #load(id: string | undefined): Promise<void> {
    const read = id === undefined ? undefined : await this.#read(id);
    // Decisions made during the read: on this release they are newer, and come next; on another they are stored first.
    if (this.isBusy && this.#current?.row.id === id) return;
    while (this.isBusy) await this.#write();
    this.#stored = read?.stored;
    this.#show(read?.opened);
  }

  async #read(id: string): Promise<{ opened: OpenReview; stored: Stored } | undefined> {
    const { row, stored } = (await this.#api.draft(id)) ?? {};
    if (!row || !stored?.start || stored.text === undefined) return undefined;
    const review = openReview(stored.start, row.about, row.log, row.cursor);
    return {
      opened: { row, text: stored.text, review },
      stored: { version: row.version, log: logOf(row) },
    };
  }

  async #write(): Promise<void> {
    const { id } = this.#current?.row ?? {};
    // An earlier write stored them, or was refused with them, and has reported that.
    if (id === undefined || !this.isBusy) return;
    try {
      this.#notice = undefined;
      while (this.isBusy) await this.#writeOnce(id);
      this.#events.onProblem(this.#notice);
      this.#events.onStored();
    } catch (error) {
      this.#events.onProblem(messageOf(error));
      this.#unsaved = [];
      await this.#load(id);
    }
  }

  async #writeOnce(id: string): Promise<void> {
    const now = this.#current;
    if (!now) return;
    const count = this.#unsaved.length;
    const version = await this.#api.decide(id, this.#stored?.version ?? 0, now.review, now.row.stage);
    if (version === undefined) return this.#rebase(id);
    this.#unsaved.splice(0, count);
    this.#stored = { version, log: logOf(now.review) };
  }

  /** Makes the unstored decisions again, on top of what is on disk. */
  async #rebase(id: string): Promise<void> {
    const fresh = await this.#read(id);
    if (!fresh) throw new Error("This release was taken off the queue in another tab.");
    const isSameLog = this.#stored?.log === fresh.stored.log;
    const all = this.#unsaved.length;
    this.#unsaved = this.#unsaved.filter(({ isStep }) => !isStep || isSameLog);
    if (this.#unsaved.length < all) this.#notice = MOVED;
    this.#stored = fresh.stored;
    let { opened } = fresh;
    for (const change of this.#unsaved) {
      if (change.isLost?.(opened.review)) this.#notice ??= LOST;
      else if (change.overwrites?.(opened.review)) this.#notice ??= OVERWRITTEN;
      opened = withChange(opened, change);
    }
    this.#show(opened);
  }
}

const MOVED =
  "This release was worked on in another tab meanwhile: what was done there is shown now. Undo again what you meant.";

const OVERWRITTEN =
  "The same was edited in another tab meanwhile: what you saved here stands now. Undo shows what was written there.";

const LOST =
  "What you saved here is not kept: its proposal was merged or taken back in another tab meanwhile. Bring it back with Undo and write it again.";

function withChange(opened: OpenReview, { run, stage }: Change): OpenReview {
  return {
    ...opened,
    ...(run && { review: run(opened.review) }),
    ...(stage !== undefined && { row: { ...opened.row, stage } }),
  };
}

function logOf({ log, cursor }: Pick<Review, "log" | "cursor">): string {
  return JSON.stringify([log, cursor]);
}

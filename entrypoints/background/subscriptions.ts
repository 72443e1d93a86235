/** Follows datasets on the web: asks when the user says so or when it is due, and stores what is valid and complete. */
import { browser } from "wxt/browser";
import { type DatasetInfo, InputError, problemText } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { messageOf } from "@/lib/model/message-of";
import { queue } from "@/lib/model/queue";
import { subscriptionList } from "@/lib/settings/subscription-list";
import { type DatasetEntry, DatasetMovedError, Library, takeIn } from "@/lib/store";
import { type Answer, ask } from "@/lib/subscriptions/ask";
import { DeltaError } from "@/lib/subscriptions/delta";
import { readDelta, readSubscribed } from "@/lib/subscriptions/read";
import {
  failed,
  type Interval,
  isDue,
  type Subscription,
  subscribed,
  unchanged,
  updated,
} from "@/lib/subscriptions/subscription";
import { later } from "./later";

const ALARM = "subscriptions";
/** How often subscriptions are checked for being due. */
const LOOK_EVERY_MINUTES = 60;
/**
 * How long after the alarm was set they are checked first: in Firefox it is set at every start, and a browser may never be
 * open for as long as an hour.
 */
const FIRST_LOOK_MINUTES = 1;
/** The browser ends a background that calls none of its APIs for half a minute, even in the middle of an import. */
const STAY_AWAKE_MS = 20_000;
const UNSUBSCRIBED = "It was unsubscribed meanwhile.";

/** Who started a check. */
type Cause = "user" | "alarm";

/** What was here when the server was asked. */
interface Before {
  entries: readonly DatasetEntry[];
  /** What a delta may start from. */
  start: DatasetEntry | undefined;
}

export class Subscriptions {
  readonly #library = new Library();
  readonly #stored = subscriptionList();
  readonly #changed: () => unknown;
  /**
   * By address: checks of one address run in turn, since each starts from the result of the one before. Other addresses
   * do not wait.
   */
  readonly #queues = new Map<string, ReturnType<typeof queue>>();
  /** The checks that are running, by address, each with what aborts it. */
  readonly #asking = new Map<string, AbortController>();
  /** However many are asked at once, only one is read and compiled at a time. */
  readonly #storing = queue();

  /** `changed` is called after each update that changed a dataset. */
  constructor(changed: () => unknown) {
    this.#changed = changed;
  }

  /**
   * Listens for the alarm, and sets it where it is wanted and gone. Call it at the top level, so that the alarm wakes the
   * background.
   */
  listen(): void {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) void this.askDue().catch(() => undefined);
    });
    // Alarms may be gone: Firefox drops them when it ends, and when the extension is switched off or updated.
    later(() => this.schedule());
  }

  /** All subscriptions, in the order in which they were added. */
  list(): Promise<Subscription[]> {
    return this.#stored.read();
  }

  /**
   * Subscribes to an address and checks it for the first time; a problem is part of the subscription that this resolves
   * to.
   */
  async add(url: string, every: Interval): Promise<Subscription> {
    await this.#change((list) =>
      list.some((one) => one.url === url) ? list : [...list, subscribed(url, every, new Date())],
    );
    return this.ask(url);
  }

  /** Unsubscribes. What came from the address stays; an update that is still on its way is dropped. */
  async remove(url: string): Promise<true> {
    await this.#change((list) => list.filter((one) => one.url !== url));
    this.#asking.get(url)?.abort(new Error(UNSUBSCRIBED));
    return true;
  }

  async setInterval(url: string, every: Interval): Promise<true> {
    await this.#change((list) => list.map((one) => (one.url === url ? { ...one, every } : one)));
    return true;
  }

  /**
   * Checks all that are due, at the same time. An error is stored with its subscription, and a slow one holds up no
   * other.
   */
  async askDue(): Promise<void> {
    const due = (await this.list()).filter((one) => isDue(one, new Date()) && !this.#asking.has(one.url));
    await Promise.allSettled(due.map(({ url }) => this.ask(url, "alarm")));
  }

  /**
   * Checks one address and stores what is new. Resolves to the subscription afterwards. A dataset that the user removed
   * comes back only where the user asks.
   */
  ask(url: string, cause: Cause = "user"): Promise<Subscription> {
    const inTurn = this.#queues.get(url) ?? queue();
    this.#queues.set(url, inTurn);
    return inTurn(() => this.#ask(url, cause));
  }

  async #ask(url: string, cause: Cause): Promise<Subscription> {
    const subscription = (await this.list()).find((one) => one.url === url);
    if (!subscription) throw new Error("There is no such subscription; it may have been removed meanwhile.");
    const awake = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_AWAKE_MS);
    const stop = new AbortController();
    this.#asking.set(url, stop);
    let after: Subscription;
    try {
      after = await this.#receive(subscription, cause, stop.signal);
    } catch (error) {
      after = failed(subscription, wordsOf(error), new Date());
    } finally {
      this.#asking.delete(url);
      clearInterval(awake);
    }
    // The interval that the user set meanwhile stays; a subscription from a restored backup is not touched by this
    // answer.
    await this.#change((list) =>
      list.map((one) => (isStill(subscription, one) ? { ...after, every: one.every } : one)),
    );
    return (await this.list()).find((one) => one.url === url) ?? after;
  }

  /**
   * Fetches and stores what is new, with `isWhole` the whole file and no delta; gives the updated subscription. Rejects
   * where anything is wrong.
   */
  async #receive(
    subscription: Subscription,
    cause: Cause,
    signal: AbortSignal,
    isWhole = false,
  ): Promise<Subscription> {
    const { url, every, added, dataset: known } = subscription;
    await mustHaveAccess(url);
    const entries = await this.#library.list();
    const here = known && entryOf(entries, known.id);
    const isGone = known !== undefined && here === undefined;
    if (isGone && cause === "alarm")
      throw new Error(`“${known.title}” was removed here. “Check now” brings it back.`);
    // A dataset that was removed is fetched whole, whatever the server said before.
    const asked = isGone ? subscribed(url, every, new Date(added)) : subscription;
    const start = !isWhole && here?.followed?.url === url ? here : undefined;
    const answer = await ask(asked, (address, init) => fetch(address, init), {
      start: start?.followed && { ...start.info, sha256: start.followed.sha256 },
      signal,
    });
    if (answer.kind === "unchanged") return unchanged(subscription, new Date(), answer);
    const { etag, modified, sha256 } = answer;
    let info: DatasetInfo;
    try {
      info = await this.#storing(
        async () =>
          (await this.#unaltered(url, sha256)) ??
          (await this.#take(subscription, answer, { entries, start }, signal)),
      );
    } catch (error) {
      // What the user did meanwhile stays, and a full disk stays full.
      if (!(error instanceof DeltaError) || signal.aborted) throw error;
      return this.#receive(subscription, cause, signal, true);
    }
    this.#changed();
    const dataset = { id: info.id, title: info.title, version: info.version };
    return updated(subscription, { dataset, etag, modified, sha256 }, new Date());
  }

  /** The dataset, where it came from this address as this very file and was not changed since. */
  async #unaltered(url: string, sha256: string): Promise<DatasetInfo | undefined> {
    const entries = await this.#library.list();
    return entries.find(({ followed }) => followed?.url === url && followed.sha256 === sha256)?.info;
  }

  /** Stores what was fetched, unless the user changed the dataset meanwhile or unsubscribed. */
  async #take(
    { url, dataset: known }: Subscription,
    answer: Exclude<Answer, { kind: "unchanged" }>,
    { entries, start }: Before,
    signal: AbortSignal,
  ): Promise<DatasetInfo> {
    const source = { name: answer.url, content: answer.content };
    const staging = await this.#library.stage();
    try {
      const events =
        answer.kind === "delta" && start
          ? readDelta(source, await this.#library.version(start.info.id, start.generation))
          : readSubscribed(source);
      const { info } = await takeIn(events, staging, (problems) => {
        throw new InputError(problems);
      });
      const expected = known?.id ?? answer.dataset ?? info.id;
      if (info.id !== expected)
        throw new Error(`The file holds the dataset "${info.id}" instead of "${expected}".`);
      const there = entryOf(entries, info.id);
      const urls = (await this.list()).map((one) => one.url);
      if (!known && there) mustBeFree(there, url, urls);
      if (!urls.includes(url)) throw new Error(UNSUBSCRIBED);
      const followed = { url, sha256: answer.sha256 };
      await this.#library.commit(staging, info, { replaces: there?.generation ?? null, followed, signal });
      return info;
    } finally {
      // No effect once it is committed.
      await staging.discard();
    }
  }

  async #change(edit: (list: Subscription[]) => Subscription[]): Promise<void> {
    await this.#stored.change(edit);
    await this.schedule();
  }

  /** Sets the alarm while any subscription has an interval. Call it when they were changed elsewhere. */
  async schedule(): Promise<void> {
    const isWanted = (await this.list()).some(({ every }) => every !== "never");
    if (!isWanted) await browser.alarms.clear(ALARM);
    else if (!(await browser.alarms.get(ALARM)))
      browser.alarms.create(ALARM, {
        delayInMinutes: FIRST_LOOK_MINUTES,
        periodInMinutes: LOOK_EVERY_MINUTES,
      });
  }
}

/** Whether a subscription is unchanged but for its interval. */
function isStill(before: Subscription, now: Subscription): boolean {
  return JSON.stringify({ ...before, every: now.every }) === JSON.stringify(now);
}

function entryOf(entries: readonly DatasetEntry[], id: string): DatasetEntry | undefined {
  return entries.find(({ info }) => info.id === id);
}

/**
 * A dataset from an address that is no longer followed may continue at another: a feed moves, and its earlier versions
 * stay. @throws Error with words for the user, where the dataset came otherwise or is still followed elsewhere
 */
function mustBeFree({ info, followed }: DatasetEntry, url: string, urls: readonly string[]): void {
  if (!followed)
    throw new Error(
      `There is a dataset "${info.id}" already, from elsewhere. Remove it first to follow this one.`,
    );
  if (followed.url !== url && urls.includes(followed.url))
    throw new Error(
      `There is a dataset "${info.id}" already, followed at ${followed.url}. Unsubscribe from that address first to follow this one.`,
    );
}

async function mustHaveAccess(url: string): Promise<void> {
  const { protocol, hostname, host } = new URL(url);
  if (await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })) return;
  throw new Error(`There is no access to ${host}. Use “Check now” on the options page to give it.`);
}

/** An error in words for the user; of many problems the first. */
function wordsOf(error: unknown): string {
  if (error instanceof DatasetMovedError)
    return "It was changed here meanwhile; the next check goes on from there.";
  if (error instanceof InputError) {
    const [first, ...others] = error.problems;
    if (first)
      return others.length === 0
        ? problemText(first)
        : `${problemText(first)} (and ${counted(others.length, "more problem")})`;
  }
  return messageOf(error);
}

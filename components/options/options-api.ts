/** What the options page needs from the browser, the library and the settings; its entry point provides it. */

import type { FinishedRestore } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { Settings } from "@/lib/settings/settings";
import type { DatasetEntry } from "@/lib/store";
import type { ExportRequest, LongRun, MadeFile, StepProgress } from "@/lib/store/tasks/run-task";
import type { Interval, Subscription } from "@/lib/subscriptions/subscription";
import type { Question } from "../answers/keep-asking";
import type { ReleaseCounts } from "../review/ReleasesSection";
import type { CheckedAll } from "./check-all";
import type { ImportEvent, ImportRun } from "./import-events";
import type { ImportSource } from "./import-jobs";
import type { SameRecordView, SameRow } from "./same-rows";
import type { DecisionKeeper } from "./use-decisions";

/** The storage used, in bytes, as far as the browser tells. */
export interface StorageView {
  used: number;
  /** The limit that the browser sets. */
  quota: number;
  /** Whether the browser keeps it also when the disk gets full. */
  persistent: boolean;
}

/** What a backup restored. */
export interface RestoreView extends FinishedRestore {
  /** Whether it was cancelled too late. */
  tooLate?: boolean;
}

/** A keyboard command as set in the browser; `shortcut` is empty where it has none. */
export interface KeyCommand {
  description: string;
  shortcut: string;
}

/** What the browser lets Entente read, as match patterns. */
export interface SiteAccess {
  /** The sites beyond the news list that the user has given access to. */
  granted: string[];
  /** The news sites that the browser denies Entente. */
  closedNews: string[];
}

/** The user's corrections of names. */
export interface CorrectionsView {
  rejections: Rejection[];
  addedNames: AddedName[];
}

/** What the page needs for subscriptions. */
export type SubscriptionsApi = Pick<
  OptionsApi,
  | "subscriptions"
  | "subscribe"
  | "checkSubscription"
  | "checkSubscriptions"
  | "setSubscription"
  | "unsubscribe"
>;

export interface OptionsApi {
  version: string;
  /** The browser's menu item that reads a page's article as a release, in the browser's language. */
  readMenuItem: string;
  /** The number of releases in the review. */
  releaseCounts: Question<ReleaseCounts>;
  datasets: Question<DatasetEntry[]>;
  /** When the browser was found to have lost the datasets, ISO 8601; `undefined` if it has not, or the user knows. */
  lossFound: Question<string | undefined>;
  /** Notes that the user knows. */
  forgetLoss(): Promise<void>;
  setDatasetEnabled(id: string, enabled: boolean): Promise<void>;
  removeDataset(id: string): Promise<void>;
  /** Makes an earlier version of a dataset the current one, which becomes one of the earlier. */
  rollBack(id: string, generation: string): Promise<void>;
  /** Deletes the earlier versions of a dataset. */
  forgetEarlier(id: string): Promise<void>;
  /** The records that several datasets have: undecided ones first, then the least sure. */
  same: Question<SameRow[]>;
  /** Records to compare side by side. */
  compareSame(refs: readonly EntityRef[]): Promise<SameRecordView[]>;
  /** The user's decisions on which records are the same. */
  sameDecisions: DecisionKeeper;
  startImport(source: ImportSource, onEvent: (event: ImportEvent) => void): ImportRun;
  /**
   * Fetches a file from the web, after asking the browser for access to its site, until the signal aborts. Call it in
   * the user's click.
   */
  fetchSource(address: string, signal: AbortSignal): Promise<ImportSource>;
  /** The starter dataset that comes with Entente, as a file to import. */
  starterFile(): Promise<ImportSource>;
  /** Writes a dataset, or part of it, into a file. */
  exportDataset(request: ExportRequest, onProgress: (progress: StepProgress) => void): LongRun<MadeFile>;
  /** Writes everything into one file: datasets with their versions, corrections, settings, subscriptions. */
  backUp(onProgress: (progress: StepProgress) => void): LongRun<MadeFile>;
  /** Rejects with words for the user where a file is no backup, as far as its beginning tells. */
  checkBackup(file: File): Promise<void>;
  /** Replaces everything with a backup; changes nothing where the file is incomplete. */
  restore(file: Blob, onProgress: (progress: StepProgress) => void): LongRun<RestoreView>;
  subscriptions: Question<Subscription[]>;
  /** Follows a dataset at an address, after asking the browser for access to its site. Call it in the user's click. */
  subscribe(address: string, every: Interval): Promise<void>;
  /** Checks a subscription now; a failure is part of what it resolves to. Call it in the user's click. */
  checkSubscription(url: string): Promise<Subscription>;
  /** The same for several, after asking for access to all their sites at once. */
  checkSubscriptions(
    urls: readonly string[],
    onProgress: (progress: StepProgress) => void,
  ): LongRun<CheckedAll>;
  setSubscription(url: string, every: Interval): Promise<void>;
  unsubscribe(url: string): Promise<void>;
  storage: Question<StorageView>;
  settings: Question<Settings>;
  /** Writes the settings that it is given and no others. */
  saveSettings(changed: Partial<Settings>): Promise<void>;
  /** Resets a site to the defaults. */
  forgetSite(host: string): Promise<void>;
  siteAccess: Question<SiteAccess>;
  revokeSite(pattern: string): Promise<void>;
  /** Asks the user for access to all news sites. Call it in the click itself: the browser demands a gesture. */
  requestNews(): Promise<void>;
  corrections: Question<CorrectionsView>;
  undoRejection(id: string): Promise<void>;
  removeAddedName(id: string): Promise<void>;
  commands: Question<KeyCommand[]>;
  /** Switches commands of one letter in Entente's own pages. */
  setLetterKeys(on: boolean): Promise<void>;
  /** Opens the browser's page for shortcuts or site access; absent where none can be opened. */
  openShortcuts?: () => void;
  openSiteAccess?: () => void;
}

/** What the options page asks of the browser, the library and the settings; its entry point answers with the real ones. */

import type { DatasetInfo, EntityRef, RecordKind } from "@/lib/model";
import type { MarkStyle } from "@/lib/model/mark-look";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { Interval, Subscription } from "@/lib/subscriptions/subscription";
import type { ReleaseCounts } from "../review/ReleasesSection";
import type { CheckedAll } from "./check-all";
import type { ImportEvent, ImportRun } from "./import-events";
import type { ImportSource } from "./import-jobs";
import type { SameRecordView, SameRow } from "./same-rows";
import type { DecisionKeeper } from "./use-decisions";

/** A dataset as the page lists it. */
export interface DatasetView {
  info: DatasetInfo;
  enabled: boolean;
  /** ISO 8601. */
  importedAt: string;
  counts: Record<RecordKind, number>;
  /** How many names its parties and places have. */
  names: number;
  /** Names the version; the same as long as the records are. */
  generation: string;
  /** Versions to go back to, the newest first. */
  earlier?: VersionView[];
}

/** A version of a dataset that was replaced. */
export interface VersionView {
  info: DatasetInfo;
  generation: string;
  importedAt: string;
  counts: Record<RecordKind, number>;
}

/** How much is stored, in bytes, as far as the browser tells. */
export interface StorageView {
  used: number;
  /** What the browser lets it use. */
  quota: number;
  /** Whether the browser may delete it when the disk gets full. */
  persistent: boolean;
}

/** How far something long is. */
export interface StepProgress {
  words: string;
  done: number;
  /** 0 where it is not known. */
  total: number;
}

/** Something long that can be stopped; `result` rejects when it is, unless it was done already. */
export interface LongRun<T> {
  result: Promise<T>;
  cancel(): void;
}

/** A file format that a dataset can be saved in. */
export interface ExportFormat {
  id: string;
  label: string;
  /** Whether the file holds everything, so that importing it gives an equal dataset. */
  lossless: boolean;
}

/** What of a dataset to save. */
export interface ExportRequest {
  dataset: string;
  format: string;
  /** Only what a search for this finds, with all that belongs to it; everything where it is empty. */
  query: string;
  /** Only the agreements of these ids, with all that belongs to them. */
  agreements?: readonly string[];
}

/** A file that was made. */
export interface MadeFile {
  name: string;
  content: Blob;
}

/** What a backup held. */
export interface RestoreView {
  datasets: number;
  corrections: number;
  /** Why the settings could not be put in place; all else is. */
  settingsProblem?: string;
  /** Whether it was cancelled when it was in place already. */
  tooLate?: boolean;
}

/** A keyboard command as the browser has it; `shortcut` is empty where none is set. */
export interface KeyCommand {
  description: string;
  shortcut: string;
}

export interface SettingsView {
  enabled: boolean;
  sites: Record<string, "on" | "off">;
  /** What of a page is marked: its article, or everything on it. */
  reach: "article" | "page";
  /** How long the pointer rests on a name before its popover opens. */
  rest: "short" | "normal" | "long";
  /** The key that must be down for the pointer to open it. */
  modifier: "none" | "shift" | "alt" | "ctrl";
  /** How marks look. */
  marks: MarkStyle;
}

/** What the user said of single names. */
export interface CorrectionsView {
  rejections: Rejection[];
  addedNames: AddedName[];
}

export interface OptionsApi {
  version: string;
  /** The address of the page on which releases are reviewed, and how many are there. */
  reviewHref: string;
  /** What the browser's menu of a page calls the reading of its article as a release, in the browser's language. */
  readMenuItem: string;
  releaseCounts(): Promise<ReleaseCounts>;
  datasets(): Promise<DatasetView[]>;
  /** When it was found that the browser has lost the datasets, ISO 8601; `undefined` where it has not, or the user knows. */
  lossFound(): Promise<string | undefined>;
  /** The user knows. */
  forgetLoss(): Promise<void>;
  setDatasetEnabled(id: string, enabled: boolean): Promise<void>;
  removeDataset(id: string): Promise<void>;
  /** Puts an earlier version of a dataset in place of the current one, which becomes one of the earlier. */
  rollBack(id: string, generation: string): Promise<void>;
  /** Deletes the earlier versions of a dataset. */
  forgetEarlier(id: string): Promise<void>;
  /** What several datasets have: what is to be decided first, then the least sure. */
  same(): Promise<SameRow[]>;
  /** Records side by side. */
  compareSame(refs: readonly EntityRef[]): Promise<SameRecordView[]>;
  /** What the user decided on which records are the same. */
  sameDecisions: DecisionKeeper;
  startImport(source: ImportSource, onEvent: (event: ImportEvent) => void): ImportRun;
  /**
   * Fetches a file from the web, after asking the browser for access to its site, until the signal aborts. Call it at the
   * user's click.
   */
  fetchSource(address: string, signal: AbortSignal): Promise<ImportSource>;
  /** The starter dataset that comes with Entente, as a file to import. */
  starterFile(): Promise<ImportSource>;
  /** Hands a file to the user. */
  saveFile(name: string, content: Blob): void;
  exportFormats: readonly ExportFormat[];
  /** Writes a dataset, or a part of it, as a file. */
  exportDataset(request: ExportRequest, onProgress: (progress: StepProgress) => void): LongRun<MadeFile>;
  /** Everything in one file: datasets with their versions, corrections, settings, subscriptions. */
  backUp(onProgress: (progress: StepProgress) => void): LongRun<MadeFile>;
  /** Puts a backup in place of everything that is here; nothing changes where the file is not whole. */
  restore(file: Blob, onProgress: (progress: StepProgress) => void): LongRun<RestoreView>;
  subscriptions(): Promise<Subscription[]>;
  /** Follows a dataset at an address, after asking the browser for access to its site. Call it at the user's click. */
  subscribe(address: string, every: Interval): Promise<Subscription>;
  /** Asks for a subscription now; what went wrong stands in what it resolves to. Call it at the user's click. */
  checkSubscription(url: string): Promise<Subscription>;
  /** The same for several, after asking for access to all of their sites at once. */
  checkSubscriptions(
    urls: readonly string[],
    onProgress: (progress: StepProgress) => void,
  ): LongRun<CheckedAll>;
  setSubscription(url: string, every: Interval): Promise<void>;
  unsubscribe(url: string): Promise<void>;
  storage(): Promise<StorageView>;
  /** Asks the browser not to delete what is stored. Tells whether it agreed. */
  persistStorage(): Promise<boolean>;
  settings(): Promise<SettingsView>;
  watchSettings(changed: (settings: SettingsView) => void, signal: AbortSignal): void;
  setEnabled(enabled: boolean): Promise<void>;
  setReach(reach: SettingsView["reach"]): Promise<void>;
  /** Gives a site back to the defaults. */
  forgetSite(host: string): Promise<void>;
  /** The sites beyond the news list that the user let Entente read, as match patterns. */
  grantedSites(): Promise<string[]>;
  revokeSite(pattern: string): Promise<void>;
  /** Match patterns of the news sites that the browser keeps closed to Entente. */
  closedNews(): Promise<string[]>;
  /** Asks the user for access to all news sites. Call it in the click itself: the browser demands a gesture. */
  requestNews(): Promise<void>;
  setMarkStyle(style: MarkStyle): Promise<void>;
  setOpening(settings: Partial<Pick<SettingsView, "rest" | "modifier">>): Promise<void>;
  corrections(): Promise<CorrectionsView>;
  undoRejection(id: string): Promise<void>;
  removeAddedName(id: string): Promise<void>;
  commands(): Promise<KeyCommand[]>;
  /** Opens the browser's own page for shortcuts or site access; absent where a browser has none that can be opened. */
  openShortcuts?: () => void;
  openSiteAccess?: () => void;
}

/** What the options page asks of the browser, the library and the settings; its entry point answers with the real ones. */
import type { DatasetInfo, Problem, RecordKind } from "@/lib/model";
import type { AddedName, Rejection } from "@/lib/popover/said";

/** A dataset as the page lists it. */
export interface DatasetView {
  info: DatasetInfo;
  enabled: boolean;
  /** ISO 8601. */
  importedAt: string;
  counts: Record<RecordKind, number>;
  /** How many names its parties and places have. */
  names: number;
}

/** What an import tells of itself, in the order in which it can happen. */
export type ImportEvent =
  /** The file is read and every record checked; nothing is written before `write` is called. */
  | { type: "checked"; info: DatasetInfo; counts: Record<RecordKind, number> }
  | { type: "progress"; phase: "writing" | "compiling"; done: number; total: number }
  | { type: "done"; dataset: DatasetView }
  /** `problems` may hold fewer than `total`, when a file has very many. */
  | { type: "failed"; message: string; problems: Problem[]; total: number }
  | { type: "cancelled" };

/** A running import. */
export interface ImportRun {
  /** Goes on after `checked`. */
  write(): void;
  /** Stops it; what was stored before stays. `cancelled` follows, unless it was over already. */
  cancel(): void;
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
}

/** What the user said of single names. */
export interface CorrectionsView {
  rejections: Rejection[];
  addedNames: AddedName[];
}

export interface OptionsApi {
  version: string;
  datasets(): Promise<DatasetView[]>;
  setDatasetEnabled(id: string, enabled: boolean): Promise<void>;
  removeDataset(id: string): Promise<void>;
  startImport(name: string, content: Blob, onEvent: (event: ImportEvent) => void): ImportRun;
  settings(): Promise<SettingsView>;
  watchSettings(changed: (settings: SettingsView) => void, signal: AbortSignal): void;
  setEnabled(enabled: boolean): Promise<void>;
  setReach(reach: SettingsView["reach"]): Promise<void>;
  /** Gives a site back to the defaults. */
  forgetSite(host: string): Promise<void>;
  /** The sites beyond the news list that the user let Entente read, as match patterns. */
  grantedSites(): Promise<string[]>;
  revokeSite(pattern: string): Promise<void>;
  setOpening(settings: Partial<Pick<SettingsView, "rest" | "modifier">>): Promise<void>;
  corrections(): Promise<CorrectionsView>;
  undoRejection(id: string): Promise<void>;
  removeAddedName(id: string): Promise<void>;
  commands(): Promise<KeyCommand[]>;
  /** Opens the browser's own page for shortcuts or site access; absent where a browser has none that can be opened. */
  openShortcuts?: () => void;
  openSiteAccess?: () => void;
}

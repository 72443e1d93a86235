/**
 * The user's settings. Only what differs from the defaults is stored; the defaults are merged in on reading, so that a
 * later version can change one for everyone who did not choose. A stored value that cannot be read (from a newer
 * version, or damaged) counts as not set; it stays stored, and moves aside when the user sets the same thing again.
 */
import { browser } from "wxt/browser";
import { isObject } from "@/lib/model/is-object";
import { MARK_STYLES } from "@/lib/model/mark-look";
import { inTurn, mustHaveRoom } from "./storage-turn";

/** What each setting may be; the first is the default. */
const CHOICES = {
  /** Whether pages are read at all. */
  enabled: [true, false],
  /** How much of a page is marked: its article, or everything on it. */
  reach: ["article", "page"],
  /** The key that must be down for the pointer to open a popover. */
  modifier: ["none", "shift", "alt", "ctrl"],
  /** How long the pointer rests on a name before its popover opens. */
  rest: ["normal", "short", "long"],
  /** How marks look. */
  marks: MARK_STYLES,
} as const;

type Choices = { -readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

/** The user's own switch for a site. */
export type SiteRule = "on" | "off";

export interface Settings extends Choices {
  /** The user's switches, by host without `www.`; a site not named goes by the defaults. */
  sites: Record<string, SiteRule>;
}

const CHOICE_KEYS = Object.keys(CHOICES) as (keyof Choices)[];
const KEYS: readonly (keyof Settings)[] = [...CHOICE_KEYS, "sites"];

/** The key in `storage.local` of one setting. Each has its own, so that two writers do not undo each other. */
export function storageKey(setting: keyof Settings): string {
  return `settings.${setting}`;
}

/** Reads the settings, defaults merged in. Rejects only where the browser's storage does. */
export async function loadSettings(): Promise<Settings> {
  return merge(await browser.storage.local.get(KEYS.map(storageKey)));
}

/** Writes the settings that `patch` names and no others. Throws on a value that a setting may not have. */
export function saveSettings(patch: Partial<Settings>): Promise<void> {
  for (const key of KEYS)
    if (patch[key] !== undefined && !isReadable(key, patch[key]))
      throw new TypeError(`The setting "${key}" cannot be ${JSON.stringify(patch[key])}.`);
  return inTurn(async () => {
    await mustHaveRoom();
    for (const key of CHOICE_KEYS) if (patch[key] !== undefined) await replace(key, () => patch[key]);
    const { sites } = patch;
    if (sites !== undefined) await replace("sites", (stored) => ({ ...unreadableRules(stored), ...sites }));
  });
}

/**
 * Switches a site on or off whatever the defaults say, or back to the defaults with `undefined`. `host` has no `www.`,
 * as `siteOf` gives it.
 */
export function setSite(host: string, rule: SiteRule | undefined): Promise<void> {
  return inTurn(async () => {
    if (rule !== undefined) await mustHaveRoom();
    await replace("sites", (stored) => {
      const { [host]: _before, ...others } = isObject(stored) ? stored : {};
      return rule === undefined ? others : { ...others, [host]: rule };
    });
  });
}

/** Replaces one setting; a value that this version cannot read is kept beside it. */
async function replace(setting: keyof Settings, update: (stored: unknown) => unknown): Promise<void> {
  const key = storageKey(setting);
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const unreadable =
    stored !== undefined && !(setting === "sites" ? isObject(stored) : isReadable(setting, stored));
  await browser.storage.local.set({
    [key]: update(stored),
    ...(unreadable ? { [`${key}.unreadable`]: stored } : {}),
  });
}

/** Calls `changed` with the whole settings whenever one of them changes, until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = async (changes: Record<string, unknown>, area: string) => {
    if (area !== "local" || !KEYS.some((key) => Object.hasOwn(changes, storageKey(key)))) return;
    const settings = await loadSettings();
    if (!signal.aborted) changed(settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    // After an update of the extension, old content scripts have no runtime and no storage any more.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(listener);
  });
}

/** The user's rule for a host: the host's own, else that of the nearest host above it. */
export function siteRuleOf(settings: Settings, host: string): SiteRule | undefined {
  for (let rest = host; rest !== ""; rest = rest.slice(rest.indexOf(".") + 1)) {
    if (Object.hasOwn(settings.sites, rest)) return settings.sites[rest];
    if (!rest.includes(".")) break;
  }
  return undefined;
}

function merge(stored: Record<string, unknown>): Settings {
  const choices = CHOICE_KEYS.map((key) => {
    const value = stored[storageKey(key)];
    return [key, isChoice(key, value) ? value : CHOICES[key][0]];
  });
  return { ...(Object.fromEntries(choices) as Choices), sites: readSites(stored[storageKey("sites")]) };
}

/** Whether this version knows a value of a setting. */
function isReadable(key: keyof Settings, value: unknown): boolean {
  if (key === "sites") return isObject(value) && Object.values(value).every(isSiteRule);
  return isChoice(key, value);
}

function isChoice(key: keyof Choices, value: unknown): boolean {
  return (CHOICES[key] as readonly unknown[]).includes(value);
}

function isSiteRule(value: unknown): value is SiteRule {
  return value === "on" || value === "off";
}

/** The rules that can be read; an unreadable one does not spoil the others. */
function readSites(stored: unknown): Settings["sites"] {
  const rules = isObject(stored) ? Object.entries(stored) : [];
  return Object.fromEntries(rules.filter((entry): entry is [string, SiteRule] => isSiteRule(entry[1])));
}

/** The rules that a newer version may have set: this version keeps them as they are when it writes. */
function unreadableRules(stored: unknown): Record<string, unknown> {
  if (!isObject(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, rule]) => !isSiteRule(rule)));
}

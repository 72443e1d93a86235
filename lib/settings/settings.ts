/**
 * What the user set. Stored is only what differs from the defaults, which are merged in on reading, so that a later
 * version can change a default for everyone who did not choose. A stored value that cannot be read (of a newer
 * version, or damaged) counts as not set; it stays as it is, and is put aside where the user sets that very thing anew.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";

const siteRule = v.picklist(["on", "off"]);
/** The user's own switch for a site. */
export type SiteRule = v.InferOutput<typeof siteRule>;

const reach = v.picklist(["article", "page"]);
/** What of a page is marked: its article, or everything on it. */
export type Reach = v.InferOutput<typeof reach>;

/** The key that must be down for the pointer to open a popover. */
const modifier = v.picklist(["none", "shift", "alt", "ctrl"]);
/** How long the pointer rests on a name before its popover opens. */
const rest = v.picklist(["short", "normal", "long"]);

const schemas = {
  /** Whether pages are read at all. */
  enabled: v.boolean(),
  reach,
  modifier,
  rest,
};

export interface Settings {
  enabled: boolean;
  /** The user's switches, by host without `www.`; a site not named goes by the defaults. */
  sites: Record<string, SiteRule>;
  reach: Reach;
  modifier: v.InferOutput<typeof modifier>;
  rest: v.InferOutput<typeof rest>;
}

const patchSchema = v.partial(v.object({ ...schemas, sites: v.record(v.string(), siteRule) }));

const DEFAULTS: Settings = { enabled: true, sites: {}, reach: "article", modifier: "none", rest: "normal" };
const KEYS = ["enabled", "sites", "reach", "modifier", "rest"] as const satisfies (keyof Settings)[];

/** The key in `storage.local` of one setting. Each has its own, so that two writers do not undo each other. */
export function storageKey(setting: keyof Settings): string {
  return `settings.${setting}`;
}

/** Reads the settings, defaults merged in. Rejects only where the browser's storage does. */
export async function loadSettings(): Promise<Settings> {
  return merge(await browser.storage.local.get(KEYS.map(storageKey)));
}

/** Writes the settings that `patch` names and leaves all others as they are. Throws on a value of a wrong type. */
export function saveSettings(patch: Partial<Settings>): Promise<void> {
  const { enabled, sites, reach, modifier, rest } = v.parse(patchSchema, patch);
  return inTurn(async () => {
    if (enabled !== undefined) await replace("enabled", () => enabled);
    if (reach !== undefined) await replace("reach", () => reach);
    if (modifier !== undefined) await replace("modifier", () => modifier);
    if (rest !== undefined) await replace("rest", () => rest);
    if (sites !== undefined) await replace("sites", (stored) => ({ ...unreadableRules(stored), ...sites }));
  });
}

/**
 * Switches a site on or off whatever the defaults say, or gives it back to them with `undefined`.
 * `host` is a host without `www.`, as `siteOf` gives it.
 */
export function setSite(host: string, rule: SiteRule | undefined): Promise<void> {
  return inTurn(() =>
    replace("sites", (stored) => {
      const { [host]: _before, ...others } = isObject(stored) ? stored : {};
      return rule === undefined ? others : { ...others, [host]: rule };
    }),
  );
}

let last: Promise<unknown> = Promise.resolve();

/** Runs one write after the other, since each reads what the one before has stored. */
function inTurn(write: () => Promise<void>): Promise<void> {
  const result = last.then(write, write);
  last = result;
  return result;
}

/** Replaces one setting; a value that this version cannot read is kept beside it. */
async function replace(setting: keyof Settings, update: (stored: unknown) => unknown): Promise<void> {
  const key = storageKey(setting);
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const unreadable =
    stored !== undefined && !(setting === "sites" ? isObject(stored) : v.is(schemas[setting], stored));
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
    // After an update of the extension its old content scripts have no runtime and no storage any more.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(listener);
  });
}

/** The user's own rule for a host: its own, else that of the nearest host above it. */
export function siteRuleOf(settings: Settings, host: string): SiteRule | undefined {
  for (let rest = host; rest !== ""; rest = rest.slice(rest.indexOf(".") + 1)) {
    if (Object.hasOwn(settings.sites, rest)) return settings.sites[rest];
    if (!rest.includes(".")) break;
  }
  return undefined;
}

/** Whether pages of a host are read, as far as the user's switches go: all, and that of the site. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && siteRuleOf(settings, host) !== "off";
}

function merge(stored: Record<string, unknown>): Settings {
  const enabled = v.safeParse(schemas.enabled, stored[storageKey("enabled")]);
  const reach = v.safeParse(schemas.reach, stored[storageKey("reach")]);
  const modifier = v.safeParse(schemas.modifier, stored[storageKey("modifier")]);
  const rest = v.safeParse(schemas.rest, stored[storageKey("rest")]);
  return {
    enabled: enabled.success ? enabled.output : DEFAULTS.enabled,
    reach: reach.success ? reach.output : DEFAULTS.reach,
    modifier: modifier.success ? modifier.output : DEFAULTS.modifier,
    rest: rest.success ? rest.output : DEFAULTS.rest,
    sites: readSites(stored[storageKey("sites")]),
  };
}

/** The rules that can be read; one that cannot does not take the others with it. */
function readSites(stored: unknown): Settings["sites"] {
  if (!isObject(stored)) return { ...DEFAULTS.sites };
  const readable = Object.entries(stored).filter((entry): entry is [string, SiteRule] =>
    v.is(siteRule, entry[1]),
  );
  return Object.fromEntries(readable);
}

/** The rules that a newer version may have set: what this one writes leaves them alone. */
function unreadableRules(stored: unknown): Record<string, unknown> {
  if (!isObject(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, rule]) => !v.is(siteRule, rule)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

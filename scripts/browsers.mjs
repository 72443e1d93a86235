/**
 * Finds the browsers for tests and the demo. Plain JavaScript without dependencies: the set-up runs it before anything
 * is installed, on any Node.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** The manifest's `minimum_chrome_version`. */
const OLDEST_CHROMIUM = 130;
/** The manifest's `strict_min_version`. */
const OLDEST_FIREFOX = 140;
/** From here on, Chrome with Google's brand ignores `--load-extension`. */
const CHROME_WITHOUT_LOADING = 137;

/**
 * The Chromium to use.
 * @returns {import("./browsers.mjs").Found} The first usable one, or why none of those found can be used.
 */
export function findChromium() {
  return firstUsable("ENTENTE_CHROMIUM", [...playwrightChromiums(), ...chromiumPlaces()], whyNotChromium);
}

/**
 * The Firefox to use.
 * @returns {import("./browsers.mjs").Found} The first usable one, or why none of those found can be used.
 */
export function findFirefox() {
  return firstUsable("ENTENTE_FIREFOX", firefoxPlaces(), whyNotFirefox);
}

/**
 * Why a program cannot be used as the Chromium, by its path and its answer to `--version`.
 * @param {string} path
 * @param {string} version
 * @returns {string | undefined}
 */
export function whyNotChromium(path, version) {
  const major = majorOf(version);
  const branded =
    /^Google Chrome (?!for Testing)/.test(version) ||
    (version === "" && /Google[\\/ ]Chrome(?! for Testing)|google-chrome(?!-for-testing)/.test(path));
  if (branded && (major === undefined || major >= CHROME_WITHOUT_LOADING))
    return `it is Google Chrome, which since version ${CHROME_WITHOUT_LOADING} ignores --load-extension`;
  if (major !== undefined && major < OLDEST_CHROMIUM)
    return `it is version ${major}, and the extension needs ${OLDEST_CHROMIUM} or later`;
  return undefined;
}

/**
 * Why a program cannot be used as the Firefox.
 * @param {string} _path
 * @param {string} version
 * @returns {string | undefined}
 */
export function whyNotFirefox(_path, version) {
  const major = majorOf(version);
  if (major !== undefined && major < OLDEST_FIREFOX)
    return `it is version ${major}, and the extension needs ${OLDEST_FIREFOX} or later`;
  return undefined;
}

/** @param {string} version @returns {number | undefined} */
function majorOf(version) {
  const match = /(\d+)\.\d+/.exec(version);
  return match ? Number(match[1]) : undefined;
}

/**
 * @param {string} variable
 * @param {string[]} places
 * @param {(path: string, version: string) => string | undefined} whyNot
 */
function firstUsable(variable, places, whyNot) {
  const named = process.env[variable];
  /** @type {string[]} */
  const refused = [];
  for (const path of named ? [named] : places) {
    if (!existsSync(path)) {
      if (named) refused.push(`${path} (from ${variable}): there is no such file`);
      continue;
    }
    const version = versionOf(path);
    const reason = version === undefined ? "it does not start" : whyNot(path, version);
    if (reason === undefined) return { path, version: version || "version not told", refused };
    refused.push(`${path}: ${reason}`);
  }
  return { path: undefined, version: undefined, refused };
}

/** @param {string} path @returns {string | undefined} What it says of itself; empty on Windows, where browsers say nothing. */
function versionOf(path) {
  if (process.platform === "win32") return "";
  try {
    return execFileSync(path, ["--version"], {
      encoding: "utf8",
      timeout: 20_000,
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}

/** The Chromiums that Playwright downloaded, newest first. */
function playwrightChromiums() {
  const home = homedir();
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    {
      darwin: join(home, "Library/Caches/ms-playwright"),
      win32: join(process.env.LOCALAPPDATA ?? home, "ms-playwright"),
    }[/** @type {string} */ (process.platform)] ||
    join(process.env.XDG_CACHE_HOME ?? join(home, ".cache"), "ms-playwright");
  const builds = listFolder(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const programs = [
    "chrome",
    "chrome.exe",
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  ];
  return builds.flatMap((build) =>
    listFolder(join(cache, build)).flatMap((folder) =>
      programs.map((name) => join(cache, build, folder, name)),
    ),
  );
}

/** The usual places of browsers that load unpacked extensions. */
function chromiumPlaces() {
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome for Testing", "Microsoft Edge", "Google Chrome"].flatMap((name) =>
      ["/Applications", join(homedir(), "Applications")].map(
        (root) => `${root}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (process.platform === "win32") {
    return windowsPlaces([
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Google\\Chrome\\Application\\chrome.exe",
    ]);
  }
  return onPath([
    "chromium",
    "chromium-browser",
    "google-chrome-for-testing",
    "microsoft-edge-stable",
    "microsoft-edge",
    "google-chrome-stable",
    "google-chrome",
  ]);
}

function firefoxPlaces() {
  if (process.platform === "darwin") return ["/Applications/Firefox.app/Contents/MacOS/firefox"];
  if (process.platform === "win32") return windowsPlaces(["Mozilla Firefox\\firefox.exe"]);
  return onPath(["firefox", "firefox-esr"]);
}

/** @param {string[]} programs */
function windowsPlaces(programs) {
  const roots = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA];
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => programs.map((name) => join(root, name)));
}

/** @param {string[]} programs */
function onPath(programs) {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
  ].filter(
    // Programs of npm packages are not browsers of the machine.
    (folder) => folder !== "" && !folder.includes("node_modules"),
  );
  return programs.flatMap((name) => [...new Set(folders)].map((folder) => join(folder, name)));
}

/** @param {string} path */
function listFolder(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/**
 * Makes a fresh clone ready: dependencies, generated types, a browser. Runs on Node 20 without dependencies, does only
 * what is missing, and reports it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, findFirefox } from "./browsers.mjs";
import { ROOT, run } from "./lib/run.mjs";

const OLDEST_NODE = 20;
const NEEDED_NODE = 24;

/**
 * Sets up what is missing. Throws, saying what to do, where something needed is not available.
 * @param {{ browser?: boolean, firefox?: boolean, quiet?: boolean }} [needs] A Chromium is needed unless `browser` is
 * false; a Firefox is looked for where `firefox` is true, but the machine may lack one. `quiet` keeps standard output
 * free for others.
 */
export function setUp({ browser = true, firefox = false, quiet = false } = {}) {
  const say = quiet
    ? (/** @type {string} */ line) => console.error(line)
    : (/** @type {string} */ line) => console.log(line);
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE)
    throw new Error(`Node ${process.version} is too old: install Node ${OLDEST_NODE} or later.`);
  installDependencies(say);
  if (!existsSync(join(ROOT, ".wxt/tsconfig.json"))) {
    say("Set-up: writing WXT's types (wxt prepare).");
    need(run("wxt", ["prepare"], { toStderr: true }) === 0, "`wxt prepare` failed: see its message above.");
  }
  if (browser) installChromium(say);
  if (firefox) installFirefox(say);
}

/** @param {(line: string) => void} say */
function installDependencies(say) {
  if (!dependenciesAreCurrent()) {
    say("Set-up: installing the dependencies of package-lock.json (npm ci). This takes a minute or two.");
    need(
      run("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], { toStderr: true }) === 0,
      "`npm ci` failed: see its message above.",
    );
    // This package's script must run, to fetch the binary; no other package's script runs at install.
    need(
      run("npm", ["rebuild", "node"], { toStderr: true }) === 0,
      "`npm rebuild node` failed: see its message above.",
    );
  }
  const own = ownNodeVersion();
  need(
    own !== undefined && Number(own.split(".")[0]) >= NEEDED_NODE,
    `The project's own Node ${NEEDED_NODE} is missing (found: ${own ?? "none"}). It comes with the npm package "node", whose ` +
      "install script npm must be allowed to run: try `npm rebuild node`, or use a machine with Node 24.",
  );
}

/** Whether the installed packages match the lock file. Optional ones may be missing: they are for other systems. */
function dependenciesAreCurrent() {
  const installed = readPackages(join(ROOT, "node_modules/.package-lock.json"));
  const wanted = readPackages(join(ROOT, "package-lock.json"));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const have = installed[path];
    return have
      ? have.version === entry.version
      : entry.optional === true || entry.devOptional === true || entry.peer === true;
  });
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} */
function ownNodeVersion() {
  const program = join(ROOT, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");
  if (!existsSync(program))
    return Number(process.versions.node.split(".")[0]) >= NEEDED_NODE ? process.versions.node : undefined;
  try {
    return execFileSync(program, ["-p", "process.versions.node"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    }).trim();
  } catch {
    return undefined;
  }
}

/** @param {(line: string) => void} say */
function installChromium(say) {
  let found = findChromium();
  if (found.path === undefined) {
    for (const line of found.refused) say(`Set-up: not used: ${line}.`);
    need(
      !process.env.ENTENTE_CHROMIUM,
      "ENTENTE_CHROMIUM names no browser that can be used. Name another, or unset it.",
    );
    if (mayUseApt()) {
      say("Set-up: installing Chromium and Chinese fonts (apt-get install chromium fonts-noto-cjk).");
      aptInstall(["chromium", "fonts-noto-cjk"]);
    } else {
      say("Set-up: downloading Chromium (playwright install chromium).");
      run("playwright", ["install", "chromium"], { toStderr: true });
    }
    found = findChromium();
  }
  need(
    found.path !== undefined,
    "No browser was found or installed that loads an unpacked extension. Install Chromium, Chrome for Testing or Edge, " +
      "or name one in the environment variable ENTENTE_CHROMIUM.",
  );
  say(`Set-up: browser ${found.path} (${found.version}).`);
}

/** @param {(line: string) => void} say */
function installFirefox(say) {
  let found = findFirefox();
  if (found.path === undefined && !process.env.ENTENTE_FIREFOX && mayUseApt()) {
    say("Set-up: installing Firefox (apt-get install firefox-esr).");
    aptInstall(["firefox-esr"]);
    found = findFirefox();
  }
  for (const line of found.refused) say(`Set-up: not used: ${line}.`);
  if (found.path === undefined)
    say("Set-up: no Firefox here, so what is tested in Firefox is left out. ENTENTE_FIREFOX can name one.");
  else say(`Set-up: browser ${found.path} (${found.version}).`);
}

/** Whether apt can install browsers: Ubuntu's packages only wrap snaps, which a container cannot run. */
function mayUseApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/** @param {string[]} packages */
function aptInstall(packages) {
  run("apt-get", ["update", "-q"], { toStderr: true });
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { toStderr: true });
}

/** @param {boolean} holds @param {string} message */
function need(holds, message) {
  if (!holds) throw new Error(message);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    setUp({ firefox: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

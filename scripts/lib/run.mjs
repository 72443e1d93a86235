/** Runs programs of the project with its pinned Node. */
import { spawn, spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const BIN = join(ROOT, "node_modules", ".bin");

/** The environment in which `node` and all tools are the project's own. */
export function ownEnvironment() {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}` };
}

/**
 * Runs a program in the project's folder to its end, with its output on ours (or all of it on standard error).
 * @param {string} program
 * @param {string[]} args
 * @param {{ toStderr?: boolean }} [options]
 * @returns {number} Its exit code.
 */
export function run(program, args, { toStderr = false } = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    env: ownEnvironment(),
    stdio: ["inherit", toStderr ? process.stderr : "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (error) throw new Error(`${program} could not be started: ${error.message}`);
  return status ?? 1;
}

/**
 * Runs a program as `run` does and also returns its output; with `quiet` it only returns it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runAndRead(program, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: ownEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (!quiet) process.stdout.write(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (!quiet) process.stderr.write(text);
    });
    child.on("error", (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The memory of the extension's own process, as Linux tells it. */
import { readdirSync, readFileSync } from "node:fs";

/** MB that a process holds for itself alone. */
export interface Memory {
  now: number;
  /** The most since it was first asked. */
  peak: number;
}

/** Watches the process that the extension's pages and their workers share. */
export class MemoryWatch {
  readonly #pid: number | undefined;
  readonly #timer: ReturnType<typeof setInterval>;
  #peak = 0;

  /** `profile` is the folder of the browser's profile, which tells its processes from those of others. */
  constructor(profile: string) {
    this.#pid = extensionProcess(profile);
    this.#timer = setInterval(() => this.read(), 50);
  }

  /** `NaN` where the system does not tell. */
  read(): Memory {
    const now = this.#pid === undefined ? Number.NaN : anonymous(this.#pid);
    if (now > this.#peak) this.#peak = now;
    return { now, peak: this.#pid === undefined ? Number.NaN : this.#peak };
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

/** The renderer that runs extensions in the browser of a profile. */
function extensionProcess(profile: string): number | undefined {
  const pids = safely(() => readdirSync("/proc").filter((name) => /^\d+$/.test(name))) ?? [];
  const commands = new Map(
    pids.map((pid) => [Number(pid), safely(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")) ?? ""]),
  );
  const browser = [...commands].find(
    ([, command]) => command.includes(profile) && !command.includes("--type="),
  )?.[0];
  return [...commands].find(
    ([pid, command]) =>
      command.includes("--type=renderer") &&
      command.includes("--extension-process") &&
      descends(pid, browser),
  )?.[0];
}

function descends(pid: number, from: number | undefined): boolean {
  for (let at = pid; at > 1; ) {
    if (at === from) return true;
    const status = safely(() => readFileSync(`/proc/${at}/status`, "utf8")) ?? "";
    at = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  }
  return false;
}

/** Memory without what files and other processes share, in MB. */
function anonymous(pid: number): number {
  const status = safely(() => readFileSync(`/proc/${pid}/status`, "utf8")) ?? "";
  return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

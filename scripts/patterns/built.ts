/** Collects the regular expressions that modules build while they load and run. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { BUILDER, type Pattern, triedFlags } from "./written";

const FRAMES = 30;
/** How often the place of a built pattern is looked up: some literals are compiled to calls, which run often. */
const OFTEN = 40;

/** The patterns that files of `root`, other than our own tools, build while `run` runs. Replaces `RegExp` meanwhile. */
export async function builtWhile(root: string, run: () => Promise<void>): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const times = new Map<string, number>();
  const Own = globalThis.RegExp;
  const depth = Error.stackTraceLimit;
  const note = (made: RegExp) => {
    const { source } = made;
    const flags = triedFlags(made.flags);
    const key = `${flags}/${source}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    const where = before < OFTEN ? builder(root) : undefined;
    if (where !== undefined) built.push({ source, flags, where });
    return made;
  };
  const Noting: RegExpConstructor = new Proxy(Own, {
    construct: (target, args, made) => note(Reflect.construct(target, args, made === Noting ? target : made)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  });
  globalThis.RegExp = Noting;
  Error.stackTraceLimit = FRAMES;
  try {
    await run();
  } finally {
    globalThis.RegExp = Own;
    Error.stackTraceLimit = depth;
  }
  return built;
}

const FRAME = /\(?((?:file:\/\/)?\/[^()]+|[A-Za-z]:[^()]+):(\d+):\d+\)?$/;
const NOT_OURS = /^\.\.|(?:^|\/)node_modules\/|^scripts\/patterns\//;

/** The innermost call in one of our files other than those that build patterns for others. */
function builder(root: string): string | undefined {
  for (const frame of (new Error().stack ?? "").split("\n")) {
    const [, file, line] = FRAME.exec(frame) ?? [];
    if (file === undefined) continue;
    const path = relative(root, file.startsWith("file:") ? fileURLToPath(file) : file).replaceAll("\\", "/");
    if (path !== BUILDER && !NOT_OURS.test(path)) return `${path}:${line}`;
  }
  return undefined;
}

/** Finds the lines of values in a JSON text, where there is something to report. */
import { visit } from "jsonc-parser";

/** Keys and list indexes from the root of a JSON value. */
export type JsonPath = readonly (string | number)[];

/** The line (from 1) of each path, or of the deepest part of it that exists; `undefined` where unknown. */
export type Locate = (paths: readonly JsonPath[]) => readonly (number | undefined)[];

/** A part of the wanted paths; the parts of all paths form a tree. */
interface Wanted {
  line?: number;
  below: Map<string | number, Wanted>;
}

/** An object or list that is being read. */
interface Open {
  wanted: Wanted;
  /** The index of the next entry of a list; `undefined` in an object. */
  index?: number;
  /** The value that comes next, in an object. */
  next?: Wanted | undefined;
}

/** A locator for a JSON text. Finds all paths in one pass, and skips everything else. */
export function locateIn(text: string): Locate {
  return (paths) => {
    const root: Wanted = { below: new Map() };
    for (const path of paths) {
      let at = root;
      for (const key of path) {
        let child = at.below.get(key);
        if (!child) {
          child = { below: new Map() };
          at.below.set(key, child);
        }
        at = child;
      }
    }
    mark(text.replace(/^\ufeff/, ""), root);
    return paths.map((path) => lineOf(root, path));
  };
}

function mark(text: string, root: Wanted): void {
  // `undefined` stands for an object or list whose entries are skipped.
  const open: (Open | undefined)[] = [];

  /** The tree's node for the value that begins here. */
  const begin = (line: number): Wanted | undefined => {
    if (open.length === 0) {
      root.line = line + 1;
      return root;
    }
    const around = open.at(-1);
    if (around?.index === undefined) return around?.next;
    const wanted = around.wanted.below.get(around.index);
    around.index += 1;
    if (wanted) wanted.line = line + 1;
    return wanted;
  };
  const enter = (line: number, isList: boolean): boolean => {
    const wanted = begin(line);
    open.push(wanted && (isList ? { wanted, index: 0 } : { wanted }));
    return wanted !== undefined;
  };
  const leave = (): void => {
    open.pop();
  };
  try {
    visit(text, {
      onObjectBegin: (_offset, _length, line) => enter(line, false),
      onArrayBegin: (_offset, _length, line) => enter(line, true),
      onObjectEnd: leave,
      onArrayEnd: leave,
      onObjectProperty(name, _offset, _length, line) {
        const around = open.at(-1);
        if (!around) return;
        around.next = around.wanted.below.get(name);
        if (around.next) around.next.line = line + 1;
      },
      onLiteralValue: (_value, _offset, _length, line) => {
        begin(line);
      },
    });
  } catch {
    // The visitor recurses, so absurdly deep nesting ends it: the lines found so far must do.
  }
}

function lineOf(root: Wanted, path: JsonPath): number | undefined {
  let line = root.line;
  let at: Wanted | undefined = root;
  for (const key of path) {
    at = at.below.get(key);
    if (at?.line === undefined) return line;
    line = at.line;
  }
  return line;
}

import { expect, test } from "vitest";
import { chooseMeaning } from "@/components/popover/choose-meaning";
import type { EntityRef } from "@/lib/model";

const MEANINGS = ["one", "two", "three"].map((id) => ({ ref: `d/place/${id}` as EntityRef, name: id }));

/** Keeps what is rejected; the entity called `fails` cannot be. */
function keeper(fails?: string) {
  const kept: string[] = [];
  const reject = async ({ name, scope }: { name: string; scope: string }) => {
    if (name === fails) throw new Error("The disk is full.");
    kept.push(`${name} ${scope}`);
    return async () => void kept.splice(kept.indexOf(`${name} ${scope}`), 1);
  };
  return { kept, reject };
}

test("the others are not meant, on this page only, and all of it can be taken back", async () => {
  const { kept, reject } = keeper();
  const undo = await chooseMeaning({ reject }, "Springfield", MEANINGS, "d/place/two");
  expect(kept).toEqual(["one page", "three page"]);
  await undo();
  expect(kept).toEqual([]);
});

test("what could not be taken back at once is taken back the next time", async () => {
  const { kept, reject } = keeper();
  let fails = true;
  const failing: typeof reject = async (said) => {
    const back = await reject(said);
    return async () => {
      if (said.name === "one" && fails) throw new Error("The disk is full.");
      await back();
    };
  };
  const undo = await chooseMeaning({ reject: failing }, "Springfield", MEANINGS, "d/place/two");
  await expect(undo()).rejects.toThrow("The disk is full.");
  expect(kept).toEqual(["one page"]);
  fails = false;
  await undo();
  expect(kept).toEqual([]);
});

test("where one cannot be kept, none is", async () => {
  const { kept, reject } = keeper("three");
  const choosing = chooseMeaning({ reject }, "Springfield", MEANINGS, "d/place/two");
  await expect(choosing).rejects.toThrow("The disk is full.");
  expect(kept).toEqual([]);
});

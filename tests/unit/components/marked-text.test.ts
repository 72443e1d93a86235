import { expect, test } from "vitest";
import { markedText } from "@/components/welcome/marked-text";
import type { FoundEntity } from "@/lib/messages/replies";

const ADA: FoundEntity = { ref: "d/party/ada", kind: "company", name: "Ada" };
const ULM: FoundEntity = { ref: "d/place/ulm", kind: "place", name: "Ulm", rivals: ["d/party/ulm"] };
const BLOCKS = ["Ada at Ulm", "No name", "Ulm"];

/** A mark as `[its text]`, with its key. */
function drawn(marks: number[]): string[] {
  return markedText(BLOCKS, { entities: [ADA, ULM], marks }).map((pieces) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : `[${piece.key} ${piece.surface}]`)).join(""),
  );
}

test.each<[what: string, marks: number[], text: string[]]>([
  ["nothing found", [], BLOCKS],
  ["marks at both ends", [0, 0, 3, 0, 0, 7, 10, 1], ["[0:0 Ada] at [0:7 Ulm]", "No name", "Ulm"]],
  ["marks out of order", [2, 0, 3, 1, 0, 0, 3, 0], ["[0:0 Ada] at Ulm", "No name", "[2:0 Ulm]"]],
  ["marks that overlap: the first counts", [0, 0, 3, 0, 0, 2, 10, 1], ["[0:0 Ada] at Ulm", "No name", "Ulm"]],
  ["a mark beyond its block", [2, 0, 4, 1], BLOCKS],
  ["a mark without length", [0, 3, 3, 0], BLOCKS],
  ["a mark of an entity that is not listed", [0, 0, 3, 7], BLOCKS],
  ["a mark in a block that is not there", [9, 0, 3, 0], BLOCKS],
  ["an answer that was cut short", [0, 0, 3], BLOCKS],
])("%s", (_what, marks, text) => {
  expect(drawn(marks)).toEqual(text);
});

test("keeps what a name may mean as well", () => {
  const [, , last] = markedText(BLOCKS, { entities: [ADA, ULM], marks: [2, 0, 3, 1] });
  expect(last).toEqual([{ key: "2:0", ref: ULM.ref, kind: "place", surface: "Ulm", rivals: ULM.rivals }]);
});

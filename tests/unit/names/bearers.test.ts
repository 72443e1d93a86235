/** Persons who bear the strong name of a firm. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "vard", names: ["Vard", "Vard Motor Company"] },
  { id: "kestrel", names: ["Kestrel"] },
  { id: "georgia", kind: "place", names: ["~Georgia"] },
  { id: "milan", kind: "place", names: ["~Milan"] },
]);
const VARD = "Vard=vard";

const CASES: readonly [what: string, blocks: readonly string[], ...found: string[]][] = [
  [
    "who stands before a court is no firm",
    [
      "Man denies theft",
      "Owen Vard, 31, appeared in court. Vard denies it.",
      "Neighbours said Vard was quiet.",
    ],
  ],
  ["a title tells it as well", ["Mrs Vard is survived by two sons. Vard never patented her work."]],
  ["a given name that is a weak place too", ["Georgia Vard taught in Ohio. Vard retired early."]],
  ["also before the person is named in full", ["Vard dies at 91", "Owen Vard wrote six novels."]],
  [
    "the firm of the founder's heir",
    ["Vard recalls vans, Owen Vard said. Vard is sorry.", "Vard shares fell."],
    VARD,
    VARD,
    VARD,
  ],
  [
    "a firm called by another name as well",
    ["Owen Vard met the press. Vard Motor Company rose. Vard fell."],
    "Vard Motor Company=vard",
    VARD,
  ],
  ["a model", ["Owen Vard is sorry. A Vard Falcon burned. Vard is sorry."], VARD, VARD],
  ["a list of firms", ["Owen Vard is sorry. Vard and Kestrel are not."], VARD, "Kestrel=kestrel"],
  ["the firm in the person's own sentence", ["Owen Vard was a guest of Vard. Vard paid."], VARD, VARD],
  ["kin of somebody", ["Owen Vard’s grandson sits there. Vard does not."], VARD],
  ["a plant in a weak place", ["the Milan Vard plant, a Milan Vard dealer"], VARD, VARD],
];

describe("a firm's name on a page of somebody who bears it", () => {
  it.each(CASES)("%s", (_what, blocks, ...found) => {
    expect(mentionsIn(index, blocks).filter((one) => !one.startsWith("Milan="))).toEqual(found);
  });
});

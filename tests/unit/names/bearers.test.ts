/** Persons who bear the strong name of a firm. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "norde", names: ["Norde", "Norde Motor Company"] },
  { id: "kestrel", names: ["Kestrel"] },
  { id: "corvey", kind: "place", names: ["Corvey"] },
  { id: "corvey-steel", names: ["Corvey"] },
  { id: "georgia", kind: "place", names: ["~Georgia"] },
  { id: "milan", kind: "place", names: ["~Milan"] },
]);
const NORDE = "Norde=norde";

const CASES: readonly [what: string, blocks: readonly string[], ...found: string[]][] = [
  [
    "who stands before a court is no firm",
    [
      "Man denies theft",
      "Owen Norde, 31, appeared in court. Norde denies it.",
      "Neighbours said Norde was quiet.",
    ],
  ],
  ["a title tells it as well", ["Mrs Norde is survived by two sons. Norde never patented her work."]],
  ["a given name that is a weak place too", ["Georgia Norde taught in Ohio. Norde retired early."]],
  ["also before the person is named in full", ["Norde dies at 91", "Owen Norde wrote six novels."]],
  ["a given name with surname and age", ["Norde Monroe, 27, told fans. Norde was seen in town."]],
  ["a child", ["Norde, 9, was hurt.", "Her mother said Norde was smiling again."]],
  ["figures of a list", ["Norde, 9, Kestrel, 8. Then Norde, 5, rose."], NORDE, "Kestrel=kestrel", NORDE],
  ["a given name, where the surname speaks", ["Norde Pegg won on Saturday. “I know,” Pegg said."]],
  ["where it is told who that is", ["Norde Pegg told the court so.", "Pegg, who is 20, left."]],
  ["a model that does not speak", ["Norde Pegg sales rose. A dealer said the Pegg is quick."], NORDE],
  ["a unit that speaks by its whole name", ["Norde Pegg grew. Sales rose, Norde Pegg said."], NORDE, NORDE],
  ["a greeting", ["Norde ora koutou, said the sign. “Norde kaha,” it said."]],
  ["a name that ends its sentence", ["They met Owen Norde. Norde laughed."]],
  ["an office before a given name that no list has", ["Finance chief Tivo Norde spoke. Norde left."]],
  ["an office before no name", ["Its chief Norde plant burned. Norde paid."], NORDE, NORDE],
  ["a given name that no list has, with an age", ["Tivo Norde, 40, said no. Norde left."]],
  ["behind a semicolon", ["Owen Norde ran; Norde won."]],
  ["a name that is a firm's and a town's", ["Owen Corvey ran. Corvey won."]],
  ["a pastor", ["Pastor Norde thanked all. Norde said the roof leaks."]],
  [
    "the firm of the founder's heir",
    ["Norde recalls vans, Owen Norde said. Norde is sorry.", "Norde shares fell."],
    NORDE,
    NORDE,
    NORDE,
  ],
  [
    "a firm called by another name as well",
    ["Owen Norde met the press. Norde Motor Company rose. Norde fell."],
    "Norde Motor Company=norde",
    NORDE,
  ],
  ["a model", ["Owen Norde is sorry. A Norde Falcon burned. Norde is sorry."], NORDE, NORDE],
  ["a list of firms", ["Owen Norde is sorry. Norde and Kestrel are not."], NORDE, "Kestrel=kestrel"],
  ["the firm in the person's own sentence", ["Owen Norde was a guest of Norde. Norde paid."], NORDE, NORDE],
  ["kin of somebody", ["Owen Norde’s grandson sits there. Norde does not."], NORDE],
  [
    "the person of a paragraph on a page that tells of the firm",
    ["A Norde Falcon burned.", "Owen Norde ran. Norde laughed.", "Norde is sorry."],
    NORDE,
    NORDE,
  ],
  [
    "the firm behind the person, once it is told of",
    ["A Norde Falcon burned.", "Owen Norde ran. Norde shares fell. Norde is sorry."],
    NORDE,
    NORDE,
    NORDE,
  ],
  ["of whom more than kin is told", ["Owen Norde’s last years were dull. Norde died alone."]],
  ["what somebody has been doing", ["Owen Norde left. They say Norde has been sleeping on a sofa."]],
  [
    "the firm in a paragraph before its heir is named",
    ["Norde bets on trucks", "Norde will go on. Chairman Owen Norde smiled.", "Norde thinks big."],
    NORDE,
    NORDE,
    NORDE,
  ],
  [
    "a person who has a relative clause",
    ["Owen Norde came in velvet. Norde, who sold shares in 2022, left."],
  ],
  [
    "the person of a paragraph on a page that has the firm's full name",
    ["Norde Motor Company fell.", "Owen Norde ran. Norde laughed."],
    "Norde Motor Company=norde",
  ],
  ["what a firm does with its own", ["Norde gets its glass there. Owen Norde wrote to them."], NORDE],
  [
    "who wrote it, among capitals",
    ["By Owen Norde and Ada Alder · March 20", "Norde Motor Company fell."],
    "Norde Motor Company=norde",
  ],
  [
    "whose government it is",
    ["Premier Owen Norde spoke.", "The Norde government paid. Norde’s plan failed."],
  ],
  ["whose campaign it is", ["Owen Norde spoke.", "The Norde campaign paid. Norde told nobody."]],
  ["the cabinet before its head", ["The Norde cabinet met. Owen Norde spoke. Norde laughed."]],
  ["a plant with an article", ["Owen Norde spoke.", "The Norde plant burned. Norde paid."], NORDE, NORDE],
  [
    "the person up to where the firm comes in",
    [
      "Premier Owen Norde spoke.",
      "Norde left. Norde’s plan failed.",
      "Norde Motor Company rose. Norde paid.",
    ],
    "Norde Motor Company=norde",
    NORDE,
  ],
  [
    "the firm of its chairman",
    ["Chairman Owen Norde smiled.", "Norde thinks big.", "Norde Motor Company rose."],
    NORDE,
    "Norde Motor Company=norde",
  ],
  [
    "who is quoted on a page that has the firm",
    [
      "Norde Motor Company fell.",
      "They met Owen Norde.",
      "“We will not leave,” Norde told reporters. Norde paid.",
    ],
    "Norde Motor Company=norde",
    NORDE,
  ],
  [
    "what a firm says in a statement",
    ["Norde Motor Company fell.", "They met Owen Norde.", "“We will not leave,” Norde said in a statement."],
    "Norde Motor Company=norde",
    NORDE,
  ],
  ["a headline in capitals", ["Owen Norde Plant Sells Cars to Many"], NORDE],
  ["a plant in a weak place", ["the Milan Norde plant, a Milan Norde dealer"], NORDE, NORDE],
];

it("is told in German by what is a given name only", () => {
  const german = { lang: "de" };
  expect(mentionsIn(index, ["Gestern lachte Horst Norde. Norde lachte laut."], german)).toEqual([]);
  expect(mentionsIn(index, ["Gestern wuchs die Tochter Norde."], german)).toEqual([NORDE]);
});

describe("a firm's name on a page of somebody who bears it", () => {
  it.each(CASES)("%s", (_what, blocks, ...found) => {
    expect(mentionsIn(index, blocks).filter((one) => !one.startsWith("Milan="))).toEqual(found);
  });
});

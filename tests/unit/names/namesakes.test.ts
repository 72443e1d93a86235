/** Names that a page gives to somebody or something else, each beside the same name as a dataset means it. A paragraph ends at `|`. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "germany", kind: "place", names: ["Germany", "Deutschland"], country: "DE" },
  { id: "china", kind: "place", names: ["China"], country: "CN" },
  { id: "italy", kind: "place", names: ["Italy"], country: "IT" },
  { id: "us", kind: "place", names: ["United States"], country: "US" },
  { id: "tavia", kind: "place", names: ["~Tavia"], country: "US", within: ["us"] },
  { id: "nanjing", kind: "place", names: ["南京"], country: "CN" },
  { id: "berlin", kind: "place", names: ["~Berlin"], country: "DE", within: ["germany"] },
  { id: "milan", kind: "place", names: ["~Milan", "Milano"], country: "IT", within: ["italy"] },
  { id: "corvey", kind: "place", names: ["Corvey"], country: "DE", within: ["germany"] },
  { id: "corvey-steel", names: ["Corvey", "Corvey Steel"], country: "DE" },
  { id: "larch", names: ["~Larch", "Larch Foods"] },
  { id: "norde", names: ["Norde"] },
  { id: "velta", names: ["Velta Electric", "~VEC"], country: "FI" },
  { id: "turku", kind: "place", names: ["Turku"], country: "FI" },
  { id: "nuode", names: ["诺德"] },
]);

const CASES: readonly [what: string, lang: string, text: string, ...found: string[]][] = [
  ["a clock before what opens an entry", "en", "15:03 Larch on the road! | The road was closed."],
  ["a clock before a firm", "en", "15:03 Larch Foods is sorry.", "Larch Foods=larch"],
  [
    "a town that the page places",
    "en",
    "Fires rage near Larch. | Homes in Larch, Idaho, have burned. | Rain fell in Larch.",
  ],
  [
    "a firm's shares, its namesake apart",
    "en",
    "Larch Foods fell. Those who hold shares in Larch live in Larch, Idaho.",
    "Larch Foods=larch",
    "Larch=larch",
  ],
  [
    "letters behind a comma are no state, where a name goes on with them",
    "en",
    "Nobody in Berlin, SK Tenor and Germany said, had slept in Berlin.",
    "Berlin=berlin",
    "Germany=germany",
    "Berlin=berlin",
  ],
  [
    "a country that goes on in German",
    "de",
    "Der Minister sagte in Berlin, China bleibe wichtig.",
    "Berlin=berlin",
    "China=china",
  ],
  ["a country that ends in German", "de", "Sie wohnt in Berlin, China, sagte sie.", "China=china"],
  [
    "shares in a firm that a town is called after",
    "en",
    "Corvey Steel is large. Shares in Corvey rose. It rained in Corvey.",
    "Corvey Steel=corvey-steel",
    "Corvey=corvey-steel",
    "Corvey=corvey",
  ],
  ["who works for a firm", "en", "Larch’s Emma Vane left.", "Larch=larch"],
  ["what a tree has", "en", "Larch’s needles fall. Green is the larch."],
  ["a state's governor", "en", "Tavia’s governor spoke.", "Tavia=tavia"],
  [
    "a club with an article",
    "it",
    "Il Milan vince a Milano. Il Milan era stanco, a Milano pioveva.",
    "Milano=milan",
    "Milano=milan",
  ],
  [
    "a weak city as a side",
    "en",
    "Milan drew 1-1 at home, to the anger of fans and players. | Milan have won once. | It rained in Milan, Italy.",
    "Milan=milan",
    "Italy=italy",
  ],
  [
    "letters far from whose they may be",
    "en",
    "VEC charges founder over tokens. Later VEC said that he lied.",
  ],
  [
    "letters on a page of their land",
    "en",
    "VEC opens a mill in Turku. Later VEC said that it hires.",
    "VEC=velta",
    "Turku=turku",
    "VEC=velta",
  ],
  ["letters beside a firm", "en", "Then VEC and Norde agreed.", "VEC=velta", "Norde=norde"],
  ["a surname behind a dot in Chinese", "zh", "影星让·诺德再演杀手，诺德汽车没有回应。", "诺德=nuode"],
  ["a road in Chinese", "zh", "他们在南京西路相遇，又去了南京西部。", "南京=nanjing"],
  [
    "somebody whose given name is on no list",
    "en",
    "Coach Qirin Norde spoke. Then came Ulveth Norde, who wrote it.",
  ],
  [
    "a word with a capital before a firm",
    "en",
    "The Qirin Norde venture, which sells cars, is new, said coach Smith. Qirin Norde, which sells, is old.",
    "Norde=norde",
    "Norde=norde",
  ],
];

describe("a name that somebody else has too", () => {
  it.each(CASES)("%s", (_what, lang, text, ...found) => {
    expect(mentionsIn(index, text.split(" | "), { lang })).toEqual(found);
  });
});

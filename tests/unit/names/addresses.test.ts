/** Weak names in directions and datelines, and where only a person, a thing or a longer name is meant. A paragraph ends at `|`. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "chester", kind: "place", names: ["~Chester"], country: "GB" },
  { id: "charlotte", kind: "place", names: ["~Charlotte"], country: "US" },
  { id: "kna", names: ["~KNA"] },
  { id: "larch", names: ["~Larch"], country: "US" },
  { id: "tavia-island", kind: "place", names: ["Tavia Island"], country: "US" },
  { id: "norde-police", kind: "body", names: ["Norde Police"] },
]);

const CASES: readonly [what: string, text: string, ...found: string[]][] = [
  ["how far south", "Rain fell as far south as Charlotte. Charlotte Brask slept.", "Charlotte=charlotte"],
  ["a side of it", "The east side of Charlotte flooded. Charlotte Brask slept.", "Charlotte=charlotte"],
  ["but no side of what she has", "The east side of Charlotte's barn burned. Charlotte Brask slept."],
  ["and a part of a firm", "The southern part of Larch was sold.", "Larch=larch"],
  ["a dateline", "CHESTER — It rained.|Mr Tivo Chester spoke.", "CHESTER=chester"],
  [
    "no person before a dash",
    "Lloyd Chester, the defence secretary, resigned.|Chester – a retired general – will leave in May.",
  ],
  ["no one who joins in", "They met at Alder Lane, Chester, and his dog did too."],
  ["nor a speaker behind a street", "She fell in Alder Street, Chester said."],
  ["nor a child behind a school", "At Alder School, Charlotte, was told."],
  ["nor a driver behind a street", "Driving along Alder Road, Chester, had to brake."],
  ["nor who plays in what is called a street", "Her credits include Alder Street, Charlotte; and others."],
  ["no page through a book", "She leafed through Chester last night."],
  ["nor a feeling through a person", "A shiver ran through Charlotte when she saw him."],
  ["nor a line through people", "A deep line runs through Chester people."],
  ["but what runs through a firm", "Payments flowed through Larch.", "Larch=larch"],
  ["no letters in brackets", "The bank (KNA) fell."],
  ["nor a course", "ALDER HISTORY (KNA) – Full Year"],
  ["nor a post", "ALDER MANAGER, BRASK (KNA) – Apply"],
  ["nor a word with a capital", "LARCHES SEEN (Larch) – Four were seen."],
  ["no letters behind a stroke", "the bus/KNA on time"],
  ["nor behind a picture", "Photos must be taken before the dance/KNA."],
  ["nor behind a card's credit", "Credit card: five percent back on petrol/KNA."],
  ["nor one of two colours", "Colours: Black/Larch"],
  ["not who gets a prize", "The prize goes to Larch. Emma Larch cried."],
  ["nor whom something leaves", "The decision leaves Larch with no choice. Emma Larch resigned."],
  ["nor whom others join", "Sarah joins Larch at the crease. Emma Larch hit 40."],
  ["nor her, told again", "Emma Larch came late, and then Larch left.|Emma Larch said that Larch slept."],
  ["nor her in the next sentence", "Emma Larch came. A friend met Larch."],
  ["no half of one name", "The Norde Police and Savings Association closed."],
  ["nor of an island's", "The Tavia Island and Brask Hospital closed."],
  ["nor of another", "The Chester and Charlotte Hospital closed."],
];

describe("where a weak name stands", () => {
  it.each(CASES)("%s: %s", (_, text, ...found) => {
    expect(mentionsIn(index, text.split("|"))).toEqual(found);
  });
});

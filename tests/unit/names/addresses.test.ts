/** Weak names in addresses, datelines, credits and directions, and beside persons of the name. A paragraph ends at `|`. */
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
  ["an address", "Tivo Brask, 41, of Alder Close, Chester, had worked there.", "Chester=chester"],
  ["a school's", "A teacher at Alder Road Primary School, Chester. Term time only.", "Chester=chester"],
  ["a court's", "Brask, of Alder Close, Chester, had worked there.", "Chester=chester"],
  ["but no one who joins in", "They met at Alder Lane, Chester, and his dog did too."],
  ["nor children in a list", "Ann Brask, of Alder School, Charlotte, Emma and Jack."],
  ["but no speaker behind a street", "She fell in Alder Street, Chester said."],
  ["nor a child behind a school", "At Alder School, Charlotte, who is 12, rowed."],
  ["a river through it", "The river runs through Chester to the sea.", "Chester=chester"],
  ["people in it", "More than 400 people ran through Chester on Sunday.", "Chester=chester"],
  ["but no page through a book", "She leafed through Chester last night."],
  ["nor a feeling through a person", "A shiver ran through Charlotte when she saw him."],
  [
    "and what runs through a firm",
    "Payments flowed through Larch. Ads run through Larch.",
    "Larch=larch",
    "Larch=larch",
  ],
  ["or is a part of it", "The southern part of Larch was sold.", "Larch=larch"],
  ["how far south", "Rain fell as far south as Charlotte. Charlotte Brask slept.", "Charlotte=charlotte"],
  ["a side of it", "The east side of Charlotte flooded. Charlotte Brask slept.", "Charlotte=charlotte"],
  ["a dateline", "CHESTER (KNA) — It rained.|Mr Tivo Chester spoke.", "CHESTER=chester", "KNA=kna"],
  ["but no letters in other brackets", "The bank (KNA) fell."],
  ["nor short for other words", "Alder cakes paid (KNA) – Cakes from here."],
  ["nor a word with a capital", "LARCHES SEEN (Larch) – Four were seen."],
  ["who took the picture", "The bridge at dawn. Photo: Ann Brask/KNA", "KNA=kna"],
  ["but no other letters behind a stroke", "the bus/KNA on time"],
  ["nor one of two colours", "Colours: Black/Larch"],
  [
    "the employer of a namesake",
    "Emma Larch goes to Larch.|Tivo Larch quits Larch.",
    "Larch=larch",
    "Larch=larch",
  ],
  ["but not her, told again", "Emma Larch came late, and then Larch left.|Emma Larch said that Larch slept."],
  ["nor her in the next sentence", "Emma Larch came. A friend met Larch."],
  ["a body and another", "The Norde Police and Tavia Police came.", "Norde Police=norde-police"],
  ["but no half of a name with an island's", "The Tavia Island and Brask Hospital closed."],
  ["nor of another", "The Chester and Charlotte Hospital closed."],
];

describe("where a weak name stands", () => {
  it.each(CASES)("%s: %s", (_, text, ...found) => {
    expect(mentionsIn(index, text.split("|"))).toEqual(found);
  });
});

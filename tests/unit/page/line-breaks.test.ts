import { describe, expect, test } from "vitest";
import { lineBreaks } from "@/lib/page/line-breaks";

/** The stretches of a text between the breaks that end a block. */
function blocks(text: string): string[] {
  const breaks = lineBreaks(text);
  return [...breaks, text.length].map((end, i) => text.slice((breaks[i - 1] ?? -1) + 1, end));
}

/** A paragraph cut to lines of at most so many letters. */
function cut(text: string, width: number): string {
  let line = "";
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

const FIRST =
  "KELMSTAD, March 3 -- The battery maker Orvex said on Monday that Norvale Steel would supply it with plates for " +
  "its plant on the coast of the United Kingdom, where eight hundred people are to work from the autumn of next " +
  "year on.  Neither firm said what the plates cost.";
const SECOND =
  "It was planned with the city of Kelmstad and the government of the province, which paid for the road.";

describe("a text that was cut by hand", () => {
  test.each([55, 60, 66, 72, 75, 80, 95])("is one block a paragraph: %i letters", (width) => {
    const [first, second] = [cut(FIRST, width), cut(SECOND, width)];
    expect(first).toMatch(/\n.*\n/);
    expect(blocks(`${first}\n\n${second}`)).toEqual([first, "", second]);
    expect(blocks(`\n${first}\n \n${second}\n`)).toEqual(["", first, " ", second, ""]);
  });

  test("may have a line that sticks out", () => {
    const address = "www.orvex.example/notices/kelmstad/plates-for-the-new-plant-on-the-coast.html";
    const text = `${cut(`${FIRST} ${SECOND}`, 66)}\n${address}\nand elsewhere.`;
    expect(blocks(text)).toEqual([text]);
  });

  test("keeps its headlines, items, tables and indented paragraphs apart", () => {
    const heads = ["ORVEX AND NORVALE STEEL AGREE ON PLATES", "A plant on the coast"];
    const list = ["- plates for the plant on the coast of the country", "1. roads"];
    const rows = [
      "Supplier       Plates in tonnes a year                     Paid in advance",
      "Norvale Steel  eighty thousand, from the autumn of 2027    nothing so far",
      "Veltrona AG    a few hundred                               everything now",
    ];
    const first = cut(FIRST, 75);
    const indented = "  Nobody else has said what the plates will cost, nor when they come.";
    const parts = [...heads, "", first, ...list, "", ...rows, "", cut(SECOND, 75), indented];
    expect(blocks(parts.join("\n"))).toEqual(parts);
  });
});

test.each([
  [
    "headlines",
    [
      "Norvale Steel agrees with Orvex on plates for its new plant",
      "Veltrona opens its third office on the coast this summer",
      "Orvex builds a battery plant beside the port of Kelmstad",
      "Kelmstad pays for a road that only one firm will ever use",
    ],
  ],
  [
    "paragraphs of a line each",
    [
      "The battery maker Orvex said on Monday that it had agreed with Norvale Steel on plates for its new plant on the coast of the country, and that it was glad of it.",
      "nobody said what they cost.",
      "asked about that, a speaker of the firm answered that it would be told at the meeting of those who own it.",
      "so it was.",
    ],
  ],
  [
    "a poem",
    [
      "the road goes down to the sea and to the cranes",
      "and comes back with the salt still on its shoulders,",
      "a gull, a rope, the morning's iron light",
      "and none of us who stands there in the wind",
      "says what it is that the harbour has cost us",
      "until the last of all the boats is gone",
      "and the cranes on the quay bow to each other",
      "like the old men who agreed about it in the spring",
      "and had their names cut in the stone of the pier",
    ],
  ],
  [
    "code",
    [
      "import { plates } from '@norvale/steel';",
      "const plant = plates.of('Kelmstad', { tonnes: 80 });",
      "export function build() { return plant.open(); }",
      "build().then((plates) => console.log(plates));",
    ],
  ],
  [
    "a table with bars",
    [
      "supplier of plates | tonnes in a year | paid",
      "norvale steel of Kelmstad | eighty | not",
      "veltrona | two | yes",
      "orvex | none | no",
    ],
  ],
  ["short lines", ["One", "two", "three", "four", "five"]],
])("each line of %s stands by itself", (_name, lines) => {
  expect(blocks(lines.join("\n"))).toEqual(lines);
});

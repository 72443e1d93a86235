/** What the words of a whole text say of whether it tells of an agreement. */
import { describe, expect, it } from "vitest";
import { textOdds } from "@/lib/releases/agreements/likely/text-model";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

const oddsOf = (text: string) => {
  const document = openDocument({ text });
  return textOdds(readDeals(document, recognise(document)).views);
};

const RELEASE = [
  "Orvane Shipping and Velden Ports form a partnership for cleaner harbours",
  "Orvane Shipping and Velden Ports today announced a strategic partnership under which the two companies will jointly develop shore power for container terminals.",
  "Under the agreement, Velden Ports will provide the land and the grid connection, and Orvane Shipping will equip its fleet over the next five years.",
  '"This collaboration combines our expertise and marks a milestone on our way to zero emissions," said Maren Holt, chief executive of Orvane Shipping.',
  '"We are delighted to work with a partner that shares our vision," added Joris Pell, managing director of Velden Ports.',
  "The first terminal is expected to be supplied from 2027, and further sites will be evaluated by a joint committee.",
  "Financial terms of the contract were not disclosed.",
];
const NEWS = [
  "Ferry runs aground off Velden in thick fog",
  "A ferry of Orvane Shipping with 212 people on board ran aground near the harbour of Velden early on Tuesday, police said.",
  "Nobody was hurt, but two passengers were taken to hospital with shock, and the captain was questioned by investigators.",
  "Witnesses told local radio that the ship had been going fast and that no horn was heard before it struck the rocks.",
  "The fog had been so thick since midnight that the airport was closed and schools opened two hours later than usual.",
  "Oil has not been seen in the water, according to the coast guard, whose boats searched the bay until noon.",
  "It was the third accident in these waters since last winter, when a trawler sank and its crew of four drowned.",
];

describe("the words of a whole text", () => {
  it("speak for an agreement in a release and against one in other news", () => {
    expect(oddsOf(RELEASE.join("\n\n"))).toBeGreaterThan(0);
    expect(oddsOf(NEWS.join("\n\n"))).toBeLessThan(0);
  });

  it("say nothing where they are few", () => {
    expect(oddsOf(NEWS.slice(0, 2).join("\n\n"))).toBe(0);
    expect(oddsOf("")).toBe(0);
  });

  it("say the same however often a text is told over", () => {
    const once = oddsOf(NEWS.join("\n\n"));
    expect(oddsOf([...NEWS, ...NEWS.slice(1), ...NEWS.slice(1)].join("\n\n"))).toBeCloseTo(once, 0);
  });
});

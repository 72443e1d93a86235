/** Places that agree: states and regions stand for their governments where they act, and are places elsewhere. */
import { describe, expect, it } from "vitest";
import { actingPlaces } from "@/lib/releases/agreements/sides/acting";
import { viewOf } from "@/lib/releases/agreements/view/view";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

/** The places of a sentence that are taken for governments. */
function acting(sentence: string): string[] {
  const text = `News\n\nThey spoke for two hours. ${sentence} Farmers had asked for this for years.\n`;
  const document = openDocument({ id: "x", text, published: "2025-03-12" });
  const { mentions, entities } = recognise(document);
  const number = document.sentences.findIndex(({ start }) => start === text.indexOf(sentence));
  const view = viewOf(document, number, mentions[number] ?? []);
  if (!view) throw new RangeError(`There is no such sentence: ${sentence}`);
  return actingPlaces(view, new Map(), entities).steps.flatMap(({ word, parties }) =>
    word === "@"
      ? parties.flatMap(({ name, type, rule }) => (rule === "acting place" ? `${type} ${name}` : []))
      : [],
  );
}

describe("actingPlaces", () => {
  it.each([
    ["Argentina and Paraguay signed an agreement on tolls.", "Argentina, Paraguay"],
    ["Chile and New Zealand have sealed a pact on heat.", "Chile, New Zealand"],
    ["Rwanda, Tanzania agree to share the cost.", "Rwanda, Tanzania"],
    ["Argentina, Peru and Paraguay have concluded a treaty on water.", "Argentina, Peru, Paraguay"],
    ["Ethiopia and Djibouti have ended their quarrel, signing a treaty on ports.", "Ethiopia, Djibouti"],
    ["Kuwait and Uzbekistan on Monday jointly signed three treaties.", "Kuwait, Uzbekistan"],
    ["A memorandum of understanding was signed by France and Kenya.", "France, Kenya"],
    ["It was signed in 2021 by Rwanda, Senegal and Orvex Ltd.", "Rwanda, Senegal"],
    ["Four signatures stand under it: those of Angola, Kenya, Peru and Orvex Ltd.", "Angola, Kenya, Peru"],
    ["The union concluded two on that day: one with Kenya, another with Peru.", "Kenya, Peru"],
    [
      "Later in the evening, Turin also signed agreements with Pisa in Italy, Cork in Ireland and Porto in Portugal.",
      "Turin, Pisa, Cork, Porto",
    ],
    ["The Mayor of Turin, Ada Marri, and Lisbon Mayor Rui Sanches signed a pact.", "Turin, Lisbon"],
    [
      "Leeds Mayor Tom Hart concluded an MOU with Bremen Mayor Karl Voss and Lille Mayor Luc Petit.",
      "Leeds, Bremen, Lille",
    ],
    ["Anna Berg, mayor of Oslo, signed a memorandum with Pia Marri, mayor of Pisa, Italy.", "Oslo, Pisa"],
    [
      "The friendship agreement was signed by the Governor of Hokkaido and the Vice Mayor of Cork.",
      "Hokkaido, Cork",
    ],
  ])("takes those that agree: %s", (sentence, names) => {
    expect(acting(sentence)).toEqual(names.split(", ").map((name) => `government ${name}`));
  });

  it.each([
    "In France and Kenya, the company has signed agreements.",
    "Leeds Mayor Tom Hart attended as Orvex Ltd signed the agreement.",
    "Orvex Ltd signed the agreement in the presence of the Mayor of Turin, Ada Marri.",
    "The pact was signed by Orvex Ltd, Turin, and by Zemtek Ltd.",
    "The pact was signed in France by the Turin company.",
    "They opened two hotels: one with views of Kenya, another in Peru.",
    "Flights between France and Kenya were agreed.",
    "Kenya's harbour was busy when the treaty was signed.",
    "Kenya has the largest harbour of the coast.",
  ])("leaves the others where they are: %s", (sentence) => {
    expect(acting(sentence)).toEqual([]);
  });
});

/** Names of bodies with several fields, or with a field and a place, and parties beside them that are none of theirs. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const OTHER = "Kestrel Foods Ltd";
const FRAMES: readonly ((name: string) => string)[] = [
  (name) => `${OTHER} and the ${name} have signed a memorandum of understanding on training.`,
  (name) => `The ${name} signed a cooperation agreement with ${OTHER} on Monday.`,
  (name) => `The contract between the ${name} and ${OTHER} was signed on Friday.`,
];
const agreements = (text: string) => partiesIn(text, "2025-03-13");

describe("a body's name", () => {
  it.each([
    "School of Mining and Astronomy",
    "School of Mining and Metallurgy",
    "Museum of Ceramics and Textiles",
    "Polytechnic of Energy and Geography",
    "Guild of Timber, Textiles and Veterans",
    "Ministry of Habous and Waqf Affairs",
    "Office for Labour and Rural Development",
    "Education and Ceramics College",
    "Culture and Veterans Commission",
    "Belmore Transport and Rural Development Office",
    "National School of Horticulture of Belmore",
    "Federation of Commerce of Al Belmora",
    "State Secretariat of Education of Espírito Santo",
    "Port Authority of A Coruña",
    "Hydrology Service of Belmore",
    "Civil Protection of Belmore",
    "Mayor's Office of Belmore",
    "Waterboard of Belmore",
  ])("%s is whole", (name) => {
    for (const frame of FRAMES) expect(agreements(frame(name))).toEqual([[OTHER, name].sort().join(" + ")]);
  });
});

describe("two parties", () => {
  it.each([
    ["Ministry of Health", "Crown Energy"],
    ["Institute of Culture", "Evergreen Sports"],
    ["Council of Belmore", "Pure Water"],
    ["Museum of Mining", "Zemtek"],
    ["Ministry of Health", "Lanterns"],
    ["Institute of Mining", "Pebbles"],
    ["Ministry of Energy", "Frontier Exploration"],
    ["Museum of Belmore", "Beacons"],
    ["Department of Veterans", "Hemvik Shipping"],
    ["University of Fisheries", "Tarn & Beck"],
    ["Chamber of Commerce of Belmore", "Ferrostrand"],
  ])("%s and %s stay apart", (body, firm) => {
    const both = [[body, firm].sort().join(" + ")];
    expect(agreements(`On Monday the ${body} and ${firm} signed a memorandum of understanding.`)).toEqual(
      both,
    );
    expect(agreements(`A cooperation agreement was signed on Tuesday by ${firm} and the ${body}.`)).toEqual(
      both,
    );
  });
});

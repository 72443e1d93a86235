/** Persons named with their offices are no parties, nor are their last names. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { personsWithOffices } from "@/lib/releases/entities/persons-with-offices";
import { partiesIn } from "./agreements-in";

const told = (sentence: string) => [
  ...personsWithOffices(
    openDocument({ id: "x", text: `News\n\n${sentence} They went home.\n`, published: "2025-03-12" }),
  ),
];

describe("personsWithOffices", () => {
  it.each([
    ["The Minister of Planning and International Cooperation Wissom Rabadir spoke.", "wissom rabadir"],
    ["It was signed by the Minister of Planning, Zeina Tuqar, and others.", "zeina tuqar"],
    ["They met Mohamad Jalal Al Rassi, Director-General of the agency.", "mohamad jalal al rassi"],
    ["Patcha Illangar, Country Director, came too.", "patcha illangar"],
    ["The visit of the President of Chile Sadyr Japar was short.", "sadyr japar"],
    ["He spoke with his counterpart Wang Lio for an hour.", "wang lio"],
  ])("finds who is named with an office: %s", (sentence, name) => {
    expect(told(sentence)).toContain(name);
  });

  it.each([
    "The Ministry of Planning and Marlow Steel Works signed.",
    "It met the Minister of Planning and Marlow Energy Group.",
    "Orvex Marine Holdings, President of the chamber, was there.",
  ])("finds nobody in: %s", (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe("readRelease", () => {
  it("takes no last name of somebody in office for a party", () => {
    const text =
      "Zemtek signs\n\nMinister of Planning and Trade Wissom Rabadir opened the hall. Zemtek Ltd and Orvex Ltd signed a contract on rails. Rabadir signed the papers with Zemtek Ltd and thanked its workers.\n";
    expect(partiesIn(text, "2025-03-12")).toEqual(["Orvex Ltd + Zemtek Ltd"]);
  });

  it("keeps the name of a firm that stands before one of its persons", () => {
    const text =
      "Orvex and Zemgazneft sign\n\nOrvex Ltd and the national holding company Zemgazneft signed a memorandum of understanding. The chairman of the board at Zemgazneft Alister Sultan spoke of Orvex Ltd.\n";
    expect(partiesIn(text, "2025-03-12")).toEqual(["Orvex Ltd + Zemgazneft"]);
  });
});

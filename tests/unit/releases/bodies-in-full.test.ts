/** Names of public bodies that go on behind a small word, and sums, persons and towns that are no names of parties. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2024-05-10");
const named = (text: string) =>
  labelsOf(readRelease({ text, published: "2024-05-10" }))
    .entities.map(({ name, type }) => `${type} ${name}`)
    .sort();

describe("a public body", () => {
  it.each([
    ["its campus", "University of Illinois at Velburg"],
    ["what a council looks after", "State Council on Rural Health"],
    ["both that a commission looks after", "Commission on Human Rights and Public Justice"],
    ["two grounds of one trust", "Aldmere and Zemp NHS Foundation Trust"],
    [
      "what an office is for, with a dash and its number",
      "Department of Roads and Bridges-Regional Office No. X",
    ],
    ["letters before what only houses are called", "SME Corporation"],
    ["what an institute of a land is for", "Vietnam Cotton and Silk Institute"],
    ["two waters of one bank", "Danube and Black Sea Bank"],
  ])("keeps %s", (_, name) => {
    expect(
      agreements(`On Monday the ${name} and Orvale Water Bank signed a memorandum of understanding.`),
    ).toEqual([[name, "Orvale Water Bank"].sort().join(" + ")]);
  });

  it("is one where its letters are told as what it is called from here on", () => {
    expect(
      agreements(
        "The Sky and Orbit Agency of Orvia (hereinafter referred to as SOAO) and Orvale Water Bank signed a memorandum.",
      ),
    ).toEqual(["Orvale Water Bank + Sky and Orbit Agency of Orvia"]);
  });

  it("ends before a place where it signs", () => {
    expect(
      agreements("The University of Orvale and Zemtek Ltd signed a memorandum at Velburg on Monday."),
    ).toEqual(["University of Orvale + Zemtek Ltd"]);
  });

  it("is one under two names of its town, and not with its province", () => {
    const text =
      "Aldmere City and the Zemp Water Agency signed an agreement on Monday. The City of Aldmere will share its maps with the Zemp Water Agency.";
    expect(agreements(text)).toEqual(["City of Aldmere + Zemp Water Agency"]);
    expect(
      agreements("The City of Aldmere and the Province of Aldmere signed a memorandum of understanding."),
    ).toEqual(["City of Aldmere + Province of Aldmere"]);
  });
});

describe("who acts for a body", () => {
  it.each([
    [
      "is of its board",
      "NADFA president Yoo Mang signed a memorandum of understanding with Rita Sorva, member of the management board of Finnic Bank, in Helsinki.",
    ],
    [
      "is its representative",
      "Finnic Bank president Abu Said and JOTO Country Representative Kenji Moriko signed it for their bodies, Finnic Bank and JOTO.",
    ],
  ])("%s", (_, text) => {
    expect(agreements(text).filter((one) => /Sorva|Moriko/u.test(one))).toEqual([]);
  });
});

describe("no party is", () => {
  it.each([
    [
      "a sum with letters of its money",
      "KEPLO signs Sh40.4bn PPP. Keplo Grid Ltd (KEPLO) signed the contract with Zemtek Ltd on Monday.",
      "Sh40",
    ],
    [
      "a sum behind a sign",
      "Hospital locks in costs with $16M Zemtek pact\n\nZemtek said it has a contract with Orvale Clinic.",
      "16M",
    ],
    [
      "a person before an office",
      "Raj Kumar Misra, additional secretary in the department of works, signed a contract with Zemtek Ltd.",
      "Misra",
    ],
    [
      "a councilor",
      "Orvale Bank and Zemtek Ltd signed a contract. Councilor Girla Balab reminded Zemtek Ltd of it.",
      "Balab",
    ],
  ])("%s", (_, text, word) => {
    expect(named(text).filter((one) => one.includes(word))).toEqual([]);
  });

  it("a town beside one that is known", () => {
    const names = named(
      "Orvale Grid and Zemtek Ltd signed a contract. Work begins with the substations at Nairobi and Orvamasa, an engineer told the paper.",
    );
    expect(names.filter((one) => one.includes("Orvamasa") && !one.startsWith("place"))).toEqual([]);
  });
});

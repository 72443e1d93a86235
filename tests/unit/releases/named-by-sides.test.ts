/** Several documents that a text tells apart by their sides alone. */
import { describe, expect, it } from "vitest";
import { statusesIn } from "./agreements-in";

const agreements = (text: string) => statusesIn(`Notes of the week\n\n${text}`, "2024-06-14");

const DAMS = "Brae Hydro Ltd + Lochan Capital plc";
const MASTS = "Glenwind Ltd + Orvik Masts AS";

describe("documents that are named by their sides", () => {
  it.each([
    [
      "between and between",
      "Among the memoranda of understanding signed at the fair on Thursday were those between Brae Hydro Ltd and Lochan Capital plc; and between Orvik Masts AS and Glenwind Ltd.",
    ],
    [
      "by and by",
      "Memoranda of understanding were signed by Brae Hydro Ltd and Lochan Capital plc on dams, and by Orvik Masts AS and Glenwind Ltd on masts.",
    ],
    [
      "their matter in brackets",
      "Brae Hydro Ltd and Lochan Capital plc (dams), Orvik Masts AS and Glenwind Ltd (masts) signed memoranda of understanding at the fair on Thursday.",
    ],
    [
      "the first and the second",
      "Two pacts were signed at the fair on June 12. The first, between Brae Hydro Ltd and Lochan Capital plc, provides for dams. The second, between Orvik Masts AS and Glenwind Ltd, covers masts.",
    ],
  ])("are one for each pair: %s", (_, text) => {
    expect(agreements(text)).toEqual([`signed: ${DAMS}`, `signed: ${MASTS}`]);
  });

  it.each([
    [
      "their documents in brackets",
      "The partners of Brae Hydro Ltd are Lochan Capital plc (a cooperation agreement on dams) and Glenwind Ltd (a contract for blades). All papers were signed on Thursday.",
      ["signed: Brae Hydro Ltd + Glenwind Ltd", `signed: ${DAMS}`],
    ],
    [
      "an arrow between them",
      "Brae Hydro Ltd <-> Lochan Capital plc: memorandum of understanding on dams.\nOrvik Masts AS ↔ Glenwind Ltd: contract for 12 masts.",
      [`announced: ${DAMS}`, `announced: ${MASTS}`],
    ],
  ])("are one with each: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it.each([
    "No memoranda were signed at the fair, neither between Brae Hydro Ltd and Lochan Capital plc; nor between Orvik Masts AS and Glenwind Ltd.",
    "Kestrel Foods Ltd has signed a contract for flour with Norvale Mills plc.\n\nTwo matches were played on June 12. The first, between Brae Hydro Ltd and Lochan Capital plc, ended in a draw. The second, between Orvik Masts AS and Glenwind Ltd, was abandoned.",
  ])("are none where nothing was signed: %s", (text) => {
    expect(agreements(text).filter((agreement) => !agreement.includes("Kestrel"))).toEqual([]);
  });

  it("is one with what the partners settled on", () => {
    expect(
      agreements(
        "Orvik Masts AS and the greenhouse builder Glenwind Ltd settled on a memorandum of understanding.",
      ),
    ).toEqual([`announced: ${MASTS}`]);
  });
});

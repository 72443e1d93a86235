/** Texts that are told in capitals throughout, as old wires and notices of exchanges are. */
import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";
import { openDocument } from "@/lib/releases/document";
import { inOrdinaryCase } from "@/lib/releases/entities/ordinary-case";
import { statusesIn } from "./agreements-in";

const DAY = "2026-11-01";
const NOTICE =
  "CORVANE LTD AND MELBROOK PLC HAVE SIGNED A CONTRACT FOR 20 BUSES. THE CONTRACT IS WORTH USD 12 MILLION AND RUNS UNTIL 31 DECEMBER 2029. DELIVERIES BEGIN IN MAY 2027 AND MAY BE EXTENDED.";

describe("the words of a text in capitals", () => {
  it.each([
    [
      NOTICE,
      "Corvane Ltd and Melbrook PLC have signed a contract for 20 buses. The contract is worth USD 12 million and runs until 31 December 2029. Deliveries begin in May 2027 and may be extended.",
    ],
    [
      'LONDON, 28TH OCTOBER 2026 - NORTHERN STAR ENERGY LIMITED ("NORTHERN STAR") TODAY SIGNED A POWER AGREEMENT WITH ORVEX GMBH FOR 120 MWH. ORVEX\'S PLANT IS IN HAMBURG, GERMANY. NORTHERN STAR WILL PAY.',
      'London, 28th October 2026 - Northern Star Energy Limited ("Northern Star") today signed a power agreement with Orvex GmbH for 120 MWh. Orvex\'s plant is in Hamburg, Germany. Northern Star will pay.',
    ],
    [
      "THE MINISTRY OF ENERGY OF KENYA SIGNED A MEMORANDUM OF UNDERSTANDING WITH ZEMTEK MARINE SERVICES ON MONDAY IN NEW YORK.\n\nA PLANT OF 50 MW IS PLANNED, SAID THE CEO, MR ORVIK, TO GERMAN NEWSPAPERS.",
      "The Ministry of Energy of Kenya signed a memorandum of understanding with Zemtek Marine Services on Monday in New York.\n\nA plant of 50 MW is planned, said the CEO, Mr Orvik, to German newspapers.",
    ],
  ])("%s", (text, ordinary) => {
    expect(inOrdinaryCase(text)).toBe(ordinary);
  });

  it("have a capital behind an O or a D with an apostrophe", () => {
    const text = `${NOTICE} MARY O'BRIEN AND JEAN D'ORVO OF CORVANE LTD'S BOARD SAID SO.`;
    expect(inOrdinaryCase(text)).toContain("Mary O'Brien and Jean D'Orvo of Corvane Ltd's board said so.");
  });

  it("stay where they are, though some letters grow when they are small", () => {
    const text = `${NOTICE} İZMİR STEEL A.Ş. WILL HELP.`;
    expect(inOrdinaryCase(text)).toHaveLength(text.length);
  });

  it.each([
    ["a short line", "CORVANE LTD AND MELBROOK PLC HAVE SIGNED A CONTRACT."],
    [
      "a text under a line in capitals",
      `${NOTICE.slice(0, 90)}\n\nCorvane Ltd and Melbrook plc agreed today.`,
    ],
    ["a text without letters", "12 – 13 – 14"],
  ])("stay as they are in %s", (_, text) => {
    expect(inOrdinaryCase(text)).toBe(text);
  });
});

it("a text in another language stays in capitals, since its nouns are no English ones", () => {
  const text =
    "DIE ORVALE METALS GMBH UND DIE ZEMTEK AG HABEN IN BONN EINEN VERTRAG FÜR DIE LIEFERUNG VON STAHL UNTERZEICHNET.";
  expect(openDocument({ id: "text", text, publisher: undefined, published: DAY }).text).toBe(text);
});

describe("agreements told in capitals", () => {
  it.each([
    [NOTICE, ["signed: Corvane Ltd + Melbrook PLC"]],
    [
      "CORVANE LTD BUYS SHIPS\n\nHAMBURG, NOV 1 - CORVANE LTD HAS ACQUIRED THE FERRY OPERATOR NORTH SEA LINES AG FROM MELBROOK INC. FOR $45 MILLION. THE DEAL WAS SIGNED IN ROTTERDAM.",
      ["signed: Corvane Ltd + Melbrook Inc."],
    ],
    [
      "THE MINISTRY OF ENERGY OF KENYA SIGNED A MEMORANDUM OF UNDERSTANDING WITH ZEMTEK MARINE SERVICES ON MONDAY IN NAIROBI.",
      ["signed: Ministry of Energy of Kenya + Zemtek Marine Services"],
    ],
  ])("%s", (text, agreements) => {
    expect(statusesIn(text, DAY)).toEqual(agreements);
  });

  it("are proved by the words as they are written", () => {
    const { evidence } = proposeFrom({ text: NOTICE, published: DAY });
    expect(evidence.length).toBeGreaterThan(0);
    for (const { quote, start, end } of evidence) expect(NOTICE.slice(start, end)).toBe(quote);
  });

  it("are none where the text denies them", () => {
    expect(
      statusesIn(
        "CORVANE LTD AND MELBROOK PLC HAVE NOT SIGNED A CONTRACT FOR BUSES. THE CHAIRMAN OF CORVANE DENIED REPORTS OF A DEAL ON MONDAY IN LONDON.",
        DAY,
      ),
    ).toEqual([]);
  });
});

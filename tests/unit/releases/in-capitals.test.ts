/** Texts that are told in capitals throughout, as old wires and notices of exchanges are. */
import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";
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

  it("have a capital behind an O with an apostrophe", () => {
    const text = `${NOTICE} MARY O'BRIEN OF CORVANE LTD'S BOARD SAID SO.`;
    expect(inOrdinaryCase(text)).toContain("Mary O'Brien of Corvane Ltd's board said so.");
    expect(inOrdinaryCase(`${NOTICE} THEY MET AT 10 O'CLOCK.`)).toContain("at 10 o'clock.");
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

describe("a text in another language in capitals", () => {
  it.each([
    [
      "ORVALE METALS GMBH UND ZEMTEK AG UNTERZEICHNEN VERTRAG MIT DER BAHN IN BERLIN. DIE LIEFERUNG VON STAHL BEGINNT IM MAI 2026 UND NORVIK LTD IST DABEI.",
      ["Orvale Metals GmbH", "Zemtek AG", "Norvik Ltd", "Berlin"],
    ],
    [
      "ORVALE S.P.A. E ZEMTEK S.R.L. HANNO FIRMATO IL CONTRATTO PER LA FORNITURA DI ACCIAIO A MILANO, E LA NORVIK LTD DELLA CITTÀ È PARTE DEL CONTRATTO.",
      ["Orvale S.P.A.", "Zemtek S.R.L."],
    ],
    [
      "ORVALE S.A. E ZEMTEK LTDA ASSINARAM UM CONTRATO PARA O FORNECIMENTO DE ENERGIA NO BRASIL. A NORVIK LTD TAMBÉM FAZ PARTE DO CONTRATO DA EMPRESA.",
      ["Orvale S.A.", "Zemtek LTDA", "Norvik Ltd"],
    ],
    [
      "ORVALE S.A. ET ZEMTEK S.A. ONT SIGNÉ UN CONTRAT POUR LA FOURNITURE D'ACIER À LYON. LA SOCIÉTÉ EST AUSSI PARTIE AU CONTRAT DES DEUX.",
      ["Orvale S.A.", "Zemtek S.A.", "Lyon"],
    ],
    [
      "ORVALE SA ET ZEMTEK SA ONT SIGNÉ UN CONTRAT DE FOURNITURE POUR L'USINE DE LYON. LA SOCIÉTÉ EST AUSSI PARTIE AU CONTRAT DES DEUX.",
      ["Orvale SA", "Zemtek SA", "Lyon"],
    ],
    [
      "ORVALE S.P.A. E ZEMTEK S.R.L. HANNO FIRMATO IL CONTRATTO DI FORNITURA PER L'IMPIANTO DI TORINO, E LA NORVIK LTD DELLA CITTÀ È PARTE DEL CONTRATTO.",
      ["Orvale S.P.A.", "Zemtek S.R.L.", "Torino"],
    ],
    [
      "ORVALE S.A. Y ZEMTEK S.L. FIRMARON UN CONTRATO PARA EL SUMINISTRO DE ACERO EN SEVILLA. LA EMPRESA DE LA CIUDAD ES TAMBIÉN PARTE DEL CONTRATO.",
      ["Orvale S.A.", "Zemtek S.L."],
    ],
    [
      "ORVALE AB OCH ZEMTEK AB HAR TECKNAT ETT AVTAL OM ATT LEVERERA STÅL TILL FABRIKEN SOM BYGGS I LULEÅ. NORVIK LTD ÄR OCKSÅ MED I AVTALET.",
      ["Orvale AB", "Zemtek AB", "Norvik Ltd", "Luleå"],
    ],
  ])("has its firms: %s", (text, expected) => {
    const { release, parties, places } = proposeFrom({ text, published: DAY });
    const names = [...parties, ...places].flatMap((entity) => entity.names.map((name) => name.text));
    expect(release.language).not.toBe("en");
    expect(names).toEqual(expect.arrayContaining(expected));
  });
});

describe("agreements told in capitals", () => {
  it.each([
    [
      "ORVALE SA ET ZEMTEK SA ONT SIGNÉ UN CONTRAT DE FOURNITURE POUR L'USINE DE GRENOBLE. LA SOCIÉTÉ EST AUSSI PARTIE AU CONTRAT DES DEUX.",
      ["announced: Orvale SA + Zemtek SA"],
    ],
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

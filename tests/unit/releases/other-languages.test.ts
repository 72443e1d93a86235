/** Texts in languages that are not read: what is said of them, and the little that is read in them. */
import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";
import { findQuantities } from "@/lib/releases/quantities/find-quantities";
import { textLanguage } from "@/lib/releases/text/language";
import { isChinese } from "@/lib/releases/text/normalise";

describe("the language of a text", () => {
  it.each([
    ["en", "Aldbrook Group signed a supply agreement with Penhallow Ltd on Monday."],
    ["en", "Aldbrook – Penhallow: MoU, 40 MW"],
    [
      "en",
      "The Banco de la Orvale and Universidad de Zarvin have signed an agreement for the supply of steel.",
    ],
    ["en", "Aldbrook Ltd, Juan de la Cruz, Ana de la Vega: contract, 40 buses."],
    ["en", "Jan van der Orve, Piet van der Norve, Kees van der Zem: contract, 40 buses."],
    ["de", "Orvale und Zemtek und Norvik unterzeichnen Vertrag: Lieferung 2026 und 2027."],
    ["es", "La empresa de la familia vende la planta a la Orvale y firma."],
    ["en", "Criteria: price 60 per cent, footprint 25 per cent, references 15 per cent; 50 B7-9s, 30 B7-8s."],
    ["pl", "Orvale i Zemtek i Norvik i Bank: umowa"],
    ["de", "Lieferung der Orvale, Bau der Zemtek, Betrieb der Norvik"],
    ["it", "Contratto di Orvale per Zemtek per Milano per 20 milioni"],
    ["nl", "Orvale meldt verkoop van aandelen van bank van stad."],
    [
      "en",
      "Company: Aldbrook Group. Buyer: Penhallow Energy. Product: Battery storage system. Capacity: 20 MWh. Contract value: USD 20 million. Delivery: Q4 2025. Site: Camborne, Cornwall. Status: Signed. Term: Ten years. Service: Full maintenance, remote monitoring, spare parts. Warranty: Fifteen years. Contact: Investor Relations, Aldbrook Group. Partner: Hillford Grid Ltd, cable supply, substation works.",
    ],
    ["zh", "甲乙钢铁有限公司与丙丁能源有限公司签署了战略合作协议。"],
    ["de", "Die Orvale Metals GmbH und die Zemtek AG haben in Bonn einen Vertrag unterzeichnet."],
    ["fr", "Le groupe Orvale et la société Zemtek ont signé un accord de 3 millions d'euros à Lyon."],
    ["es", "El grupo Orvale y Zemtek S.A. firmaron un acuerdo de 3 millones de euros en Sevilla."],
    ["it", "Il gruppo Orvale e la Zemtek S.p.A. hanno firmato un contratto per la fornitura di acciaio."],
    ["nl", "Het bedrijf Orvale en Zemtek B.V. tekenden een contract van 3 miljoen euro in Utrecht."],
    [
      "sv",
      "Orvale AB och Zemtek AB har tecknat ett avtal om att leverera stål till fabriken som byggs i Luleå.",
    ],
    ["ja", "オルヴァレ株式会社とゼムテック株式会社は、鉄鋼の供給に関する契約を締結しました。"],
    ["ko", "오르발레 주식회사와 젬텍 주식회사는 철강 공급 계약을 체결했다."],
    [
      "ru",
      "Компания «Орвале» и компания «Земтек» подписали соглашение о поставках стали, сообщили эти стороны.",
    ],
    ["uk", "Компанія «Орвале» і компанія «Земтек» підписали угоду про постачання сталі для її заводів."],
    ["ar", "وقعت شركة أورفالي مع شركة زمتك اتفاقية لتوريد الصلب."],
    ["und", "Orvale Zemtek sodeluje pri dobavi jekla ter gradnji hidroelektrarne ".repeat(6)],
  ])("is %s", (language, text) => {
    expect(textLanguage(text, isChinese(text))).toBe(language);
  });
});

const GERMAN =
  "Die Orvale Metals GmbH und die Zemtek AG haben in Bonn einen Vertrag unterzeichnet. Die Orvale Metals liefert der Zemtek AG Stahl.";

describe("a text that is not read", () => {
  it("has a release in its language, and nothing in it is sure", () => {
    const { release, evidence } = proposeFrom({ text: GERMAN });
    expect(release.language).toBe("de");
    expect(evidence.length).toBeGreaterThan(1);
    expect(Math.max(...evidence.map(({ confidence = 0 }) => confidence))).toBeLessThan(0.75);
  });

  it("is no reason for doubt in English", () => {
    const { release, evidence } = proposeFrom({
      text: "Aldbrook Group signed a supply agreement with Penhallow Ltd on Monday.",
    });
    expect(release.language).toBe("en");
    expect(Math.max(...evidence.map(({ confidence = 0 }) => confidence))).toBeGreaterThan(0.9);
  });
});

describe("an article at the beginning of a sentence", () => {
  const names = (text: string) =>
    proposeFrom({ text }).parties.flatMap((party) => party.names.map((name) => name.text));
  it.each([
    ["German", GERMAN, "Orvale Metals GmbH"],
    [
      "Italian",
      "La Zemtek S.p.A. ha firmato con la Orvale S.p.A. un contratto di fornitura.",
      "Zemtek S.p.A.",
    ],
    ["Dutch", "De Zemtek B.V. heeft een contract met de Orvale B.V. getekend.", "Zemtek B.V."],
    [
      "French",
      "La Zemtek S.A. a signé un contrat avec la société Orvale S.A. pour une usine.",
      "Zemtek S.A.",
    ],
    ["Spanish", "La Zemtek S.A. firmó un contrato con la Orvale S.A. para una planta.", "Zemtek S.A."],
  ])("is no part of a name in %s", (_, text, expected) => {
    expect(names(text)).toContain(expected);
    expect(names(text).filter((name) => /^(?:die|la|de) /iu.test(name))).toEqual([]);
  });

  it("is one where the text has it inside a sentence too", () => {
    const text =
      "La Zemtek S.A. a signé un contrat avec la société Orvale S.A. pour une usine. Les clients de La Zemtek S.A. ont été informés.";
    expect(names(text)).toContain("La Zemtek S.A.");
  });

  it("is a word like others in English", () => {
    const text = "La Zemtek S.A. has signed a contract with Orvale plc for the supply of steel.";
    expect(names(text)).toContain("La Zemtek S.A.");
  });
});

describe("sums in other languages", () => {
  it.each([
    ["3 Millionen Euro", "3000000 EUR"],
    ["3,5 Mio. Euro", "3500000 EUR"],
    ["3 Mill. Euro", "3000000 EUR"],
    ["1 Milliarde Euro", "1000000000 EUR"],
    ["3 Milliarden Euro", "3000000000 EUR"],
    ["1,2 Mrd. Euro", "1200000000 EUR"],
    ["20 Millionen Dollar", "20000000 USD"],
    ["5 Millionen US-Dollar", "5000000 USD"],
    ["5 Millionen Franken", "5000000 CHF"],
    ["3 millions d'euros", "3000000 EUR"],
    ["2,5 milliards d’euros", "2500000000 EUR"],
    ["2 milliards de dollars", "2000000000 USD"],
    ["3 millones de euros", "3000000 EUR"],
    ["3 mil millones de euros", "3000000000 EUR"],
    ["200 millones de dólares", "200000000 USD"],
    ["1 milione di euro", "1000000 EUR"],
    ["3 milioni di euro", "3000000 EUR"],
    ["2 miliardi di dollari", "2000000000 USD"],
    ["3 miljoen euro", "3000000 EUR"],
    ["2 miljard euro", "2000000000 EUR"],
    ["€ 3 miljoen", "3000000 EUR"],
    ["2 milhões de euros", "2000000 EUR"],
  ])("%s", (words, expected) => {
    const text = `Orvale: ${words}, Zemtek.`;
    const found = findQuantities(text, 0, text.length);
    expect(found.map(({ value, unit }) => `${value} ${unit}`)).toEqual([expected]);
  });
});

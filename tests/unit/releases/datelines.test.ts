import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { openDocument } from "@/lib/releases/document";

/** What stands behind a dateline is read as ever, and no place of it is one of the text. */
describe("a dateline as wires and newsrooms write it", () => {
  it.each([
    "Espoo, Finland – ",
    "Luanda — ",
    "ESPOO, Finland – ",
    "Hamilton, Bermuda, March 12, 2025 ... ",
    "Hamilton, Bermuda, March 12, 2025… ",
    "Baku. 12 March. APA-Economics. ",
    "Brussels, 12 March 2025: ",
    "Stockholm 12 March 2025 - ",
    "Stockholm, Sweden, 12 March 2025, 08:00 CET – ",
    "(Toronto, Canada – March 12, 2025) – ",
    "TORONTO, ON / ACCESS Newswire / March 12, 2025 / ",
    "HOUSTON--(BUSINESS WIRE)--Mar 12, 2025--",
    "HOUSTON--(BUSINESS WIRE)--",
    "HO CHI MINH CITY, Vietnam--(BUSINESS WIRE)--",
    "SEOUL, March 12 (Yonhap) -- ",
    "KUALA LUMPUR, March 12 (Bernama) -- ",
    "Dubai – 12 March 2025; ",
    "Dubai, UAE; 12 March 2025: ",
    "ABUJA (Reuters) – ",
    "Geneva/Nairobi, 12 March 2025 – ",
    "London (UK), 12 March 2025: ",
    "12 March 2025, London: ",
    "12 March 2025 – London, UK – ",
    "Mumbai | March 12, 2025: ",
    "[Tokyo, March 12, 2025] ",
    "Milan, Italy and Boston, USA – 12 March 2025 – ",
    "NEW YORK and LONDON, March 12, 2025 /PRNewswire/ -- ",
    "ST. LOUIS, March 12, 2025 — ",
    "Washington, DC, March 12, 2025 – ",
    "WASHINGTON, D.C. – March 12, 2025 – ",
    "WASHINGTON — ",
    "PRESS RELEASE Paris, March 12th, 2025 – ",
    "Munich / Vienna, March 12, 2025. ",
    "Munich. ",
    "LAS VEGAS, Nev. (March 12, 2025) – ",
    "Charlotte, N.C., March 12, 2025 – ",
    "Singapore, 12 March 2025 – ",
    "SINGAPORE: ",
    "NEW DELHI: ",
    "New Delhi, Mar 12 (PTI) ",
    "JAKARTA (ANTARA) - ",
    "Jakarta, March 12 (ANTARA) - ",
    "RIYADH, 12 March 2025, SPA -- ",
    "Riyadh, Ramadan 12, 1446, March 12, 2025, SPA -- ",
    "ABU DHABI, 12th March, 2025 (WAM) -- ",
    "Doha, March 12 (QNA) - ",
    "HANOI (VNS) — ",
    "ANKARA, Mar. 12 (Xinhua) -- ",
    "TOKYO, March 12, 2025 - (JCN Newswire) - ",
    "Astana, 12 March 2025, Kazinform – ",
    "Tashkent, Uzbekistan (UzDaily.com) -- ",
    "LAGOS, Nigeria, March 12, 2025/APO Group/ -- ",
    "Lagos, Nigeria; 12 March 2025. ",
    "Sydney, Australia, Wednesday 12 March 2025: ",
    "Perth, Western Australia – 12 March 2025 – ",
    "Cambridge, Mass., and Basel, Switzerland, March 12, 2025 – ",
    "Redwood City, Calif. – March 12, 2025 – ",
    "Luxembourg, 12 March 2025 | ",
    "Luxembourg, 12 March 2025 (Aldbrook): ",
    "NEW DELHI ",
    "BAKU, March 12, ALDMAR. ",
    "Baku, 12 March, Aldmar. ",
    "BAKU, March 12, 2025, ALDMAR. ",
    "OSLO Mar 12 ",
    "Mar 12 ",
  ])("%s", (dateline) => {
    const text = `Orvex and Zemtek sign supply deal\n\n${dateline}Orvex Systems today announced that it has signed a supply agreement with Zemtek Energy.\n\nUnder the agreement Zemtek Energy will receive 40 pumps.`;
    const { entities, agreements } = labelsOf(
      readRelease({ text, publisher: "Orvex Systems", published: "2025-03-13" }),
    );
    expect(entities.map(({ name }) => name)).toEqual(["Orvex Systems", "Zemtek Energy"]);
    expect(agreements.map(({ date }) => date)).toEqual([
      /Mar|12/.test(dateline) ? "2025-03-12" : "2025-03-13",
    ]);
  });
});

describe("a line of its own with the day", () => {
  it.each([
    ["April 10, 2025, by Ann Zemp", "2025-04-10"],
    ["Sept. 3, 2025 by Ann Zemp", "2025-09-03"],
    ["Contracts For Feb. 11, 2025", "2025-02-11"],
  ])("%s", (line, day) => {
    const text = `${line}\n\nOrvex Systems has signed a supply agreement with Zemtek Energy.`;
    const { agreements } = labelsOf(readRelease({ text, published: "2025-09-20" }));
    expect(agreements.map(({ date }) => date)).toEqual([day]);
  });
});

describe("who sends the news, before a colon", () => {
  const told =
    "The Orvale Port Zone (OPZ) signed a contract with Zemtek Ltd, a maker of cloth, to develop a project on the land of the port, according to a statement. It will be built on 65,000 square metres of land that has been waiting for a tenant since spring.";
  const opening = (text: string) => {
    const { sentences } = openDocument({ id: "x", text, published: "2025-03-12" });
    return text.slice(sentences[0]?.start, (sentences[0]?.start ?? 0) + 10);
  };

  it("is no word of the first sentence", () => {
    expect(opening(`Marlow Finance: ${told}\n`)).toBe("The Orvale");
  });

  it("is one where the text goes on with it", () => {
    expect(opening(`Marlow Finance: ${told} Marlow Finance pays for it.\n`)).toBe("Marlow Fin");
  });
});

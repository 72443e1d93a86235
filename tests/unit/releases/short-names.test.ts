/** Names that a text tells shorter than in full: they are one entity. */
import { describe, expect, it } from "vitest";
import { readRelease } from "@/lib/releases";

/** The names of the entities of a text. */
const named = (text: string) =>
  readRelease({ text, published: "2025-03-12" }).entities.map(({ name }) => name);

const BODY =
  "SEOUL, March 12 - Zemtekor Shipbuilding & Marine Co. signed a contract with Orvexa Lines AG on Monday to build two tankers.";

describe("short forms", () => {
  it("of a headline are of the firm that begins so", () => {
    expect(named(`Zemtekor Shipyard signs contract for two tankers\n\n${BODY}`)).not.toContain(
      "Zemtekor Shipyard",
    );
  });

  it("are no codes of shares, but the names of exchanges may be", () => {
    const forms = readRelease({
      text: "Orvexa Lines AG (NYSE ORVX) signed a contract with Zemtekor Index Exchange (ZIX) and Sarvell Information Exchange (SIX) on Monday. SIX pays.",
      published: "2025-03-12",
    }).entities.map((entity) => [...entity.forms.keys()]);
    expect(forms[0]).not.toContain("NYSE ORVX");
    expect(forms[2]).toContain("SIX");
  });

  it("stand between where a firm sits and its trade", () => {
    const names = named(
      "Orvexa Lines AG has signed a contract with Dalian Zemtekor Shipyard for two tankers. They will be built at Zemtekor in spring.",
    );
    expect(names).toContain("Dalian Zemtekor Shipyard");
    expect(names).not.toContain("Zemtekor");
  });

  it("may be the letters that a full name ends with", () => {
    const names = named(
      "Orvexa Lines AG has signed a contract with the broadcaster Zemtekor TV ZTB on films. It was signed by Ann Lee, director of ZTB.",
    );
    expect(names).toContain("Zemtekor TV ZTB");
    expect(names).not.toContain("ZTB");
  });

  it("may follow a full name that only the headline has told", () => {
    const names = named(
      "Zemtekor Robotics and Orvexa Lines AG sign contract\n\nZemtekor's Conductor platform will run the robots of Orvexa\n\nOrvexa Lines AG has signed a contract with Zemtekor Robotics. Zemtekor will open a hub.",
    );
    expect(names).toContain("Zemtekor Robotics");
    expect(names).not.toContain("Zemtekor");
  });

  it("are the same with their legal form in capitals and without", () => {
    const names = named(
      'RNS Number: 7731K\nZemtekor Group PLC\n12 March 2025\n\nZemtekor Group plc\n\nContract with Orvexa Lines AG\n\nZemtekor Group plc ("Zemtekor") has signed a contract with Orvexa Lines AG.',
    );
    expect(names.filter((name) => name.startsWith("Zemtekor"))).toHaveLength(1);
  });

  it.each([
    [
      "Zemtekor Engineering & Construction Co. and Orvexa Lines AG signed a contract. The works are built by Zemtekor E&C.",
      "Zemtekor E&C",
    ],
    [
      "Technische Universität Velsee and Orvexa Lines AG signed a contract. It was TU Velsee that asked Orvexa Lines.",
      "TU Velsee",
    ],
    [
      "The Technical University of Velsee and Orvexa Lines AG signed a contract. It was TU Velsee that asked Orvexa Lines.",
      "TU Velsee",
    ],
    [
      "Zemtekor Heavy Industries, Ltd. (ZHI) and Orvexa Lines AG signed a contract. ZHI Group has many yards.",
      "ZHI Group",
    ],
    [
      "Aldbrook-Berg Zemtekor SA and Orvexa Lines AG signed a contract. The works are built by AB Zemtekor.",
      "AB Zemtekor",
    ],
    ["Orvexa Lines AG agreed with Autonomous Z4K. Orvexa Lines will pay the firm Z4K in May.", "Z4K"],
  ])("are letters for some of the words: %s", (text, short) => {
    const names = named(text);
    expect(names).toHaveLength(2);
    expect(names).not.toContain(short);
  });

  it("are none where the letters are of other words", () => {
    expect(
      named(
        "Zemtekor Engineering & Construction Co. and Orvexa Lines AG signed a contract with Zemtekor R&M.",
      ),
    ).toContain("Zemtekor R&M");
  });

  it("of a university may be where it is, if no such place is known", () => {
    const names = named(
      "The University of Carrowmor has signed a memorandum with Orvexa Lines AG. Carrowmor will pay Orvexa Lines.",
    );
    expect(names).not.toContain("Carrowmor");
  });

  it("come first where the firm's trade alone is left out", () => {
    expect(
      named(
        'Carmaker Zemtekor said its contract with Orvexa Cells AG covers ten years. Zemtekor Cars CEO Ida Holm said: "The contract with Orvexa Cells AG will help us."',
      ),
    ).toEqual(["Zemtekor Cars", "Orvexa Cells AG"]);
  });

  it("are of a group too, whose one firm they were", () => {
    const BANKS =
      "Zemtekor Transnational Incorporated has signed a contract with Orvexa Lines AG. Customers of Zemtekor will pay Orvexa Lines. The head of Zemtekor Group welcomed it";
    expect(named(`${BANKS}.`)).toEqual(["Zemtekor Transnational Incorporated", "Orvexa Lines AG"]);
    expect(named(`${BANKS}, and so did Zemtekor Mining Ltd.`)).toContain("Zemtekor Group");
  });

  it("of a land's body leave its land out", () => {
    expect(
      named(
        "The English Chess Federation has confirmed its kit contract with Orvexa Lines AG. The CF contract runs until 2030.",
      ),
    ).toEqual(["English Chess Federation", "Orvexa Lines AG"]);
  });

  it("may be two letters, of the one name of two words before them", () => {
    const GO = "Zemtek Motors has signed a contract with Orvexa Lines AG. The ships come to ZM in spring.";
    expect(named(GO)).toEqual(["Zemtek Motors", "Orvexa Lines AG"]);
    expect(named(`${GO} Zurex Metals was asked too.`)).toContain("Zurex Metals");
  });

  it("are not two letters that stand for something in any text", () => {
    const text =
      "Arvale Instruments has signed a contract with Orvexa Lines AG. AI will steer the ships of Orvexa Lines.";
    expect(named(text)).toEqual(["Arvale Instruments", "Orvexa Lines AG"]);
  });

  it.each(["Takes Up $1.3B of Options", "Wins 12 Tankers", "Wins Two Tankers", "Gets a $5 Million Order"])(
    "end before the verb of a headline in capitals: Zemtekor %s",
    (headline) => {
      const text = `Zemtekor ${headline}\n\nOn Friday Zemtekor said that it signed a contract for them with Orvexa Lines AG. The ships come in spring, it said, and are for its own use.`;
      expect(named(text)).toEqual(["Zemtekor", "Orvexa Lines AG"]);
    },
  );

  it.each([
    ["Zemtek and Arvale are joining forces. Sign in with Arvale (or Talvonet).", ["Zemtek", "Arvale"]],
    [
      "Arvale Energy Solutions (or Arvale) signed a contract with Orvexa Lines AG. Arvale pays.",
      ["Arvale Energy Solutions", "Orvexa Lines AG"],
    ],
    [
      "The Danish Tidal Institute (or DTI) signed a contract with Orvexa Lines AG. DTI pays.",
      ["Danish Tidal Institute", "Orvexa Lines AG"],
    ],
  ])("are alike where they are told with an or: %s", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it("go on in a headline with the words of a firm", () => {
    const text =
      "Zemtekor Motors Gets Two Tankers\n\nOn Friday Zemtekor said that it signed a contract for them with Orvexa Lines AG. The ships come in spring, it said, and are for its own use.";
    expect(named(text)).not.toContain("Zemtekor Motors Gets");
  });
});

/** Where names begin and end: what stands beside them in small letters, in figures, behind "of". */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { clustersOf } from "@/lib/releases/entities/clusters";

/** The names that a sentence may hold. */
function names(sentence: string): string[] {
  const text = `Two more sign\n\nThey have met before. ${sentence} They said so on Monday. More is to come.\n`;
  const document = openDocument({ id: "x", text, published: "2025-03-12" });
  return clustersOf(document).flatMap((cluster) => cluster.flatMap(({ forms }) => [...forms.keys()]));
}

describe("clustersOf", () => {
  it.each([
    ["The Mountain Rescue Service of Slovakia agreed with them.", "Mountain Rescue Service of Slovakia"],
    ["They met the Corrections Service of Viti in spring.", "Corrections Service of Viti"],
    [
      "The Ministry of Education, Skills and Youth of Jamaica signed.",
      "Ministry of Education, Skills and Youth of Jamaica",
    ],
    [
      "The Ministry of Health and Wellness of Mauritius signed.",
      "Ministry of Health and Wellness of Mauritius",
    ],
    [
      "The National Confederation of the Deaf of Spain signed.",
      "National Confederation of the Deaf of Spain",
    ],
    ["The Management Board of PolKop signed.", "PolKop"],
    ["In Germany PolKop is building a plant.", "PolKop"],
    ["For its cells in South Korea PolKop Foods has built a plant.", "PolKop Foods"],
    ["The Port and Shipping Authority of Orvale signed.", "Port and Shipping Authority of Orvale"],
    [
      "The Ministry of Culture, Sports, and Youth of Jamaica signed.",
      "Ministry of Culture, Sports, and Youth of Jamaica",
    ],
    [
      "They met Zemtek Ltd, UN Crops and Harvest Organization (CHO) and others.",
      "UN Crops and Harvest Organization",
    ],
    [
      "They met the Centre for Chemical and Biological Sciences in spring.",
      "Centre for Chemical and Biological Sciences",
    ],
    [
      "They met Marlow Academy for Science, Technology and Maritime Transport.",
      "Marlow Academy for Science, Technology and Maritime Transport",
    ],
    [
      "They met the People's Committee of the northern port city of Orva.",
      "People's Committee of the northern port city of Orva",
    ],
    ["Marlow University Vice Chancellor and Chief Executive Officer Jo Berg signed.", "Marlow University"],
    ["Marlow University Support Assistant Jo Berg signed.", "Marlow University"],
    ["The Ministry of Economic Affairs Federal Secretary Ada Zemp signed.", "Ministry of Economic Affairs"],
    ["The papers of Ministry of Finance Wissom Rabadir lay there.", "Ministry of Finance"],
    ["The rector and Director Research Center of Orvale signed.", "Research Center of Orvale"],
    ["On 12 March Bremen Mayor Ada Zemp signed.", "Bremen"],
    ["After the flood Pumpco 9 comes to stay, and Pumpco 9 has hired.", "Pumpco 9"],
    ["The hydrogen goes to Carbures de l'Oisans down the road.", "Carbures de l'Oisans"],
    ["Lights were burning at Werf De Hoop en Zonen late.", "Werf De Hoop en Zonen"],
    ["The carbon goes to Petrosul Mar under the sea.", "Petrosul Mar"],
    ["It will build a satellite for Bolivia's space agency next year.", "Bolivia's space agency"],
    ["The deal with tabbouleh.io was signed.", "tabbouleh.io"],
    ["They met the Finnish Border Guard in spring.", "Finnish Border Guard"],
    ["It was signed by Can Tho University in spring.", "Can Tho University"],
    ["They sold it to AM Green in spring, and AM Green has paid.", "AM Green"],
    ["They have a further friend, Marlow AI: an alliance on tools.", "Marlow AI"],
    ["Orvex and Posatori 2000 have agreed.", "Posatori 2000"],
    ["They met the Deep Orva Fund No. 2 in spring.", "Deep Orva Fund No. 2"],
    ["They met the College of Crafts No. 7 in spring.", "College of Crafts No. 7"],
    ["It was signed by Zemp, Barlow & Orvo LLP in spring.", "Zemp, Barlow & Orvo LLP"],
    ["They wrote to the Land and Environment Court in spring.", "Land and Environment Court"],
    ["They wrote to the Moroccan State in spring.", "Moroccan State"],
    ["Approval comes from the Orvale Authority for ETCS operation.", "Orvale Authority"],
    ["Orvena, S.A.P.I. de C.V. has signed.", "Orvena, S.A.P.I. de C.V."],
    ["They ordered 12 Zemtek E195-E2s in spring.", "Zemtek"],
    ["They met the Urban Community of Orvale in spring.", "Urban Community of Orvale"],
    [
      "They met the Prefecture of Fukui and the Self-governing Region of Zemplin.",
      "Self-governing Region of Zemplin",
    ],
    [
      "The Ministry of Digital Development and Aerospace Industry signed.",
      "Ministry of Digital Development and Aerospace Industry",
    ],
    ["They lease it from the Marlow Gardeners' Circle in spring.", "Marlow Gardeners' Circle"],
    ["Orvex, Marlow Grain and Five Rivers have promised straw.", "Five Rivers"],
    ["It was bought by Jan Verhulst Marine from Ostend.", "Jan Verhulst Marine"],
    ["The work goes to SAT Conversions in spring.", "SAT Conversions"],
    ["They lease it from Andean Air Cargo in spring.", "Andean Air Cargo"],
    ["The Canton of Zug-Ennetsee has granted it.", "Canton of Zug-Ennetsee"],
    ["They lease it from the Sisters of Mercy West in spring.", "Sisters of Mercy West"],
    ["The Tax and Customs Committee of Uzbekistan signed.", "Tax and Customs Committee of Uzbekistan"],
    ["A contract with Fjarskipti hf. was signed.", "Fjarskipti hf."],
    ["They met the Chambre de commerce de Trois-Rivières.", "Chambre de commerce de Trois-Rivières"],
    ["They met the Museo delle Antichità del Po.", "Museo delle Antichità del Po"],
    ["The Commune of Sainte-Foy signed.", "Commune of Sainte-Foy"],
    ["The Institute of Textile and Light Industry signed.", "Institute of Textile and Light Industry"],
    ["The Ministry of Finance has appointed Harbour View Securities.", "Harbour View Securities"],
    ["It leased the plane from Baltic Sky Leasing of Vilnius.", "Baltic Sky Leasing"],
    ["It was ordered by the Union of Fruit Growers of Antalora.", "Union of Fruit Growers of Antalora"],
    ["The State Gas Concern of Turkmenistan signed.", "State Gas Concern of Turkmenistan"],
    ["The oranges come from the Valdoro Fruit Growers' Company.", "Valdoro Fruit Growers' Company"],
    [
      "The park was built by Orvex Engineering and Contracting SAOG in spring.",
      "Orvex Engineering and Contracting SAOG",
    ],
    ["They met the Dutch Polderwind Pension Fund in spring.", "Polderwind Pension Fund"],
    ["They met the British Heart Society in spring.", "British Heart Society"],
    [
      "It was bought by Scottish Sparrows in spring. Scottish Sparrows Limited is a firm.",
      "Scottish Sparrows",
    ],
    ["It was bought by the Japanese Sparrows Corp. in spring.", "Sparrows Corp."],
    ["The Vice-Ministry of Transport signed.", "Vice-Ministry of Transport"],
    [
      "They met the Association of the Blind and Partially Sighted.",
      "Association of the Blind and Partially Sighted",
    ],
    ["They wrote to Java Republic of Cape Town in spring.", "Java Republic"],
    ["They wrote to the Royal Gold Refinery of Ashanti.", "Royal Gold Refinery of Ashanti"],
    ["Consultant Orvex & Sons will supervise it.", "Orvex & Sons"],
    ["The licence of Canal 93 ended, and that with Channel 94.", "Channel 94"],
    ["They met the players of FK Orvale 1923 in spring.", "FK Orvale 1923"],
    ["A MEMORANDUM BETWEEN Orvex Works AND ZEMTEK POWER was signed.", "ZEMTEK POWER"],
    ["They built the Orvale–Cox's Bazar bridge in spring.", "Cox's Bazar"],
    [
      "They met the Communauté d'agglomération Grand Orvale in spring.",
      "Communauté d'agglomération Grand Orvale",
    ],
    ["They use the booking platform parcel.one in spring.", "parcel.one"],
    ["Lot 2 went to M/s Orvex Delta Works, at Rs. 3,902 million.", "Orvex Delta Works"],
  ])("%s", (sentence, name) => {
    expect(names(sentence)).toContain(name);
  });

  it.each([
    ["They met on Mar 14 with Orvex.", /Mar|14/u],
    ["See orvex.com for more.", /orvex/u],
    ["It sold Orvex 9 ships and Orvex 4 tugs.", /\d/u],
    ["It was named University of the Year for Teaching in May.", /Year/u],
    ["He was given the Order of Industrial Service Merit in May.", /Order/u],
    ["The daily Orvale Post reported it; a report by the newspaper Belvar Herald says so.", /Post|Herald/u],
    [
      "They met.\n\nNominated Adviser: Orvex Hale LLP\nJoint Brokers: Peel Capital; Orva Securities\n\n",
      /Hale|Peel|Orva/u,
    ],
    ["Fourthly, an amendment was signed with Orvex.", /Fourthly/u],
    ["The Universities of Dunnock and Marlow have agreed with Orvex.", /Univ|Dunnock|Marlow/u],
    ["It was named Africa's Leading Airline and Europe's Best Bank.", /Leading|Best/u],
    ["They met at Orvale City Hall, and in the Marlow Town Hall.", /Hall/u],
    ["The channel 7 is used, and Channel 7 ships.", /7/u],
    ["Released to the ASX: ORX and NYSE: ORX today by Orvex.", /ASX|ORX/u],
    ["Orvex pays 41 380 000.00 PLN and HUF 200 million.", /PLN|HUF/u],
    ["They met on Jan 14 and on Sat afternoon.", /Jan|Sat/u],
    ["It bought Five ships, and Ten of them sail.", /Five|Ten/u],
  ])("takes no more than the name: %s", (sentence, other) => {
    expect(names(sentence).filter((name) => other.test(name))).toEqual([]);
  });

  it("knows papers and advisers that act", () => {
    expect(names("They sold the daily Orvale Post to the adviser: Peel Capital.")).toEqual(
      expect.arrayContaining(["Orvale Post", "Peel Capital"]),
    );
  });

  it("knows firms that are called as money is", () => {
    expect(names("Orvex and PLN have built a dam.")).toContain("PLN");
  });

  it("ends a name where the next label begins", () => {
    expect(names("They met.\n\nParties: Orvex Works; Anatolia Ray\nDocument: Contract\n\n")).toContain(
      "Anatolia Ray",
    );
  });

  it("looks behind the labels of a notice, though all words there have capitals", () => {
    const notice = "Contracting authority: National Gallery of Dublin Bay\nContractor: Orvex Lighting Works";
    expect(names(`The list:\n\n${notice}\n\n`)).toContain("National Gallery of Dublin Bay");
  });
});

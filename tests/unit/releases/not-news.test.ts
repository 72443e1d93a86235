/** What is long past, what authorities allow, what a product does: no agreement that a text reports. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const PUBLISHED = "2025-03-12";
const BOTH = ["Marlow Poultry Ltd + Norvalis Foods Inc"];

const told = (text: string) => partiesIn(text, PUBLISHED);

describe("a telling of years ago", () => {
  it.each([
    "Three years ago this week Marlow Poultry Ltd and Norvalis Foods Inc began to work together on feed.",
    "An electric oven, which Marlow Poultry Ltd ordered two years ago from Norvalis Foods Inc, is to follow in 2028.",
    "Last year, Marlow Poultry Ltd sold its mill to Norvalis Foods Inc for 20 million euros.",
    "Marlow Poultry Ltd bought the ovens last year from Norvalis Foods Inc and does not want to send them back.",
    "Old ovens, new price: Marlow Poultry Ltd takes delivery of the last of eight lines ordered at Norvalis Foods Inc in the summer of 2022.",
    "2014: Marlow Poultry Ltd signs a lease with Norvalis Foods Inc for 50 years.",
    "May 2019: Marlow Poultry Ltd signs a supply contract with Norvalis Foods Inc.",
    "It was he who signed the famous supply deal of 1979 between Marlow Poultry Ltd and Norvalis Foods Inc.",
    "Value rose thanks to a handful of giants, above all the April purchase of Norvalis Foods Inc by Marlow Poultry Ltd.",
    "Three of the eight lorries drive on leases signed at the time with the grain house Norvalis Foods Inc, says Marlow Poultry Ltd.",
  ])("is no news: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    "Marlow Poultry Ltd and Norvalis Foods Inc, which met two years ago, signed a supply agreement on Monday.",
    "Marlow Poultry Ltd has extended the supply contract that it signed two years ago with Norvalis Foods Inc.",
    "Marlow Poultry Ltd signed a supply contract with Norvalis Foods Inc late last year.",
    "Marlow Poultry Ltd ordered 40 ovens from Norvalis Foods Inc, twice as many as last year.",
    "After a trial last year, Marlow Poultry Ltd ordered 40 ovens from Norvalis Foods Inc.",
    "Following a pilot two years ago, Marlow Poultry Ltd signed a contract for 40 ovens with Norvalis Foods Inc.",
    "Marlow Poultry Ltd, founded ten years ago, acquired Norvalis Foods Inc for 20 million euros.",
    "Marlow Poultry Ltd, which lost money last year, agreed to sell its mill to Norvalis Foods Inc.",
    "Three years ago they were rivals; now Marlow Poultry Ltd merges with Norvalis Foods Inc.",
    "Marlow Poultry Ltd has completed the purchase of Norvalis Foods Inc announced in April.",
    "2025: Marlow Poultry Ltd signs a lease with Norvalis Foods Inc for 50 years.",
    "Marlow Poultry Ltd and Norvalis Foods Inc signed an amendment to their supply contract of 2019 on Monday.",
  ])("is not meant by: %s", (text) => {
    expect(told(text)).toEqual(BOTH);
  });
});

describe("what is no agreement between those named", () => {
  it.each([
    // An authority's leave
    "The Federal Patent Office has granted Marlow Poultry Ltd a patent for an oven that cleans itself.",
    "The Federal Market Authority has cleared the takeover of Norvalis Foods Inc by Marlow Poultry Ltd that was announced last autumn.",
    // What a product does
    "More than 900 clients, including Marlow Poultry Ltd and Norvalis Foods Inc, use the suite to draft, sign and extend agreements.",
    // How long a contract runs
    "The contract of Marlow Poultry Ltd with Norvalis Foods Inc dates from 2017 and ends in 2029.",
    "A supply pact between Marlow Poultry Ltd and Norvalis Foods Inc runs out in December unless the mill is working by then.",
    // Complaints
    "Marlow Poultry Ltd blames Norvalis Foods Inc for cancelling orders.",
    // Corrections
    "In our article of 12 June we wrote that Marlow Poultry Ltd had ordered 60 ovens from Norvalis Foods Inc.",
    "An earlier version of this article stated that Marlow Poultry Ltd had signed a supply contract with Norvalis Foods Inc.",
    // What came to nothing
    "Marlow Poultry Ltd tried to merge with Norvalis Foods Inc in 2022.",
    "Marlow Poultry Ltd: Framework talks with Norvalis Foods Inc end without result\n\nMUSCAT, March 11 – Marlow Poultry Ltd, the biggest chicken producer of the sultanate, employs 900 people. Its shares closed unchanged.",
    // Whom one works for
    "A third mill, on contract with Norvalis Foods Inc, is watched by Marlow Poultry Ltd.",
    // Sports
    "The win takes Marlow Rovers up to fifth place, one point behind Norvalis Town, who drew at home with Dunmore Athletic.",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    "Marlow Poultry Ltd has granted Norvalis Foods Inc a licence for an oven that cleans itself.",
    "Marlow Poultry Ltd has granted Norvalis Foods Inc a patent licence for its oven.",
    "Marlow Poultry Ltd has terminated its contract with Norvalis Foods Inc, which dates from 2017.",
    "Marlow Poultry Ltd has cancelled its contract with Norvalis Foods Inc.",
    "Marlow Poultry Ltd and Norvalis Foods Inc signed an agreement to develop a software suite.",
    "Marlow Poultry Ltd is to merge with Norvalis Foods Inc, both said on Monday.",
    "Marlow Poultry Ltd and its supplier win a contract for 40 ovens from Norvalis Foods Inc.",
    "Marlow Poultry Ltd has approved the takeover of Norvalis Foods Inc, its board said on Monday.",
  ])("but: %s", (text) => {
    expect(told(text)).toEqual(BOTH);
  });
});

describe("how things stand between two", () => {
  it.each([
    "The guests heard of the current state of cooperation between Marlow Poultry Ltd and Norvalis Foods Inc.",
    "An exchange of views took place on prospects for the partnership between Marlow Poultry Ltd and Norvalis Foods Inc.",
  ])("is no news: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("may be what two agreed on", () => {
    expect(
      told(
        "Marlow Poultry Ltd and Norvalis Foods Inc signed an agreement on the future of their partnership.",
      ),
    ).toEqual(BOTH);
  });

  it("does not make a helper a side", () => {
    expect(
      told(
        "The Orvale government gives a grant to a village with the help of Norvalis Foods Inc. The grant agreement was signed on Friday.",
      ),
    ).toEqual([]);
  });
});

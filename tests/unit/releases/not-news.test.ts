/** What is long past is no agreement that a text reports. */
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
    "2025: Marlow Poultry Ltd signs a lease with Norvalis Foods Inc for 50 years.",
    "Marlow Poultry Ltd and Norvalis Foods Inc signed an amendment to their supply contract of 2019 on Monday.",
  ])("is not meant by: %s", (text) => {
    expect(told(text)).toEqual(BOTH);
  });
});

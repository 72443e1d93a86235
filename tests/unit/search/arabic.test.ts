/** Arabic as it is commonly typed: without hamza and vowels, without the article or with it. */
import { expect, it } from "vitest";
import { foldText } from "@/lib/search/fold";
import { entity, find, indexOf, tie } from "./entries";

const index = indexOf(
  entity("amal", ["شركة الأمل للطاقة"], 3),
  entity("riyada", ["مجموعة الرِّيادة والغاز"], 2),
  entity("andalus", ["الأندلس"], 1),
  entity("mustashfa", ["مستشفى آفاق"]),
  { ...tie("pact", ["andalus"], ["Memorandum"]), told: ["تسعى إلى بناء محطّة الطاقة"] },
);

it.each([
  ["الأمل", ["amal"]],
  ["الامل", ["amal"]],
  ["امل", ["amal"]],
  ["ام", []],
  ["شركه الامل", ["amal"]],
  ["طاقة", ["amal", "pact"]],
  ["الطاقة", ["amal", "pact"]],
  ["وطاقة", []],
  ["ريادة", ["riyada"]],
  ["الرياده", ["riyada"]],
  ["الـريـادة", ["riyada"]],
  ["الغاز", ["riyada"]],
  ["غاز", ["riyada"]],
  ["اندلس", ["andalus", "pact"]],
  ["اندل", ["andalus", "pact"]],
  ["الاندلس", ["andalus", "pact"]],
  ["مستشفي افاق", ["mustashfa"]],
  ["with:اندلس kind:agreement", ["pact"]],
  ["kind:company -امل", ["riyada", "andalus", "mustashfa"]],
])("finds what %s means", (query, ids) => {
  expect(find(index, query)).toEqual(ids);
});

it("puts the word as it was typed before the word with an article", () => {
  const both = indexOf(entity("with", ["الأمل"], 9), entity("without", ["أمل"]));
  expect(find(both, "امل")).toEqual(["without", "with"]);
  expect(find(both, "الامل")).toEqual(["with", "without"]);
});

it("says of none of this that its spelling is only similar, and marks the words as they are written", () => {
  const [hit] = index.query("امل", 1).hits;
  expect(hit).not.toHaveProperty("reason");
  expect(index.query("طاقه kind:agreement", 1).hits).toMatchObject([
    { met: [{ text: "تسعى إلى بناء محطّة الطاقة", words: expect.arrayContaining(["الطاقة"]) }] },
  ]);
});

it.each([
  ["أحمد إلى آخر ٱلله", "احمد الي اخر الله"],
  ["مَدِينَة", "مدينه"],
  ["شــركة", "شركه"],
  ["ایران کیش", "ايران كيش"],
  ["מַיִם", "מים"],
  ["ガス 강", "ガス 강"],
])("folds %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

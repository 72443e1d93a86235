import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { Catcher } from "@/lib/releases/zh/names/catcher";
import { chineseNames } from "@/lib/releases/zh/names/names";
import { spot } from "@/lib/releases/zh/names/spot";
import { commonWords } from "@/lib/releases/zh/words";

const namesOf = (raw: string) => {
  const { text } = openDocument({ id: "text", text: raw, publisher: undefined, published: "2025-03-10" });
  const { entities } = chineseNames(text, [], { cut: () => false, words: commonWords(text) });
  return entities.map(({ name }) => name);
};

describe("a name of whose ends the model is sure", () => {
  it.each([
    [
      "no verb before it, nor what a second pattern leaves of it",
      "检测委托给青岭县农产品检测研究院（以下简称“青岭农检院”）承担。青岭农检院将负责检测。",
      "青岭县农产品检测研究院",
    ],
    ["no work before it", "质量检测由青岭县农产品检测研究院承担。", "青岭县农产品检测研究院"],
    [
      "no event before it",
      "主办方云泽省露营协会说，展会由云泽市光学工程师协会承办。",
      "云泽市光学工程师协会",
    ],
    ["a first character that joins elsewhere", "和顺县人民政府与远岫文旅签订投资协议。", "和顺县人民政府"],
  ])("has %s", (_, text, name) => {
    const all = namesOf(text);
    expect(all).toContain(name);
    expect(all.filter((one) => one !== name && one.endsWith(name))).toEqual([]);
  });
});

/** Names as patterns have caught them, with the place of the name that is certain. */
function bounded(text: string, caught: readonly string[], name: string, at = text.indexOf(name)) {
  const names = new Catcher(text, () => false);
  for (const raw of caught) names.give(raw, "company", "body's name", text.indexOf(raw));
  names.bound(
    [{ start: at, end: at + name.length, sort: "organization", chance: 1 }],
    spot(text, names.byForm, () => false),
  );
  return names;
}

describe("what patterns caught across such an end", () => {
  const text = "检测委托给青川研究院完成。青川研究院很忙。";

  it("becomes that name and keeps what its rule said", () => {
    const { entities, byForm } = bounded(text, ["委托给青川研究院"], "青川研究院");
    expect(entities.map(({ name, rule }) => [name, rule])).toEqual([["青川研究院", "body's name"]]);
    expect([...byForm.keys()]).toEqual(["青川研究院"]);
  });

  it("goes to the entity that has the name already", () => {
    const { entities } = bounded(text, ["委托给青川研究院", "青川研究院"], "青川研究院");
    expect(entities.map(({ name }) => name)).toEqual(["青川研究院"]);
  });

  it("stays where the text calls something so elsewhere, too", () => {
    const both = "青川研究院附属医院与青川研究院签约。";
    const { byForm } = bounded(both, ["青川研究院"], "青川研究院附属医院");
    expect([...byForm.keys()]).toEqual(["青川研究院", "青川研究院附属医院"]);
  });

  it("stays where it is longer and the text says it elsewhere", () => {
    const both = "青川研究院附属医院成立。青川研究院附属医院院长来访。";
    const { byForm } = bounded(both, ["青川研究院附属医院"], "青川研究院", both.lastIndexOf("青川研究院"));
    expect([...byForm.keys()]).toContain("青川研究院附属医院");
  });

  it("stays a legal form that goes on behind", () => {
    const full = "瀛川油运（新加坡）私人有限公司";
    const names = new Catcher(`${full}签约。`, () => false);
    names.give(full, "company", "legal form", 0);
    const caught = spot(names.text, names.byForm, () => false);
    names.bound([{ start: 0, end: 4, sort: "company", chance: 1 }], caught);
    expect(names.entities.map(({ name }) => name)).toEqual([full]);
  });

  it("stays a name of the dataset", () => {
    const names = new Catcher(text, () => false);
    names.give("委托给青川研究院", "company", "known name", 2).known = "qingchuan";
    names.bound(
      [{ start: 5, end: 10, sort: "organization", chance: 1 }],
      spot(text, names.byForm, () => false),
    );
    expect(names.entities.map(({ name }) => name)).toEqual(["委托给青川研究院"]);
  });

  it("is more than a name where marks stand in it", () => {
    const names = new Catcher("甲，乙公司", () => false);
    names.bound([{ start: 0, end: 5, sort: "company", chance: 1 }], []);
    expect(names.entities).toEqual([]);
  });
});

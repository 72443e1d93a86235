import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { simplified } from "@/lib/names/simplified";
import { labelsOf, type ReleaseInput, readRelease } from "@/lib/releases";

/** What a release says, in simplified characters. */
function said(text: string, publisher?: string) {
  const input: ReleaseInput = { text, published: "2026-03-05", ...(publisher && { publisher }) };
  const { entities, agreements } = labelsOf(readRelease(input));
  const nameOf = (id: string) => simplified(entities.find((one) => one.id === id)?.name ?? id);
  return agreements.map(({ parties, signedAt, fields, projects, ...rest }) => ({
    ...rest,
    parties: parties.map(nameOf).sort(),
    signedAt: signedAt && nameOf(signedAt),
    fields: fields.map(simplified),
    projects: projects.map(({ site, ...project }) => ({ ...project, site: site && nameOf(site) })),
  }));
}

describe("releases in traditional characters", () => {
  const pairs: [what: string, traditional: string, publisher?: string][] = [
    [
      "a service contract",
      "宏遠電力與雲嶺機械簽署服務合約\n\n宏遠電力股份有限公司3月3日與雲嶺機械有限公司簽署服務合約，為期三年。",
    ],
    [
      "a body that speaks of itself",
      "3月3日，我校與宏遠電力股份有限公司簽署戰略合作協議。雙方將在儲能領域開展合作。雲嶺大學校長出席儀式。",
      "雲嶺大學",
    ],
    [
      "a country by the name that it has there",
      "宏遠電力股份有限公司3月3日在紐西蘭與雲嶺機械有限公司簽署協議，在義大利建設工廠。",
    ],
    ["what is said to be false", "宏遠電力股份有限公司與雲嶺機械有限公司簽署協議的說法不實。"],
  ];
  it.each(pairs)("%s", (_, traditional, publisher) => {
    expect(traditional).not.toBe(simplified(traditional));
    expect(said(traditional, publisher)).toEqual(
      said(simplified(traditional), publisher && simplified(publisher)),
    );
  });

  it("tells of what kind a service contract is", () => {
    expect(said(pairs[0]?.[1] ?? "")).toMatchObject([{ kind: "service" }]);
  });

  it("knows the school that speaks by its publisher", () => {
    expect(said(pairs[1]?.[1] ?? "", "雲嶺大學")).toMatchObject([
      { parties: ["云岭大学", "宏远电力股份有限公司"] },
    ]);
  });
});

describe("rules for Chinese", () => {
  const folder = join(import.meta.dirname, "../../../lib/releases/zh");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );

  it.each(files)("%s is written as texts are read, in simplified characters", (file) => {
    const code = readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line));
    expect(code.filter((line) => line !== simplified(line))).toEqual([]);
  });
});

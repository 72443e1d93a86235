import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ProblemReport } from "@/components/options/ProblemReport";
import type { Problem } from "@/lib/model";

const ignore = async () => undefined;

/** What stands in the first column of each row. */
function places(problems: readonly Problem[]): string[] {
  const drawn = renderToStaticMarkup(
    <ProblemReport
      file="a.csv"
      problems={problems}
      total={problems.length}
      onCopy={ignore}
      onSave={ignore}
    />,
  );
  return [...drawn.matchAll(/<span class="problem-where">(.*?)<\/span><span>/gu)].map(([, cell = ""]) =>
    cell.replace(/<[^>]*>/gu, "").trim(),
  );
}

test("what is wrong with a file as a whole says that it is the file", () => {
  const words = { message: "is empty.", advice: "Choose another file." };
  expect(
    places([
      words,
      { ...words, file: "a.csv" },
      { ...words, file: "b.csv" },
      { ...words, line: 3 },
      { ...words, file: "b.csv", line: 3, record: "agreements[0]", field: "form" },
    ]),
  ).toEqual(["the file", "the file", "b.csv", "line 3", "b.csv line 3 agreements[0] form"]);
});

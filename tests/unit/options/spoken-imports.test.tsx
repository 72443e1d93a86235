/** What a screen reader is told of imports, and of the button that begins one. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FilePicker } from "@/components/FilePicker";
import { ImportJobs } from "@/components/options/ImportJobs";
import type { Job } from "@/components/options/import-jobs";

const ignore = () => undefined;

test("of several imports each is told by itself", () => {
  const job = (id: number): Job => ({
    id,
    name: `${id}.json`,
    content: new Blob(),
    problems: [],
    state: { step: "reading" },
  });
  const commands = {
    add: ignore,
    preview: ignore,
    map: ignore,
    goOn: ignore,
    toColumns: ignore,
    keepBoth: ignore,
  };
  const imports = { ...commands, cancel: ignore, dismiss: ignore, jobs: [job(1), job(2)] };
  const drawn = renderToStaticMarkup(<ImportJobs imports={imports} datasets={[]} />);
  const [status = ""] = /<div [^>]*role="status".*?<\/div>/u.exec(drawn) ?? [];
  expect(status).toContain('aria-atomic="false"');
  expect(status).toContain("<span>1.json: reading. </span><span>2.json: reading. </span>");
});

test("the button for files says which, behind the words that are seen", () => {
  const drawn = renderToStaticMarkup(<FilePicker label="Dataset files" onFiles={ignore} />);
  expect(drawn).toMatch(/<button[^>]*>Choose files<span class="sr">: Dataset files<\/span><\/button>/u);
});

/** What stands in the explorer's graph where it has nobody to draw. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Explored } from "@/components/explorer/Explored";
import type { ExplorerApi } from "@/components/explorer/explorer-api";
import { parseAddress } from "@/lib/explore/address";
import type { Selection } from "@/lib/search/selection";
import { LANDIA, selectionOf } from "../explore/made-up";

const ignore = () => undefined;

function shown(selection: Selection, hash: string): string {
  return renderToStaticMarkup(
    <Explored
      // Nothing is asked where nothing is mounted.
      api={{} as ExplorerApi}
      selection={selection}
      place={parseAddress(hash)}
      go={ignore}
      said=""
      onSaid={ignore}
    />,
  );
}

const selection = selectionOf([{ of: ["A", "B"], where: ["Hill", "Landia"] }], LANDIA);

test("around a party without agreements of the selection it says so, and offers everybody", () => {
  const html = shown(selection, "#/graph?focus=d/party/Z&steps=1");
  expect(html).toContain("Nobody is around it");
  expect(html).toContain("Show everybody");
  expect(html).not.toContain("No agreements yet");
  const filtered = shown(selection, "#/graph?q=A&focus=d/party/Z&steps=1");
  expect(filtered).toContain("Nobody is around it");
  expect(filtered).not.toContain("No agreement fits the filter");
});

test("agreements without parties are not taken for none", () => {
  const html = shown(selectionOf([{ of: [] }]), "#/graph");
  expect(html).toContain("Nobody to draw");
  expect(html).not.toContain("Show everybody");
});

test("without agreements it offers to import some", () => {
  expect(shown(selectionOf([]), "#/graph?focus=d/party/Z&steps=1")).toContain("No agreements yet");
});

test("around a place the parties of its agreements are drawn", () => {
  expect(shown(selection, "#/graph?focus=d/place/Landia&steps=1")).toContain("Graph of 2 parties and 1 tie");
});

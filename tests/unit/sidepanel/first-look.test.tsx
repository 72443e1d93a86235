/** What the side panel shows before it knows which page is in front. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { PanelApi } from "@/components/panel/panel-api";

vi.mock("@/components/root-scale", () => ({ rootScale: () => 1 }));
const { PanelApp } = await import("@/components/panel/PanelApp");

test("it says that it is reading, and not that there is no article", () => {
  // Before the first look, nothing is asked.
  const markup = renderToStaticMarkup(<PanelApp api={{} as PanelApi} />);
  expect(markup).toContain("Reading the page");
  expect(markup).not.toContain("No article");
});

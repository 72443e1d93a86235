/** What the popup says where no name is listed for a page. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageNotice } from "@/components/popup/PageNotice";
import { pageActions } from "@/components/popup/page-actions";
import type { PageView, PopupApi, Standing } from "@/components/popup/popup-api";

const said = (standing: Standing) => {
  const page: PageView = {
    standing,
    site: "news.example",
    enabled: true,
    siteOn: true,
    always: false,
    hasAccess: true,
    scope: "news",
    toggleKey: "",
  };
  const actions = pageActions({} as PopupApi, async () => undefined);
  return renderToStaticMarkup(<PageNotice page={page} actions={actions} />);
};

test("of a PDF, that it is one and what to do, and it does not offer to read it", () => {
  const pdf = said({ kind: "read", names: { state: "pdf", url: "https://news.example/a", names: [] } });
  expect(pdf).toContain("This page is a PDF");
  expect(pdf).toContain("save the PDF and drop the file");
  expect(pdf).not.toContain("Read this page once");
});

test("of a page without an answer, that it may not have loaded", () => {
  expect(said({ kind: "unread" })).toContain("before Entente could read news.example, or it did not load.");
});

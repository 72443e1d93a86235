/** The list of corrections, in a time zone where it is another day than in UTC. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

test("a correction is dated by the day that it was here, as all else that a person did", async () => {
  process.env.TZ = "Pacific/Kiritimati";
  const { CorrectionsSection } = await import("@/components/options/CorrectionsSection");
  const rejection = {
    id: "1",
    ref: "base/party/orvex",
    surface: "Orvex",
    name: "Orvex AG",
    scope: "everywhere",
    at: "2025-03-20T18:00:00.000Z",
  } as const;
  const ignore = () => undefined;
  const drawn = renderToStaticMarkup(
    <CorrectionsSection
      corrections={{ state: "done", value: { rejections: [rejection], addedNames: [] } }}
      onUndoRejection={ignore}
      onRemoveName={ignore}
    />,
  );
  expect(drawn).toContain("21 Mar 2025");
});

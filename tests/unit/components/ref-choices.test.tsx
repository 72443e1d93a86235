/** What the fields of a form show and offer once a party or place was merged into another, or rejected. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { choicesOf, firstBeside } from "@/components/review/forms/choices";
import { EditAgreement } from "@/components/review/forms/EditAgreement";
import { EditEntity } from "@/components/review/forms/EditEntity";
import { act } from "@/lib/review/decide";
import type { Action, Item } from "@/lib/review/draft";
import type { Review, ReviewState } from "@/lib/review/state";
import { sampleReview } from "../review/sample";

const ignore = () => undefined;
const events = {
  withNamed: ignore,
  stopSaving: ignore,
  isSaving: false,
  onSave: ignore,
  onCancel: ignore,
};

/** The sample with a further party. */
const BEGUN = withFurther();

function withFurther(): Review {
  const start = sampleReview();
  const kestrel = start.state.items.find(({ record }) => record.id.includes("kestrel"));
  if (kestrel?.kind !== "party") throw new Error("The sample lacks its second party.");
  const record = { ...kestrel.record, id: "holding", names: [{ text: "Ulven Holding", type: "official" }] };
  return act(start, { type: "add", item: { ...kestrel, id: "party/holding", record } as Item });
}

const after = (...decisions: Action[]): ReviewState => decisions.reduce(act, BEGUN).state;

function idOf(name: string): string {
  const found = BEGUN.state.items.find((one) => one.kind !== "agreement" && one.record.id.includes(name));
  if (!found) throw new Error(`Nothing in the sample is called ${name}.`);
  return found.id;
}

function agreementForm(state: ReviewState): string {
  const [item] = state.items;
  if (item?.kind !== "agreement") throw new Error("The first item is no agreement.");
  return renderToStaticMarkup(<EditAgreement {...events} state={state} record={item.record} />);
}

/** The lists of a form under this label: what is chosen in each, and what is offered. */
function lists(html: string, label: string) {
  const found = html.matchAll(new RegExp(`${label}</label>.*?<select.*?</select>`, "gu"));
  return [...found].map(([list]) => {
    const options = [...list.matchAll(/<option value="[^"]*"( selected="")?>([^<]*)</gu)];
    const names = options.map(([, , name = ""]) => name).filter((name) => !name.startsWith("+"));
    return { chosen: options.find(([, isChosen]) => isChosen)?.[2], names };
  });
}

const chosen = (html: string, label: string) => lists(html, label).map((one) => one.chosen);

test("an agreement of a merged party shows what that was merged into, once in its list", () => {
  const html = agreementForm(after({ type: "merge", from: idOf("kestrel"), into: "party/holding" }));
  expect(chosen(html, "Party")).toEqual(["Norvale Batteries", "Ulven Holding"]);
  for (const { names } of lists(html, "Party")) expect(names).toEqual(["Norvale Batteries", "Ulven Holding"]);
});

test("a rejected party is told as such where it is chosen, and offered nowhere else", () => {
  const html = agreementForm(after({ type: "reject", id: idOf("kestrel") }));
  expect(chosen(html, "Party")).toEqual(["Norvale Batteries", "Kestrel Steel (rejected)"]);
  expect(lists(html, "Party")[0]?.names).toEqual(["Norvale Batteries", "Ulven Holding"]);
});

test("a rejected place stays where an agreement was signed, and a merged one is what it became", () => {
  const hamburg = idOf("hamburg");
  expect(chosen(agreementForm(after({ type: "reject", id: hamburg })), "Signed in")).toEqual([
    "Hamburg (rejected)",
  ]);
  const merged = after({ type: "merge", from: hamburg, into: idOf("bremen") });
  expect(chosen(agreementForm(merged), "Signed in")).toEqual(["Bremen"]);
});

test("the form of a party shows where its seat and its owner are now", () => {
  const norvale = BEGUN.state.items.find(({ id }) => id === idOf("norvale"));
  if (norvale?.kind !== "party") throw new Error("The sample lacks its first party.");
  const record = { ...norvale.record, seat: idOf("hamburg").slice("place/".length), parent: "holding" };
  const state = after(
    { type: "edit", id: norvale.id, record },
    { type: "merge", from: idOf("hamburg"), into: idOf("bremen") },
    { type: "reject", id: "party/holding" },
  );
  const html = renderToStaticMarkup(<EditEntity {...events} state={state} item={{ ...norvale, record }} />);
  expect(chosen(html, "Seat")).toEqual(["Bremen"]);
  expect(chosen(html, "Belongs to")).toEqual(["Ulven Holding (rejected)"]);
});

test("the next party is neither what one that takes part was merged into, nor a rejected one", () => {
  const recordOf = (name: string) => idOf(name).slice("party/".length);
  const state = after(
    { type: "merge", from: idOf("kestrel"), into: "party/holding" },
    { type: "reject", id: idOf("norvale") },
  );
  const choices = choicesOf(state, "party");
  expect(firstBeside(choices, [])?.id).toBe("holding");
  expect(firstBeside(choices, [recordOf("kestrel")])).toBeUndefined();
});

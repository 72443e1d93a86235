import { expect, test } from "vitest";
import { focusIn, nextOpen } from "@/components/review/desk/desk-focus";
import { groupsOf, inOrder } from "@/components/review/items/item-groups";
import { act, reduce } from "@/lib/review/decide";
import type { Review } from "@/lib/review/state";
import { sampleReview } from "../review/sample";

const orderOf = ({ state }: Review) => groupsOf(state).flatMap(({ items }) => items);

test("an editor stays with its item and in its group, whatever becomes of the item meanwhile", () => {
  const review = sampleReview();
  const [one, other] = review.state.items.filter(({ kind }) => kind === "party");
  if (!one || !other) throw new Error("There are no two parties.");
  const { state } = review;
  for (const after of [
    act(review, { type: "accept", id: one.id }).state,
    act(review, { type: "reject", id: one.id }).state,
    act(review, { type: "acceptAbove", confidence: 0 }).state,
    act(review, { type: "merge", from: one.id, into: other.id }).state,
    { ...state, items: state.items.filter((item) => item !== one) },
  ]) {
    const groups = groupsOf(after, one);
    const having = groups.filter(({ items }) => items.some(({ id }) => id === one.id));
    expect(having.map(({ id }) => id)).toEqual(["parties"]);
    const { item, mode } = focusIn(inOrder(groups), { mode: "edit", id: one.id, item: one });
    expect([item?.id, mode]).toEqual([one.id, "edit"]);
  }
  const { item: first } = focusIn(orderOf(review), { mode: "look" });
  if (!first) throw new Error("There is no item.");
  const looked = focusIn(orderOf(act(review, { type: "reject", id: first.id })), { mode: "look" });
  expect(looked.item?.id).not.toBe(first.id);
});

test("what was begun with an item that is gone is not done with another", () => {
  const review = sampleReview();
  const [one, other] = review.state.items.filter(({ kind }) => kind === "party");
  if (!one || !other) throw new Error("There are no two parties.");
  const merged = act(review, { type: "merge", from: one.id, into: other.id });
  const { item, mode } = focusIn(orderOf(merged), { mode: "same", id: one.id });
  expect(item?.id).not.toBe(one.id);
  expect(mode).toBe("look");
  expect(focusIn([], { mode: "merge", id: one.id })).toEqual({ item: undefined, mode: "look" });
});

test("who accepts an agreement goes on to what that has not settled, and from the last to the first", () => {
  const review = sampleReview();
  const agreement = review.state.items.find((item) => item.kind === "agreement");
  const [first, second] = agreement?.record.parties ?? [];
  if (!agreement || !first || !second) throw new Error("There is no agreement of two.");
  const record = { ...agreement.record, parties: [first] };
  const { state } = act(review, { type: "edit", id: agreement.id, record });
  const order = groupsOf(state).flatMap(({ items }) => items);
  const [one, last] = [order.find(({ id }) => id === agreement.id), order.at(-1)];
  if (!one || !last) throw new Error("It is not in the order.");
  const next = nextOpen(order, one, reduce(state, { type: "accept", id: one.id }));
  expect(next.id).toBe(`party/${second.party}`);
  expect(order.indexOf(next)).toBeGreaterThan(order.indexOf(one) + 1);
  expect(nextOpen(order, last, reduce(state, { type: "reject", id: last.id }))).toBe(order[0]);
  expect(nextOpen(order, one, reduce(state, { type: "acceptAbove", confidence: 0 }))).toBe(one);
});

/** "Not the same": splits what was taken for one party or place of several datasets. */
import { type Decided, decisionOf } from "@/lib/merging/decision";
import { askOnce } from "./ask";

/** Keeps a record apart from others that it was shown as one with. Resolves to what takes that back. */
export async function keepApart(one: Decided, others: readonly Decided[]): Promise<() => Promise<void>> {
  const now = new Date();
  const keep = others.map((other) => decisionOf(one, other, false, now));
  const back = await askOnce("decide", { keep, forget: [] });
  return async () => {
    await askOnce("decide", back);
  };
}

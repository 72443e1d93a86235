/** Reads an article as a release, away from the panel, and tells which of its agreements no dataset has. */
import type { NewAgreement } from "@/components/panel/panel-api";
import type { ArticleText } from "@/lib/messages/replies";
import { displayName } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { proposeFrom, type ReleaseInput } from "@/lib/releases";
import { knownWorld } from "@/lib/review/known/known";
import { KnownReader } from "@/lib/store/releases/known-reader";

type NewsRequest = { number: number; article: ArticleText };
export type NewsReply = { number: number } & ({ agreements: NewAgreement[] } | { failed: string });

/** Longer than any article; a book would keep the panel waiting. */
const MOST_TEXT = 200_000;

/** The panel shows unasked only what is likely; the rest is proposed in the review. */
const LEAST_CONFIDENCE = 0.6;

const reader = new KnownReader();

addEventListener("message", ({ data: { number, article } }: MessageEvent<NewsRequest>) => {
  newsIn(article).then(
    (agreements) => postMessage({ number, agreements } satisfies NewsReply),
    (error: unknown) =>
      postMessage({
        number,
        failed: messageOf(error),
      } satisfies NewsReply),
  );
});

async function newsIn({ text, about }: ArticleText): Promise<NewAgreement[]> {
  const input: ReleaseInput = { ...about, text: text.slice(0, MOST_TEXT) };
  const world = knownWorld((await reader.known(input)).slices);
  const { agreements, parties, matches, evidence } = proposeFrom(input, world.known);
  const names = new Map(parties.map((party) => [party.id, displayName(party)]));
  const nameOf = (id: string) => world.entity(id)?.label ?? names.get(id) ?? id;
  const proofOf = (id: string) =>
    evidence.find(({ record }) => record.kind === "agreement" && record.id === id);
  return agreements
    .filter(
      ({ id }) =>
        (!Object.hasOwn(matches, id) || matches[id]?.isLater) &&
        (proofOf(id)?.confidence ?? 1) >= LEAST_CONFIDENCE,
    )
    .map(({ id, form, history, parties: members }): NewAgreement => {
      const last = history.at(-1);
      const quote = proofOf(id)?.quote;
      return {
        parties: members.map(({ party }) => nameOf(party)),
        form,
        status: last?.status ?? "announced",
        ...(last?.date !== undefined && { date: last.date }),
        ...(quote !== undefined && { quote }),
      };
    });
}

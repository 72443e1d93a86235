/** A release in own words with made-up parties, its review, and a dataset that knows one of them. */
import type { Dataset } from "@/lib/model";
import { proposeFrom } from "@/lib/releases";
import { openReview } from "@/lib/review/decide";
import type { Refusal } from "@/lib/review/draft";
import { type KnownSlice, knownWorld } from "@/lib/review/known/known";
import { startReview } from "@/lib/review/start";
import type { Review } from "@/lib/review/state";

export const TEXT = `Norvale Batteries Inc. and Kestrel Steel AG sign memorandum on storage

HAMBURG, Germany, March 14, 2025 – Norvale Batteries Inc. and Kestrel Steel AG signed a memorandum of understanding on March 14, 2025, in Hamburg. The two companies will build a battery storage plant of 40 MWh in Bremen.

Under the memorandum, Norvale Batteries will supply the cells and Kestrel Steel will provide the site in Bremen.
`;

export const KNOWN: KnownSlice = {
  dataset: { id: "base", title: "Base" },
  parties: [
    {
      id: "kestrel",
      kind: "company",
      names: [
        { text: "Kestrel Steel AG", type: "official" },
        { text: "Kestrel Steel", type: "short" },
      ],
      country: "DE",
      seat: "bremen",
      identifiers: [{ scheme: "lei", value: "5299000000KESTREL000" }],
    },
  ],
  places: [
    {
      id: "bremen",
      kind: "city",
      names: [{ text: "Bremen", type: "official" }],
      country: "DE",
      within: "germany",
    },
    { id: "germany", kind: "country", names: [{ text: "Germany", type: "official" }], country: "DE" },
  ],
  agreements: [],
  releases: [],
  evidence: [],
};

/** The review of the sample, as a reading begins it. */
export function sampleReview(
  slices: readonly KnownSlice[] = [],
  refusals: readonly Pick<Refusal, "fact">[] = [],
  { text = TEXT, id = "norvale-1", published = "2025-03-14" } = {},
): Review {
  const world = knownWorld(slices);
  const about = { publisher: "Example Wire", published, url: "https://www.example.com/1" };
  const proposal = proposeFrom({ text, id, ...about }, world.known);
  return openReview(startReview(proposal, world, text, refusals), about);
}

/** A dataset as the slice of everything in it. */
export function sliceOf({ info, ...records }: Dataset): KnownSlice {
  return { dataset: { id: info.id, title: info.title }, ...records };
}

import { addressOf } from "@/lib/explore/address";
import { aboutNow } from "@/lib/review/about";
import type { DraftRow } from "@/lib/review/draft";
import { pageKey } from "@/lib/sites/page-key";
import { countText } from "@/lib/ties/labels";
import { useAnswer } from "../../answers/use-answer";
import type { ReviewApi } from "../review-api";

/** What the note needs beside the address. */
export interface KnownPages {
  api: Pick<ReviewApi, "search" | "readMenuItem">;
  rows: readonly DraftRow[];
  onOpen: (id: string) => void;
}

interface Props extends KnownPages {
  address: string;
}

/** Whether a pasted text is only the address of a page. */
export function isAddress(text: string): boolean {
  return !/\s/u.test(text.trim()) && pageKey(text.trim()) !== undefined;
}

/** Shown where the address of a page was pasted in the place of its text: what is known of the page, and what to do. */
export function AddressNote({ address, api, rows, onOpen }: Props) {
  const key = pageKey(address);
  const row = rows.find((one) => {
    const { url } = aboutNow(one);
    return url !== undefined && pageKey(url) === key;
  });
  const answer = useAnswer(address, () => api.search(`${address} kind:release`, 1));
  const [known] = answer.state === "done" ? answer.value : [];
  const link = (text: string, href: string) => (
    <a className="linklike" href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
  return (
    <div className="paste-note" role="status">
      {row && (
        <p>
          This page is in the queue already.{" "}
          <button type="button" className="linklike" onClick={() => onOpen(row.id)}>
            Show it
          </button>
        </p>
      )}
      {known?.type === "release" && (
        <p>
          Your datasets have it, with {countText(known.agreements, "agreement")}: <bdi>{known.title}</bdi>.{" "}
          {known.agreements > 0 &&
            link("Show in the explorer", `/explorer.html${addressOf({ view: "table", query: address })}`)}
        </p>
      )}
      <p>
        Entente fetches no pages. {link("Open this one", address)} and choose “{api.readMenuItem}” in its
        context menu, or paste its text here.
      </p>
    </div>
  );
}

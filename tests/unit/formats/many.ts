import { emptyDataset } from "@/lib/formats/read-records";
import type { Dataset } from "@/lib/model";

/** A dataset of many parties and agreements between neighbours. */
export function many(count: number): Dataset {
  const dataset = emptyDataset({ id: "many", title: "Many", version: "1" });
  for (let at = 0; at < count; at++) {
    dataset.parties.push({ id: `p${at}`, kind: "company", names: [{ text: `Maker ${at}`, type: "short" }] });
    dataset.agreements.push({
      id: `a${at}`,
      form: "memorandum",
      parties: [{ party: `p${at}` }, { party: `p${(at + 1) % count}` }],
      history: [{ status: "signed" }],
    });
  }
  return dataset;
}

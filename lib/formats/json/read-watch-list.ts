/** Reads a watch list; see `watch-list.ts`. Such lists are written by hand, so they fit into memory. */
import { LIST_OF, RECORD_KINDS } from "@/lib/model";
import type { ReadEvent } from "../read-events";
import { type Reading, textOf } from "../reading";
import { fileError } from "../source";
import { parseWatchList } from "../watch-list";

const LONGEST = 64 * 1024 * 1024;

/** Reads a watch list. Throws an `InputError` with every problem of every entity. */
export async function* readWatchList(reading: Reading): AsyncGenerator<ReadEvent> {
  const { source, intake } = reading;
  let text = "";
  for await (const piece of textOf(reading)) {
    text += piece;
    if (text.length > LONGEST)
      throw fileError(
        source.name,
        "is a watch list of more than 64 MB.",
        "Split it, or convert it to JSON lines.",
      );
  }
  const dataset = parseWatchList(text, source.name);
  for (const kind of RECORD_KINDS)
    for (const [index, record] of dataset[LIST_OF[kind]].entries()) {
      intake.take(kind, record, { file: source.name, index, at: () => ({}) });
      yield* intake.drain();
    }
  yield* intake.finish(reading.info);
}

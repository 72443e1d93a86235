import { CUES, type Deed, INSTRUMENT, INSTRUMENT_TAIL } from "./cues";
import { stepAt, type View } from "./view";

export interface Hit {
  deed: Deed;
  from: number;
  to: number;
  text: string;
}

/** Where cues stand; a cue within another is left out. */
export function hitsOf(view: View): Hit[] {
  const hits: Hit[] = [];
  const taken = new Uint8Array(view.steps.length);
  for (const { deed, pattern } of CUES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(view.line); match; match = pattern.exec(view.line)) {
      const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
      const to = stepAt(view, match.index + match[0].length - 1) + 1;
      if (match[0].length === 0) pattern.lastIndex += 1;
      if (taken[from] || taken[Math.min(to, taken.length) - 1]) continue;
      const end = pastInstrument(view, to);
      taken.fill(1, from, end);
      hits.push({
        deed,
        from,
        to: end,
        text: view.steps
          .slice(from, end)
          .map(({ word }) => word)
          .join(" "),
      });
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

const WHOLE_INSTRUMENT = new RegExp(`^${INSTRUMENT}$`, "u");

/** The end of an instrument's name: "a strategic cooperation" goes on with "framework agreement". */
function pastInstrument({ steps }: View, to: number): number {
  if (!WHOLE_INSTRUMENT.test(steps[to - 1]?.word ?? "")) return to;
  let end = to;
  for (let i = to; i < to + 5 && INSTRUMENT_TAIL.test(steps[i]?.word ?? ""); i++)
    if (
      WHOLE_INSTRUMENT.test(steps[i]?.word ?? "") ||
      /^(?:understanding|intent)$/.test(steps[i]?.word ?? "")
    )
      end = i + 1;
  return end;
}

/** What the bench of releases measures, bundled as the extension ships it. */
import { type Labels, labelsOf, type ReleaseInput, readRelease } from "@/lib/releases";

/** Reads a release, to labels. */
export function readLabels(input: ReleaseInput): Labels {
  return labelsOf(readRelease(input));
}

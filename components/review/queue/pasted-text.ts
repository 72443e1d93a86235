/** The content of the form for a pasted release. Outlives the form, which is loaded when it is opened. */

/** A pasted text and its details, as typed. */
export interface PastedText {
  text: string;
  publisher: string;
  published: string;
  url: string;
}

export const NOTHING_PASTED: PastedText = { text: "", publisher: "", published: "", url: "" };

/**
 * The form with a text or a link that was dropped on the page. Where it holds a text, another is added to that, and a link
 * is where it is from.
 */
export function withDropped(
  pasted: PastedText = NOTHING_PASTED,
  dropped: { link: string } | { text: string },
): PastedText {
  const isEmpty = pasted.text.trim() === "";
  if ("text" in dropped)
    return { ...pasted, text: isEmpty ? dropped.text : `${pasted.text.trimEnd()}\n\n${dropped.text}` };
  return isEmpty ? { ...pasted, text: dropped.link } : { ...pasted, url: dropped.link };
}

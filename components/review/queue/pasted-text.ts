/** The content of the form for a pasted release. Outlives the form, which is loaded when it is opened. */

/** A pasted text and its details, as typed. */
export interface PastedText {
  text: string;
  publisher: string;
  published: string;
  url: string;
}

export const NOTHING_PASTED: PastedText = { text: "", publisher: "", published: "", url: "" };

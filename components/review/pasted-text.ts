/** What stands in the form for a pasted release. It outlives the form, which is read only when it is opened. */

/** A pasted text and what is said of it, as they are typed. */
export interface PastedText {
  text: string;
  publisher: string;
  published: string;
  url: string;
}

export const NOTHING_PASTED: PastedText = { text: "", publisher: "", published: "", url: "" };

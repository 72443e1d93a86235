/** Decoders for encodings by their labels, and for code pages by their numbers. */

const PAGES: Readonly<Record<string, string>> = {
  "932": "shift_jis",
  "936": "gb18030",
  "949": "euc-kr",
  "950": "big5",
  "10000": "macintosh",
  "65001": "utf-8",
};

/** The label of a code page by its number. */
export const codePage = (number: string): string => PAGES[number] ?? `windows-${number}`;

/** A label as decoders know it, also of a code page such as "cp936". */
export function pageLabel(label: string): string {
  const number = /^(?:x-)?(?:cp|ms)-?(\d{3,5})$/iu.exec(label.trim())?.[1];
  return number === undefined ? label : codePage(number);
}

/** A decoder for a label, which may be a code page such as "cp936"; `other` decodes where nobody knows it. */
export function decoderOf(label: string, other: string): TextDecoder {
  try {
    return new TextDecoder(pageLabel(label));
  } catch {
    return new TextDecoder(other);
  }
}

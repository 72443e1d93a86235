/** Files that people take for releases, and that hold no text: what they are, and what to do. */
import { latin1 } from "./file-sorts";

/** What can be given instead. */
export const GIVE = "Give a .txt, .html, .md, .pdf, .docx, .odt, .rtf or .eml file.";

interface Sort {
  /** The first bytes, in hexadecimal. */
  begins: readonly string[];
  name?: RegExp;
  /** A text somewhere in it, in characters of two bytes each. */
  holds?: string;
  message: string;
  advice: string;
}

const ZIP = "504b0304";
/** Office programs before 2007, and what newer ones lock with a password. */
const OLD = "d0cf11e0";
const AS_TEXT = "Save it there as Word (.docx), PDF or plain text (.txt), or copy its text and paste it.";
const AS_PDF = "Save it there as PDF, or copy its text and paste it.";
/** The options page tells what tables it takes. */
const AS_DATA = "Agreements in a table are imported on the options page, as a dataset.";

/** The first that fits counts. */
const OTHER_SORTS: readonly Sort[] = [
  {
    begins: [ZIP],
    name: /\.pages$/iu,
    message: "is a document of a word processor that is not read.",
    advice: AS_TEXT,
  },
  { begins: [ZIP], name: /\.(?:xls[xm]|ods)$/iu, message: "is a workbook, not text.", advice: AS_DATA },
  { begins: [ZIP], name: /\.(?:pp[ts][xm]|odp|key)$/iu, message: "is slides, not text.", advice: AS_PDF },
  {
    begins: [OLD],
    holds: "EncryptedPackage",
    message: "is locked with a password.",
    advice: "Open it in its program, take the password off and save it, or copy its text and paste it.",
  },
  {
    begins: [OLD],
    holds: "__substg1.0_",
    message: "is a mail in a format of Outlook's own (.msg), which is not read.",
    advice: "Save it there as .eml or as text, or copy its text and paste it.",
  },
  { begins: [OLD], holds: "Workbook", message: "is an old workbook, not text.", advice: AS_DATA },
  { begins: [OLD], holds: "PowerPoint Document", message: "is old slides, not text.", advice: AS_PDF },
  {
    begins: [OLD],
    message: "is a document of a word processor in its old format (.doc), which is not read.",
    advice: AS_TEXT,
  },
  {
    begins: [ZIP, "1f8b"],
    message: "is a packed file, not text.",
    advice: `Unpack it first. ${GIVE}`,
  },
  {
    // PNG, JPEG, GIF, TIFF.
    begins: ["89504e47", "ffd8ff", "47494638", "49492a00", "4d4d002a"],
    message: "is a picture, not text.",
    advice: "Run a text recognition over it first, and give the text that it finds.",
  },
];

/** What a file is that holds no text; `undefined` where it may hold some. */
export function otherSort(name: string, bytes: Uint8Array): { message: string; advice: string } | undefined {
  const head = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return OTHER_SORTS.find(
    (sort) =>
      sort.begins.some((start) => head.startsWith(start)) &&
      (sort.name?.test(name) ?? true) &&
      (sort.holds === undefined || latin1(bytes).includes([...sort.holds].join("\0"))),
  );
}

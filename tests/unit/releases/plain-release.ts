/** A release in three paragraphs, to be pasted in many shapes. */
import { layOut } from "@/lib/releases/plain/lay-out";

/** A text laid out. */
export const laidOut = (text: string) => layOut(text).text;

export const HEADLINE = "Aldbrook Group and Penhallow Energy sign storage agreement";
export const FIRST =
  "TRURO, 14 May 2024 - Aldbrook Group Limited today signed a supply agreement with Penhallow Energy plc in Truro, under which it will deliver battery containers with 240 MWh of storage to a public-private site at Camborne.";
export const SECOND =
  "The containers are to be built by Aldbrook Group in Redruth, where the company employs 300 people, and Penhallow Energy will operate the site, which it expects to open before the winter of 2026.";
export const CLEAN = `${HEADLINE}\n\n${FIRST}\n\n${SECOND}`;

/** Lines of at most so many signs, as editors and mail programs cut them. */
export function wrapped(paragraph: string, width: number, first = ""): string {
  const lines: string[] = [];
  let line = first;
  for (const word of paragraph.split(" ")) {
    if (line.trim() !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = "";
    }
    line += line.trim() === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}

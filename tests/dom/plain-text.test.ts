/** The text of an article as a release has it: lists, tables, terms, wrapped lines. */
import { expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

async function textOf(body: string): Promise<string> {
  const page = await pages.shared(pageWith(body));
  return page.evaluate(() =>
    entente.plainText(new entente.TextReader().read({ elements: [document.body] }) ?? []),
  );
}

const LONG = "Norvale supplies Kestrel Steel with cells. ".repeat(9).trim();

const CUT = `The battery maker Orvex said on Monday that Zenith
Steel would supply it with plates for its plant on
the coast of the country, where eight hundred
people are to work from the autumn of next year.`;

test.each<[string, string, string]>([
  ["paragraphs", "<p>One</p><p>Two</p>", "One\n\nTwo"],
  ["items of a list", "<ul><li>One</li><li><p>Two</p><p>Three</p></li></ul>", "- One\n\n- Two\n\nThree"],
  ["numbered items", "<ol start=3><li>One</li><li>Two</li></ol>", "3. One\n\n4. Two"],
  ["lists within items", "<ul><li>One<ol><li>Two</li></ol></li></ul>", "- One\n\n1. Two"],
  ["items with a mark of their own", "<ul><li>• One</li><li>(a) Two</li></ul>", "• One\n\n(a) Two"],
  [
    "a mark in a box beside its item",
    "<div style='display:flex'><span>•</span><div>One</div></div><div style='display:flex'><b>2.</b><div>Two</div></div>",
    "• One\n\n2. Two",
  ],
  [
    "rows of a table",
    "<p>Orders</p><table><thead><tr><th>Buyer<th>Seller</thead><tr><td>Norvale<td><p>Kestrel</p><p>Steel</p></table><p>End</p>",
    "Orders\n\nBuyer  Seller\nNorvale  Kestrel Steel\n\nEnd",
  ],
  ["marks in cells are theirs", "<table><tr><td>–</td><td>One</td></tr></table>", "–  One"],
  ["lists in cells", "<table><tr><td>One<td><ul><li>Two<li>Three</ul></table>", "One  Two Three"],
  [
    "rows that a narrow window stacks",
    "<style>td,tr{display:block}</style><table><tr><td>One<td>Two</table>",
    "One  Two",
  ],
  [
    "tables of other elements",
    "<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>One</div>" +
      "<div style='display:table-cell'>Two</div></div></div>",
    "One  Two",
  ],
  [
    "grids",
    "<div role=grid><div role=row><div>One</div><div>Two</div></div><div role=row><div>Three</div><div>Four</div></div></div>",
    "One  Two\nThree  Four",
  ],
  ["two tables", "<table><tr><td>1<td>2</table><table><tr><td>3<td>4</table>", "1  2\n\n3  4"],
  ["a table within a row", "<table><tr><td>1<td><table><tr><td>2<td>3</table></table>", "1  2 3"],
  ["what is only laid out as a table", `<table><tr><td>One<td>${LONG}</table>`, `One\n\n${LONG}`],
  [
    "what is only laid out as a table of few words",
    "<table><tr><td><table><tr><td>1<tr><td>2</table><td>3</table>",
    "1\n\n2\n\n3",
  ],
  ["terms", "<dl><dt>Value<dd>EUR 5m<dt>Place<dd>Oslo</dl>", "Value  EUR 5m\nPlace  Oslo"],
  ["terms that are questions", `<dl><dt>Why?<dd>${LONG}</dl>`, `Why?\n\n${LONG}`],
  ["lines and paragraphs by line breaks", "<div>One<br>Two<br><br>Three</div>", "One\nTwo\n\nThree"],
  ["a bold line above its text", "<div><b>One</b><br>Two</div>", "One\n\nTwo"],
  ["lines that are kept", "<pre>  One\nTwo  \n\nThree</pre>", "One\nTwo\n\nThree"],
  ...["pre", "pre-wrap", "pre-line", "break-spaces"].map((shown): [string, string, string] => [
    `lines that were cut by hand: ${shown}`,
    `<div style="white-space:${shown}">${CUT}\n\n${CUT}</div>`,
    `${CUT}\n\n${CUT}`,
  ]),
  [
    "columns that are kept",
    "<pre>One      Two   <b>Three</b>\nFour     F&shy;ive</pre>",
    "One      Two   Three\nFour     Five",
  ],
  ["columns that are folded", "<p style='white-space:pre-line'>One      Two</p>", "One Two"],
  [
    "powers of units, and marks of notes",
    "<p>40 km<sup>2</sup>, 10<sup>6</sup> t by Norvale<sup>2</sup> and Farm<sup>3</sup></p>",
    "40 km2, 106 t by Norvale and Farm",
  ],
])("%s", async (_name, body, text) => {
  expect(await textOf(body)).toBe(text);
});

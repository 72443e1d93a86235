/** Locates a record that was cut out of a JSON text. */
import { fieldText } from "../findings";
import type { Origin } from "../intake";
import { type JsonPath, locateIn } from "../json-lines";

/** A record in a JSON file; `text` is its own text, which begins on `line`. */
export class JsonOrigin implements Origin {
  readonly file: string;
  readonly index: number;
  readonly #text: string;
  readonly #line: number;

  constructor(file: string, index: number, text: string, line: number) {
    this.file = file;
    this.index = index;
    this.#text = text;
    this.#line = line;
  }

  at(path: JsonPath): { line: number; field?: string } {
    if (path.length === 0) return { line: this.#line };
    const [within = 1] = locateIn(this.#text)([path]);
    return { line: this.#line + within - 1, field: fieldText(path) };
  }
}

/** The part of citation-js that the tests use; it comes without types. */
declare module "@citation-js/core" {
  export class Cite {
    /** Reads citations in any format whose plug-in is loaded. Throws where it cannot. */
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";

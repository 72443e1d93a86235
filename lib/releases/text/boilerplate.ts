/** What a release carries beside its news: "About X", contacts, disclaimers, rights, newsletter lines. */

interface Span {
  start: number;
  end: number;
}

/** A heading after which everything up to the next heading of another sort is boilerplate. */
const SECTION =
  /^\W{0,4}(?:about (?:the |our )?\S[^.!?]{0,90}$|(?:media|press|investor|analyst|company|further|for more|for further)?[ -]*(?:contacts?|enquiries|inquiries|information contact|relations)\b[^.!?]{0,60}$|notes? (?:to|for) (?:the )?editors?|(?:safe harbou?r|forward[- ]looking|cautionary|disclaimers?\b|legal notice|important (?:notice|information)|additional information and where|disclosure requirements?|trade ?marks?\b|copyright\b|press office\b|boilerplate\b|related (?:stories|links|articles)|attached documents?|participants in the solicitation|no offer or solicitation)[^.!?]{0,90}$)/iu;
/** Lines that are boilerplate by themselves, wherever they stand. */
const LINE =
  /^\W{0,4}(?:about [\p{Lu}\p{N}][^.!?:]{0,60}:\s|©|\(c\) ?\d{4}|copyright\b|all rights reserved|for (?:more|further|any|media|press|all)?\s?(?:information|details|queries|inquiries|enquiries|questions)\b(?!, \p{Ll})|(?:media|press|investor)?\s*(?:contacts?|enquiries|inquiries|relations)\s?:|tags?\s?:|source\s?[:—-]|photos?\s?:|e-?mail\s?:|tel(?:ephone)?\.?\s?:|registered (?:office|charity)|you(?:'re| are)? (?:receiv|get)\S* (?:this|it) because|(?:un)?subscribe\b|this (?:press release|announcement|communication|report|document|article|material) (?:contains|may contain|includes|is for information|does not constitute)|(?:certain )?(?:statements|forward-looking statements) (?:in|contained)|related (?:stories|links)\b|reprints? |reproduction |follow us\b|share this\b|read more\b|sign up\b|- ?ends? ?-|###)/iu;
const CONTACT = /\S@\S+\.\S|https?:\/\/|\bwww\.|\+\d{1,3}[ (\d]{6,}/u;

/** The numbers of the blocks that stand in a boilerplate section. */
export function boilerplateFrom(text: string, blocks: readonly Span[]): Set<number> {
  const cut = new Set<number>();
  let within = false;
  blocks.forEach(({ start, end }, i) => {
    const line = text.slice(start, Math.min(end, start + 400)).trim();
    if (i > 1 && line.length < 110 && SECTION.test(line)) within = true;
    // "About X: …" and "About X" before its paragraph with a single line end between.
    else if (i > 1 && /^about [\p{Lu}\p{N}“"]/iu.test(line) && SECTION.test(line.split("\n")[0] ?? ""))
      within = true;
    if (within) cut.add(i);
  });
  return cut;
}

/** Whether a block is boilerplate by what it says itself. */
export function isBoilerplate(block: string): boolean {
  const line = block.slice(0, 500).trim();
  if (LINE.test(line) || (line.length < 90 && /^SOURCE \p{Lu}/u.test(line))) return true;
  return line.length < 160 && CONTACT.test(line);
}

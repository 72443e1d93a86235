/** The tree of a page as it is shown: shadow roots stand in their hosts, and what was given to a slot in the slot. */

/** What a node is shown in; `null` for a document and for the top of what is in none. */
export function shownIn(node: Node): Node | null {
  const slot = (node as Partial<Text>).assignedSlot;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

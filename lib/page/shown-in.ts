/** The flat tree of a page, as it is shown: shadow roots in their hosts, slotted nodes in their slots. */

/** The parent of a node in the flat tree; `null` for a document and for the top of a detached tree. */
export function shownIn(node: Node): Node | null {
  const slot = (node as Partial<Text>).assignedSlot;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** Where nodes stand: in the flat tree as it is shown, shadow roots in their hosts and slotted nodes in their slots; and before or behind. */

/** The parent of a node in the flat tree; `null` for a document and for the top of a detached tree. */
export function shownIn(node: Node): Node | null {
  const slot = (node as Partial<Text>).assignedSlot;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** Whether the second of two nodes comes behind the first in the source, or stands in it. */
export function follows(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

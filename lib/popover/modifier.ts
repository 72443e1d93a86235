/** The key that must be down for the pointer to open anything, where the user wants one. */

/** The keys to choose from. */
export type Modifier = "none" | "shift" | "alt" | "ctrl";

/** Whether the wanted key is down in an event; true where none is wanted. */
export function isHeld(
  modifier: Modifier,
  event: { shiftKey: boolean; altKey: boolean; ctrlKey: boolean },
): boolean {
  return modifier === "none" || event[`${modifier}Key`];
}

/** Whether a key, as a keyboard event names it, is the wanted one. */
export function isModifier(modifier: Modifier, key: string): boolean {
  return modifier !== "none" && key === { shift: "Shift", alt: "Alt", ctrl: "Control" }[modifier];
}

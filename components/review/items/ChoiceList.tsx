import { type KeyboardEvent, useRef } from "react";

export interface Choice {
  id: string;
  title: string;
  detail?: string | undefined;
}

/** How long letters belong to those typed before, in ms, as in a list of the browser. */
const TYPING_MS = 1_000;

/** A list to choose one item from, with the mouse, or with the arrow keys or letters of its title, and Enter. */
export function ChoiceList({
  choices,
  label,
  onChoose,
}: {
  choices: readonly Choice[];
  label: string;
  onChoose: (id: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef({ text: "", until: 0 });
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      buttons[(at + by + buttons.length) % buttons.length]?.focus();
    } else if (isLetter(event)) {
      const { text, until } = typed.current;
      const before = event.timeStamp < until ? text : "";
      typed.current = { text: before + event.key.toLowerCase(), until: event.timeStamp + TYPING_MS };
      const titles = choices.map(({ title }) => title.toLowerCase());
      // A first letter goes on from where the focus is, further ones may still be about that.
      buttons[nextWith(titles, typed.current.text, before === "" ? at + 1 : at)]?.focus();
    }
  };
  if (choices.length === 0) return null;
  return (
    <ul ref={list} className="choices-list" aria-label={label}>
      {choices.map(({ id, title, detail }) => (
        <li key={id}>
          <button type="button" className="choice-btn" onKeyDown={move} onClick={() => onChoose(id)}>
            <bdi>{title}</bdi>
            {detail !== undefined && <bdi className="dim">{detail}</bdi>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function isLetter({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
  return (
    key.trim() !== "" && [...key].length === 1 && !ctrlKey && !metaKey && !altKey && !nativeEvent.isComposing
  );
}

/** The index of the next title from `from` on that begins with a text, else of one that holds it; -1 without any. */
export function nextWith(titles: readonly string[], text: string, from: number): number {
  const order = titles.map((_, i) => (from + i) % titles.length);
  return (
    order.find((at) => titles[at]?.startsWith(text)) ?? order.find((at) => titles[at]?.includes(text)) ?? -1
  );
}

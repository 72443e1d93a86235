import { type KeyboardEvent, useRef } from "react";

export interface Choice {
  id: string;
  title: string;
  detail?: string | undefined;
}

/** A list to choose one item from, with the mouse, or with the arrow keys and Enter. */
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
  const move = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
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

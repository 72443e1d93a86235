import { createContext, type ReactNode, useContext } from "react";
import type { Question } from "./answers/keep-asking";
import { useFresh } from "./answers/use-fresh";

const LetterKeys = createContext(true);

/**
 * Lets what is within know whether single letters are commands. Whoever dictates says letters all the time, and must be
 * able to switch them off (WCAG 2.1.4).
 */
export function LetterKeysOf({ question, children }: { question: Question<boolean>; children: ReactNode }) {
  const { answer } = useFresh(question);
  return <LetterKeys value={answer.state !== "done" || answer.value}>{children}</LetterKeys>;
}

/** Whether single letters, digits and signs are commands here. */
export function useLetterKeys(): boolean {
  return useContext(LetterKeys);
}

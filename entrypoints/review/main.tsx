import { createRoot } from "react-dom/client";
import { LetterKeysOf } from "@/components/LetterKeys";
import { unlessPrivate } from "@/components/PrivateWindowNote";
import { ReviewApp } from "@/components/review/ReviewApp";
import { privateWindow } from "@/lib/messages/private-window";
import "@/components/review/review.css";
import { letterKeys } from "@/lib/settings/letter-keys";
import { browserReviewApi } from "./browser-review-api";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    unlessPrivate(privateWindow(), () => (
      <LetterKeysOf question={letterKeys}>
        <ReviewApp api={browserReviewApi()} />
      </LetterKeysOf>
    )),
  );

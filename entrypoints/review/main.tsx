import { createRoot } from "react-dom/client";
import { unlessPrivate } from "@/components/PrivateWindowNote";
import { ReviewApp } from "@/components/review/ReviewApp";
import { privateWindow } from "@/lib/messages/private-window";
import "@/components/review/review.css";
import { browserReviewApi } from "./browser-review-api";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(unlessPrivate(privateWindow(), () => <ReviewApp api={browserReviewApi()} />));

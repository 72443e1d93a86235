import { createRoot } from "react-dom/client";
import { ReviewApp } from "@/components/review/ReviewApp";
import "@/components/review/review.css";
import { unlessPrivate } from "../options/private-window";
import { browserReviewApi } from "./browser-review-api";

const root = document.getElementById("root");
if (root) createRoot(root).render(unlessPrivate(() => <ReviewApp api={browserReviewApi()} />));

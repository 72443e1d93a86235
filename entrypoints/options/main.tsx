import { createRoot } from "react-dom/client";
import { OptionsApp } from "@/components/options/OptionsApp";
import "@/components/options/options.css";
import "@/lib/page/marks.css";
import { browserOptionsApi } from "./browser-options-api";

const root = document.getElementById("root");
if (root) createRoot(root).render(<OptionsApp api={browserOptionsApi()} />);

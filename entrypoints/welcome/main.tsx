import { createRoot } from "react-dom/client";
import { WelcomeApp } from "@/components/welcome/WelcomeApp";
import "@/components/popover/popover.css";
import "@/components/welcome/welcome.css";
import { browserWelcomeApi } from "./browser-welcome-api";

const root = document.getElementById("root");
if (root) createRoot(root).render(<WelcomeApp api={browserWelcomeApi()} />);

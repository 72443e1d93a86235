import { ArrowLeft } from "lucide-react";
import { lazy, Suspense } from "react";
import type { AgreementRef, EntityRef } from "@/lib/model";
import type { Route } from "@/lib/search/routes";
import { Skeleton } from "../Skeleton";
import type { PageView, PopupApi } from "./popup-api";
import type { Router } from "./use-route";

// Loaded at first use, so that the popup opens sooner.
const EntityPage = lazy(() => import("./EntityPage").then((page) => ({ default: page.EntityPage })));
const AgreementPage = lazy(() => import("./AgreementPage").then((page) => ({ default: page.AgreementPage })));

interface Props extends Pick<Router, "go" | "back"> {
  api: PopupApi;
  route: Extract<Route, { ref: string }>;
  page: PageView | undefined;
}

/** The page of a party, place or agreement, with the way back. */
export function DetailView({ api, route, page, go, back }: Props) {
  const shared = {
    api,
    page,
    onOpen: (ref: EntityRef) => go({ view: "entity", ref }),
    onOpenAgreement: (ref: AgreementRef) => go({ view: "agreement", ref }),
  };
  return (
    <main className="detail">
      <nav className="crumb" aria-label="Back">
        <button type="button" className="btn quiet" onClick={back}>
          <ArrowLeft aria-hidden="true" /> Back
        </button>
      </nav>
      <div className="scroll" key={route.ref}>
        <Suspense fallback={<Skeleton lines={8} />}>
          {route.view === "entity" ? (
            <EntityPage {...shared} entity={route.ref} />
          ) : (
            <AgreementPage {...shared} agreement={route.ref} />
          )}
        </Suspense>
      </div>
    </main>
  );
}

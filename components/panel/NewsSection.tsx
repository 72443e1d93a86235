import { FileSearch } from "lucide-react";
import { dateText } from "@/lib/ties/format-date";
import { countText, formLabel, statusLabel } from "@/lib/ties/labels";
import { StaleNote } from "../answers/StaleNote";
import { useAnswer } from "../answers/use-answer";
import { ProblemNote } from "../ProblemNote";
import { useAttempt } from "../use-attempt";
import type { NewAgreement, PanelApi, PanelPage } from "./panel-api";

/** "New to your dataset": agreements that the article reports and no dataset has, one click from review. */
export function NewsSection({ api, page }: { api: PanelApi; page: PanelPage }) {
  const answer = useAnswer(page.key, () => api.findNews(page.tabId), {
    follow: api.followDatasets,
    // A page that names more has grown.
    round: (page.names?.names ?? []).map(({ ref }) => ref).join(" "),
  });
  const { problem, attempt } = useAttempt();
  const news = answer.state === "done" && answer.value.type === "read" ? answer.value.agreements : [];
  return (
    <section className={news.length > 0 ? "news" : undefined} aria-label="New to your dataset">
      <div className="section-head">
        <h2 className="label">New to your dataset</h2>
        {news.length > 0 && <span className="num">{countText(news.length, "agreement")}</span>}
      </div>
      {answer.state === "loading" ? (
        <p className="note">Reading the article …</p>
      ) : answer.state === "failed" ? (
        <StaleNote
          what="The article"
          problem={answer}
          isShown={false}
          onAgain={answer.again}
          className="note"
        />
      ) : answer.value.type === "unreadable" ? (
        <p className="note">The browser lets this page be read from the toolbar popup only.</p>
      ) : answer.value.type === "private" ? (
        <p className="note">
          Not told in a private window, where the browser keeps your datasets closed to this panel.
        </p>
      ) : news.length === 0 ? (
        <p className="note">The article reports no agreement that your datasets lack.</p>
      ) : (
        <>
          <ul>
            {news.map((agreement) => (
              <li key={`${agreement.form} ${agreement.parties.join(" ")} ${agreement.quote ?? ""}`}>
                <News agreement={agreement} />
              </li>
            ))}
          </ul>
          <button type="button" className="btn primary" onClick={() => attempt(api.review(page.tabId))}>
            <FileSearch aria-hidden="true" /> Review and add
          </button>
          <ProblemNote problem={problem} className="bad" />
        </>
      )}
    </section>
  );
}

function News({ agreement: { parties, form, status, date, quote } }: { agreement: NewAgreement }) {
  return (
    <>
      <div>
        <b dir="auto">{parties.join(" – ")}</b>
      </div>
      <div className="mut">
        {formLabel(form)}, {statusLabel(status)}
        {date !== undefined && (
          <>
            , <span className="num whole">{dateText(date)}</span>
          </>
        )}
      </div>
      {quote !== undefined && (
        <blockquote className="quote" dir="auto">
          {quote}
        </blockquote>
      )}
    </>
  );
}

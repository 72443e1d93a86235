/** Small texts that make `lib` build the patterns that it only builds while reading. Modules are loaded here. */
import type { NameSource } from "@/lib/names/compile";

const RELEASE = `ORVALE, May 5, 2025 -- Orvex Power Corporation (the "Company") signed an agreement with Zemtek Ltd.`;

const CHINESE =
  "云岫能源股份有限公司与北阙控股集团股份有限公司5月5日在来宾签署合作协议。云岫能源将在来宾市投资建设电池项目。";

const PAGE =
  "<!doctype html><html><head><title>Orvex signs</title></head><body><script>let a = 1;</script><textarea>x</textarea><p>Orvex Power signed.</p></body></html>";

const MENU =
  "[Orvex Power](https://example.org/a) | [Zemtek signs](https://example.org/b)\n\nOrvex signed.\n";

/** Reads all of them. */
export async function readExamples(): Promise<void> {
  const { htmlAbout, htmlText, markdownText, readRelease } = await import("@/lib/releases");
  for (const text of [RELEASE, CHINESE, markdownText(MENU), htmlText(PAGE)])
    readRelease({ text, published: "2025-05-10" });
  htmlAbout(PAGE);
  const { compileNames } = await import("@/lib/names/compile");
  const { openNames } = await import("@/lib/names/name-index");
  const { findMentions } = await import("@/lib/names/find");
  const company = (id: string, label: string, text: string, weak: boolean): NameSource => ({
    ref: `t/party/${id}`,
    kind: "company",
    label,
    names: [{ text, type: "short", weak }],
    within: [],
    related: [],
  });
  const { buffer } = compileNames([
    company("orvex", "Orvex Power Corporation", "Orvex Power Corporation", false),
    company("zemtek", "Zemtek Ferries", "ZFR", true),
  ]);
  findMentions(openNames(buffer), { url: "https://www.example.org/a", title: "Orvex" }, [
    "Orvex Power Corporation (ORVX) signed, and ORVX builds. ZFR did not sign.",
  ]);
  const { takeDates } = await import("@/lib/search/typed-dates");
  takeDates("5 May 2025");
}

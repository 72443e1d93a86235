/**
 * Splits the facts' single list of kinds into the model's two axes: the form of the instrument, and what the parties do
 * under it. Rules use general words; where these do not tell, the form is "other" and the function is left out.
 */
import { AGREEMENT_FUNCTIONS, type AgreementForm, type AgreementFunction, type PartyKind } from "@/lib/model";
import type { FactAgreement } from "./facts";

/** The kinds that are contracts once signed. */
const CONTRACTS: ReadonlySet<FactAgreement["kind"]> = new Set([
  "supply",
  "purchase-order",
  "service",
  "licensing",
  "distribution",
]);

const CONTRACT_WORD = /\b(contracts?|orders?|offtake|agree(d|s|ment)|awarded)\b/i;
const STAKE_WORD = /\b(stakes?|shares|shareholder|subscribed|takes a (tenth|fifth|quarter|third|half))\b|%/i;

/** The form of an agreement. `kinds` are the kinds of its parties. */
export function formOf(agreement: FactAgreement, kinds: readonly PartyKind[]): AgreementForm {
  const { kind, summary, status } = agreement;
  const isSigned = status !== "announced" && status !== "planned";
  if (kind === "memorandum") return /\bletter of intent\b/i.test(summary) ? "letter-of-intent" : "memorandum";
  if (kind === "strategic-cooperation" || kind === "framework") return "cooperation";
  if (kind === "joint-venture") return "joint-venture";
  if (kind === "acquisition") return "acquisition";
  if (CONTRACTS.has(kind)) return isSigned || CONTRACT_WORD.test(summary) ? "definitive-contract" : "other";
  if (kind === "investment") {
    if (isStake(agreement)) return "minority-stake";
    if (kinds.includes("government") || kinds.includes("public-body")) return "public-private-investment";
    return isSigned ? "definitive-contract" : "other";
  }
  if (/\bmemorandum\b/i.test(summary)) return "memorandum";
  return /\b(cooperation agreement|agreed to research|partnerships?)\b/i.test(summary)
    ? "cooperation"
    : "other";
}

function isStake({ parties, projects, summary }: FactAgreement): boolean {
  return (
    parties.some(({ role }) => role === "investee") ||
    projects.some(({ name }) => /\bstake\b/i.test(name)) ||
    STAKE_WORD.test(summary)
  );
}

const BY_KIND: Partial<Record<FactAgreement["kind"], AgreementFunction>> = {
  supply: "supply",
  "purchase-order": "supply",
  service: "service-operation",
  research: "joint-rd",
  licensing: "licence",
  distribution: "marketing-distribution",
};

/** Words of the fields of cooperation and project names. */
const BY_WORDS: readonly [RegExp, AgreementFunction][] = [
  [/\b(research|innovation centre|prototypes?|innovation)\b/i, "joint-rd"],
  [
    /\b(manufacturing|production (base|line)|factory|gigafactory|(battery|cell|vehicle|assembly) plants?)\b/i,
    "manufacturing",
  ],
  [/\b(distribution|marketing|car sales)\b/i, "marketing-distribution"],
  [/\b(operation and maintenance|upkeep)\b/i, "service-operation"],
  [/\b(lithium extraction|exploration|mining project|(lithium|mine) project)\b/i, "resource-exploration"],
  [/\b(recycling|recycled|second life|circular economy)\b/i, "recycling"],
  [
    /\b(swapping|swap (network|line)|charging|solar power|wind power|green power|hydrogen|shore power|zero-carbon (industrial )?park|grid)\b/i,
    "infrastructure-energy",
  ],
  [/\btraining\b/i, "training"],
  [/\b(standards?|data exchange|battery passport)\b/i, "standards-data"],
];

/** Words of the parties' roles. */
const BY_ROLE: readonly [RegExp, AgreementFunction][] = [
  [/\b(supplier|buyer|offtaker|customer)\b/i, "supply"],
  [/\b(licensor|licensee)\b/i, "licence"],
  [/\b(investor|investee|lender)\b/i, "funding"],
  [/\b(distributor|dealer)\b/i, "marketing-distribution"],
];

/** What the parties do under an agreement, in the order of the vocabulary. */
export function functionsOf(agreement: FactAgreement, kinds: readonly PartyKind[]): AgreementFunction[] {
  const { kind, parties, fields, projects } = agreement;
  const found = new Set<AgreementFunction>();
  const first = BY_KIND[kind];
  if (first) found.add(first);
  // The object of a sale is no function: a contract for solar modules builds no solar park.
  if (first !== "supply")
    for (const text of [...fields, ...projects.map(({ name }) => name)])
      for (const [words, what] of BY_WORDS) if (words.test(text)) found.add(what);
  // The buyer of a company, or of part of it, is no customer.
  const isSale = parties.some(({ role }) => role !== null && /\b(target|seller)\b/i.test(role));
  for (const { role } of parties)
    for (const [words, what] of BY_ROLE)
      if (role !== null && words.test(role) && !(isSale && what === "supply")) found.add(what);
  if (kinds.includes("government") && projects.some(({ site }) => site !== null)) found.add("siting");
  return AGREEMENT_FUNCTIONS.filter((known) => found.has(known));
}

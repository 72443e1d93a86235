/**
 * Recognises defined terms: `X (the "Company")`, "Party A", `甲（以下简称“本公司”）`. Only that text says whom they mean, so they
 * are no names.
 */

import { simplified } from "@/lib/names/simplified";
import { matchesIn } from "../../text/matches";
import { oneLine } from "../../text/one-line";
import { labelsParty } from "../../text/party-labels";
import { wordClass } from "../../text/word-classes";
import { wordSet } from "../../text/word-set";
import { COMPANY_WORDS, isBodyWord, PLACE_WORDS } from "../lexicon";

/** Sorts of bodies and roles in a deal, besides those in the lists for names and labels. */
const SORTS = wordSet(`
  we us our ours it they party parties partners firm firms business businesses enterprise enterprises
  undertaking entity entities company companies corporation group bank banks issuer issuers bidder bidders
  offeror offerors offeree acquirer acquiree parent parents subsidiary subsidiaries affiliate affiliates
  guarantor guarantors trustee trustees manager managers adviser advisers advisor advisors agent agents
  arranger arrangers underwriter underwriters bookrunner bookrunners depositary registrar consultant
  developer developers shareholder shareholders stockholders founders holder holders insurer insured
  applicant applicants grantor mortgagor obligor obligors debtor promoter promoters participant participants
  member members co-owners venture ventures jv jvs jvc jvco spv bidco holdco republic kingdom state states
  nation sultanate emirate principality board team faculty undersigned tenderer carrier carriers producer
  producers shipowner shipowners shipbuilder mortgagee pledgor pledgee assignor assignee consignee shipper
  offtaker bondholders noteholders importer exporter publisher broadcaster
`);

/** Words that distinguish such terms in a deal: "Target Company", "Joint Venture". */
const PARTS = wordSet(`
  target listed joint project parent ultimate immediate holding operating managing lead existing new
  enlarged remaining relevant combined merged surviving acquiring acquired selling purchasing contracting
`);

/** Words that do so and are also in names: the "Central Bank", the "State Company". */
const ADJECTIVES = wordSet(`
  first second third other private public principal main local foreign domestic strategic financial
  industrial commercial technical central national federal regional provincial municipal royal state city
  general home sister
`);

/** Sorts and roles in other languages of the Latin script. */
const ABROAD = wordSet(`
  société sociétés compagnie entreprise groupe groupement acheteur acquéreur vendeur cédant cessionnaire
  émetteur prêteur emprunteur fournisseur client partie banque fonds bailleur locataire sociedad sociedade
  compañía compania empresa grupo emisor emisora comprador compradora vendedor vendedora proveedor cliente
  parte partes banco fondo fundo emitente companhia società azienda gruppo acquirente venditore venditrice
  emittente fornitore parti banca unternehmen konzern käufer käuferin verkäufer verkäuferin emittentin
  lieferant kunde kundin partei parteien vertragsparteien auftraggeber auftraggeberin auftragnehmer
  auftragnehmerin bedrijf groep koper verkoper partij partijen selskapet bolaget koncernen konsernet spółka
  grupa
`);

const ARTICLE = /^(?:the|la|le|les|el|los|las|die|der|das|den|dem|il|lo|gli|het) (?=\p{L})|^l'(?=\p{L})/iu;

/** Terms for a body in Chinese texts. */
const CHINESE = new RegExp(
  `^(?:(?:本|我|该|贵|各|上述|前述)(?:公司|集团|企业|银行|行|司|院|所|校|局|厅|省|市|县|区|基金|中心|协会|单位|方)|(?:${[
    "(?:上市|标的|目标|项目|合资|合营|控股|母|子|孙|总|分|参股|全资子|控股子|平台|新|收购|出让|受让)?公司",
    "集团|银行|企业|合资企业|合营企业|合伙企业|基金|联合体|管理人|大学|学校|学院|医院|研究院|研究所|中心|协会|学会|商会|政府|[省市县区]政府|管委会|委员会|单位",
    "[甲乙丙丁戊己]方|[双各两三四]方|合作方|合作双方|协议各方",
    oneLine`
      买方|卖方|买受人|出卖人|转让方|受让方|出让方|收购方|收购人|要约人|被收购方|出租方|承租方|出租人
      |承租人|发行人|担保人|保证人|被担保人|借款人|贷款人|借款方|贷款方|委托人|受托人|委托方|受托方|许可方
      |被许可方|投资方|投资人|投资者|增资方|交易对方|交易各方|业主|业主方|发包人|发包方|承包人|承包方
      |招标人|投标人|中标人|采购人|采购方|供应商|供货方|客户|经销商|债权人|债务人|保荐人|控股股东
      |实际控制人|大股东|股东
    `,
  ].join("|")}))$`,
  "u",
);

/** Whether a form is only a sort of body or a role in the deal: "the Issuer", "Target Company", "甲方". */
export function isDefinedTerm(form: string): boolean {
  if (CHINESE.test(simplified(form))) return true;
  const words = wordsOf(form);
  const last = words.at(-1) ?? "";
  if (words.length > 3) return false;
  if (words.length === 1) return isSort(last) || COMPANY_WORDS.has(last) || PLACE_WORDS.has(last);
  if (labelsParty(words.join(" "))) return true;
  const before = words.slice(0, -1);
  // "Party A", "Vendor 2"
  if (NUMBER.test(last)) return before.every((word) => isSort(word) || PARTS.has(word));
  return SORTS.has(last) && before.every((word) => SORTS.has(word) || PARTS.has(word));
}

const NUMBER = /^(?:[a-f]|i{1,3}|iv|\d{1,2})$/u;

/** Terms that a text introduces with an article, in small letters: `(the "Yard")`, `"the Yard"`, `(the Yard)`. */
export function definedTermsIn(text: string): ReadonlySet<string> {
  return new Set(matchesIn(DEFINED, text).map(([, ...terms]) => termOf(terms)));
}

const DEFINED = /\bthe "([^"\n]{2,40})"|"the ([^"\n]{2,40})"|\(the ([^()"\n]{2,40})\)/giu;

const termOf = (terms: readonly (string | undefined)[]) =>
  wordsOf(terms.find((term) => term !== undefined) ?? "").join(" ");

/**
 * Whether a form of `name` that the text introduces with an article is only common words: the "Investment Manager". A
 * form that opens like its name is none: the "Harvest Group" of "Harvest Foods".
 */
export function isOrdinaryTerm(form: string, name: string, defined: ReadonlySet<string>): boolean {
  const words = wordsOf(form);
  if (!defined.has(words.join(" "))) return false;
  const [opening] = wordsOf(name);
  // The letters of an acronym may also be a word.
  const isCommon = (word: string) =>
    word !== opening && wordClass(word) !== undefined && !/^\p{Lu}{2,}$/u.test(form);
  return words.every((word) => isSort(word) || PARTS.has(word) || ADJECTIVES.has(word) || isCommon(word));
}

function wordsOf(form: string): string[] {
  const bare = form.replace(ARTICLE, "").replace(/'s?$/u, "");
  return bare.toLowerCase().match(WORD) ?? [];
}

const WORD = /[^\s.,]+/gu;

function isSort(word: string): boolean {
  return SORTS.has(word) || ABROAD.has(word) || isBodyWord(word) || labelsParty(word);
}

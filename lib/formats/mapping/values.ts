/** Reads cells as values: numbers, truth values and the model's controlled words, as tables write them. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  type AgreementForm,
  type AgreementFunction,
  type AgreementStatus,
  PARTY_KINDS,
  type PartyKind,
  QUANTITY_QUALIFIERS,
  type QuantityQualifier,
} from "@/lib/model";

/**
 * Numbers by their decimal sign; thousands may be separated by the other sign, a space or an apostrophe. In India, every
 * two digits above the thousands are: `12,34,567`. No thousands begin with 0, so the sign in `0,125` can only be that of
 * decimals.
 */
const NUMBERS = { ".": numberForm(".", ","), ",": numberForm(",", "\\.") } as const;

function numberForm(decimal: "." | ",", thousands: string): RegExp {
  return new RegExp(
    `^([-+\u2212]?)([1-9]\\d{0,2}(?:(?:${thousands}|[\\s'’\u00a0\u202f])\\d{3})+|[1-9]\\d?(?:${thousands}\\d{2})+${thousands}\\d{3}|\\d+)?(?:\\${decimal}(\\d+))?(e[-+]?\\d{1,3})?$`,
    "i",
  );
}

/** A number with this decimal sign, without signs between thousands and a currency or per cent sign around it. */
export function numberOf(text: string, decimal: "." | ","): number | undefined {
  const bare = text.replace(/^[\p{Sc}\s]+|[\p{Sc}\s%]+$/gu, "");
  const form = NUMBERS[decimal];
  const match = form.exec(bare);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [, sign = "", whole = "0", part = "0", exponent = ""] = match;
  const value = Number(`${sign.replace("\u2212", "-")}${whole.replace(/\D/g, "")}.${part}${exponent}`);
  return Number.isFinite(value) ? value : undefined;
}

const YES = new Set([
  "y",
  "yes",
  "true",
  "t",
  "1",
  "x",
  "✓",
  "✔",
  "ja",
  "j",
  "oui",
  "o",
  "si",
  "sí",
  "s",
  "sim",
  "tak",
  "да",
  "是",
  "有",
  "はい",
]);
const NO = new Set([
  "n",
  "no",
  "false",
  "f",
  "0",
  "-",
  "nein",
  "non",
  "não",
  "nie",
  "нет",
  "否",
  "无",
  "いいえ",
]);

/** A truth value; `undefined` where it is neither yes nor no. */
export function truthOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

type Words<T> = readonly (readonly [RegExp, T])[];

/**
 * The first match decides, so particular ones come before general ones. What other common words contain stands as a
 * word of its own: "cooperation" does not operate. Only the ends of German compounds match within words.
 */
const FORM_WORDS: Words<AgreementForm> = [
  [
    /letters? of intent|\bloi\b|absichtserkl|lettre d.?intention|carta de inten|意向书|意向書/i,
    "letter-of-intent",
  ],
  [/memorand|\bmou\b|protocole d.?accord|谅解备忘录|備忘錄|覚書|备忘录/i, "memorandum"],
  [
    /joint.?venture|\bjv\b|gemeinschaftsunternehmen|coentreprise|empresa conjunta|合资|合資|合弁/i,
    "joint-venture",
  ],
  [/public.?private|\bppp\b|政府和社会资本/i, "public-private-investment"],
  [
    /(?<!\p{L})(?:minority|(?<!majority |controlling )stakes?(?!\p{L}|[- ]?holder)|(?<!private )equity)|(?<!mehrheits)beteiligung|participation minoritaire|入股|参股|出資/iu,
    "minority-stake",
  ],
  [
    /(?<!\p{L})(?:acqui(?!t|esc)|mergers?(?!\p{L})|takeover|buyout|(?:majority|controlling) stake)|mehrheitsbeteiligung|übernahme|adquisici|收购|併購|并购|買収/iu,
    "acquisition",
  ],
  // German and French for a merger. In English it is physics, and part of other words.
  [
    /(?<!in|dif|[ck]on|pro|trans|[ep]f|suf|kern|laser|nuclear |laser |(?<!\p{L})(?:on|in|for) )fusion(?![- ]?(?:energ|power|reactor|research|tech|plant|fuel|plasma|science|devic|machin|collab|coop|partner|alliance|reaktor|forsch|kraft))/iu,
    "acquisition",
  ],
  [/consorti|konsorti|联合体|コンソーシアム/i, "consortium"],
  [
    /co-?operation|strategic|(?<!\p{L})alliance|framework|partnership|kooperation|(?<!im )rahmen|coop[ée]ration|accord-cadre|alian[zç]a|合作|战略|提携|협력/iu,
    "cooperation",
  ],
  [
    /contract(?!or|ion)|definitive|binding agreement|vertrag|contrat|supply agreement|licen[cs]e agreement|purchase agreement|\b[cv]?ppas?\b|\bepc\b|合同|契約/i,
    "definitive-contract",
  ],
  [/^(other|sonstige|autre|otro|其他|その他)/i, "other"],
];

const FUNCTION_WORDS: Words<AgreementFunction> = [
  [
    /cross.?licen|technolog(y|ie).?(transfer|exchange|sharing)|know.?how|技术(转让|合作|交流)/i,
    "technology-exchange",
  ],
  [
    /(?<!\p{L})r\s*&\s*d(?!\p{L})|research|develop|forschung|recherche|investigaci|研发|研究|開発|연구/iu,
    "joint-rd",
  ],
  [/licen[cs]|lizenz|royalt|许可|授权|ライセンス/i, "licence"],
  [
    /supply|off.?take|(?<!re)purchas|procure|\b[cv]?ppas?\b|liefer|fourniture|suministro|供应|采购|供給/i,
    "supply",
  ],
  [
    /manufactur|produc(?!ts?(?!\p{L})|tiv)|\boem\b|(?<!recht|ab|aus)fertigung|fabricati|制造|生产|製造/iu,
    "manufacturing",
  ],
  [
    /marketing|market (?:entry|access|launch|expansion)|(?<!(?:power|electricity|energy|water|gas|heat) )distribut(?!ed)|(?<!\p{L})sales(?!\p{L})|vertrieb|销售|营销|販売/iu,
    "marketing-distribution",
  ],
  [/recycl|(?<!\p{L})reuse|second life|回收|リサイクル/iu, "recycling"],
  [
    /(?<!space )explora[cçt](?!or)|(?<!\p{L}|(?:data|text|crypto|bitcoin) )mining|(?<!\p{L})mineral|(?<!\p{L}|(?:human|computing|financial|educational) )resources?(?!\p{L}| planning| sharing)|勘探|采矿|資源/iu,
    "resource-exploration",
  ],
  [
    /(?<!re|pro)fund(?!a)|financ|invest(?!ig|itur)|(?<!\p{L}|human )capital(?! cit)|finanz|融资|投资|資金/iu,
    "funding",
  ],
  [
    /infrastruct|energy|(?:(?<!\p{L})|hydro|wind|solar|bio)power(?!\p{L})|(?:(?<!\p{L})|re|super)charg(?:ing|ers?|e (?:points?|stations?))(?!\p{L})|(?<!\p{L})recharges?(?!\p{L})|(?:(?<!\p{L})|micro|mini|smart|power)grids?(?!\p{L})|[eé]nergie|能源|充电|基础设施/iu,
    "infrastructure-energy",
  ],
  [
    /(?<!\p{L})siting|(?<!\p{L}|(?:on|off|web)[- ])sites?(?!\p{L}| visit)|(?<!\p{L})land(?![\p{L}-])|ansiedlung|落户|选址|立地/iu,
    "siting",
  ],
  [
    /(?<!\p{L})plants?(?=$| ?[,;/(&]| (?:in|at|for|construction|building|location|site|expansion)(?!\p{L}))|(?:(?<!\p{L})|giga|mega)factor(?:y|ies)(?! automation)/iu,
    "siting",
  ],
  // The last is French.
  [
    /(?<!s)train(?:ing|ee|er)|educat|(?<!\p{L})talent|ausbildung|培训|人才|研修|(?:^|(?<!\p{L})(?:de|des|la|en|et) )formations?(?!\p{L}| of)/iu,
    "training",
  ],
  [/(?<!\p{L})standard|\bdata\b(?! ?cent)|(?<!kandi|sol|man)daten|标准|数据|標準/iu, "standards-data"],
  [
    /service|(?<!\p{L}|co-)operat|(?<!\p{L})maint(?!enant)|\bepc\b|betrieb|运营|服务|運営/iu,
    "service-operation",
  ],
];

/** The letters are the status codes of SDC Platinum. */
const STATUS_WORDS: Words<AgreementStatus> = [
  // What is planned beside a signed agreement is its next step.
  [
    /^(s)$|(?<!\p{L})(?:rumou?r|seeking)|^(?!.*(?<!\p{L})signed(?!\p{L})).*(?<!\p{L}|as )(?:geplant|planned)(?!\p{L})|传闻/iu,
    "rumoured",
  ],
  [/^(x)$|(?<!\p{L})expir(?:ed|ée?s?|ad[oa]s?)(?!\p{L})|ausgelaufen|到期|満了/iu, "expired"],
  [
    /^(t)$|(?<!\p{L})(?:terminat(?!es|or)|cancel(?!l?able)|withdrawn|dissolved|r[ée]sili(?:[ée]e?s?|ation)(?!\p{L}))|beendet|终止|解除/iu,
    "terminated",
  ],
  [/(?<!\p{L})(?:renegotiat|amended)|重新谈判/iu, "renegotiated"],
  [
    /^(r)$|(?<!\p{L})(?:extend(?:ed|s|ing|id[oa]s?)?(?!\p{L})|renew(?!abl)|prolong)|verlängert|延长|续签|更新/iu,
    "extended",
  ],
  [
    /(?<!\p{L}|\p{L}-|cost )(?:operat(?:i\p{L}+|e[ds])(?!\p{L}| (?:agreement|contract|lease|licen))|in force|active|running|effective|in betrieb)(?!\p{L})|运营(?!协议|合同|合作|公司|商|权)|生效/iu,
    "operating",
  ],
  [
    /^(c)$|(?<!\p{L})(?:(?:co|counter)?sign(?:ed|ing|s|ature|é\p{L}*|era\p{L}+|iert\p{L}*)?|complet(?!e(?:ly|ness)|ing)\p{L}*|conclu(?!ding|r|siv)\p{L}*|firmad[oa]s?)(?!\p{L})|unterzeichnet|abgeschlossen|签署|签订|締結/iu,
    "signed",
  ],
  [
    /^(p)$|(?<!\p{L})(?:announc|awarded|pending|intended|letter of intent|annonc|anunciad)|angekündigt|公布|宣布|発表/iu,
    "announced",
  ],
];

const KIND_WORDS: Words<PartyKind> = [
  [
    /(?<!\p{L})compan(?!ion)|corporat|(?<!af|con|in)firm(?:s|a|y|en)?(?!\p{L})|business(?! (?:association|chamber|council|federation|school))|enterprise|state.?owned|unternehmen(?!s?verb)|entreprise|empresa|公司|企业|企業|기업|(?<!\p{L})(?:public|private)$|subsidiary|joint venture/iu,
    "company",
  ],
  [/universit|research institut|college|business school|hochschule|大学|学院/i, "university"],
  [/(?<!\p{L})fund(?!a[cçt]|rais)|fonds|investor|基金/iu, "fund"],
  [/\bngo\b|non.?profit|non.?gou?vern|nichtregierung|foundation|fundaci|funda[çc]|charity|stiftung/i, "ngo"],
  [/associat|chamber|industry body|business (?:council|federation)|verband|协会|商会/i, "association"],
  [/public ?body|agency|authority|state.?body|behörde|机构/i, "public-body"],
  [
    /(?<!\p{L})govern(?!ance)|municipal|ministry|\bcity\b|\bstate\b|regierung|gouvernement|gobierno|政府/iu,
    "government",
  ],
  [/organi[sz]ation|organisme/i, "association"],
  [
    /^(org|entity|legal ?(entity|person)|juristische person|personne morale|persona (jur[ií]dica|giuridica)|juridisk person|法人)$/i,
    "unknown",
  ],
  // Registers give the legal form.
  [
    /\b(limited|ltd|llc|llp|plc|inc|incorporated|gmbh|kgaa?|aktiengesellschaft|aktiebolag|s\.?[apr]\.?[als]?|[bn]\.?v|oyj?|a\/?s)\b|soci[ée]t[ée]|sociedad|societ[àa]|有限/i,
    "company",
  ],
];

/** What a cell denies: `not yet in force`, `non-binding`, `inactive`, `尚未生效`. */
const DENIED =
  /(?<!\p{L})(?:(?:not|never|no longer|nicht|pas|non)[\s-]+(?:(?:yet|currently|been|mehr|encore)\s+)?(?:(?:in|an?)\s+)?\p{L}+|non\p{L}+|in(?:active|operative|effective|complete)|un-?(?:signed|announced|conclu)\p{L}*)|未\p{Script=Han}{2}/giu;

/** What is still to come: `to be signed in May`, `will expire`, `pending completion`, `signing expected`, `拟签署`. */
const COMING =
  /(?<!\p{L})(?:(?:to|will|shall|should|may|might)\s+(?:be|become|come|enter|get)\s+(?:(?:in|into|\p{L}+ly|soon|then)\s+)?\p{L}+(?:\s+(?:and|or)\s+\p{L}+)?|(?:will|shall)\s+\p{L}+|to\s+(?:sign|complete|conclude|operate)(?!\p{L})|(?<=(?:awaiting|before|expected|for|pending|planned|until|upon)\s+(?:(?:the|final|formal)\s+)?)\p{L}+|(?:signing|signature|completion|conclusion|operation)(?=\s+(?:is\s+)?(?:awaited|due|expected|outstanding|pending|planned|scheduled)(?!\p{L})))|[待拟擬将將]\p{Script=Han}{0,6}?(?:签署|签订|生效|运营|终止|解除|延长|续签|公布|宣布)|\p{Script=Han}{2}予定/giu;

/** A cell without what it denies: that is no word for its opposite. */
function withoutDenied(text: string): string {
  return text.replace(DENIED, " ");
}

/** The form that a cell names. */
export function formOf(text: string): AgreementForm | undefined {
  return wordOf(withoutDenied(text), AGREEMENT_FORMS, FORM_WORDS);
}

/** The function that an entry of a list names. */
export function functionOf(text: string): AgreementFunction | undefined {
  return wordOf(text, AGREEMENT_FUNCTIONS, FUNCTION_WORDS);
}

/** The status that a cell names. */
export function statusOf(text: string): AgreementStatus | undefined {
  return wordOf(withoutDenied(text).replace(COMING, " "), AGREEMENT_STATUSES, STATUS_WORDS);
}

/** The kind of party that a cell names. */
export function partyKindOf(text: string): PartyKind | undefined {
  return wordOf(text, PARTY_KINDS, KIND_WORDS);
}

/** How firm a quantity is, as a cell says it. */
export function qualifierOf(text: string): QuantityQualifier | undefined {
  return wordOf(text, QUANTITY_QUALIFIERS, []);
}

function wordOf<T extends string>(text: string, vocabulary: readonly T[], words: Words<T>): T | undefined {
  const bare = text.trim();
  const exact = bare.toLowerCase().replace(/[\s_]+/g, "-");
  return vocabulary.find((word) => word === exact) ?? words.find(([pattern]) => pattern.test(bare))?.[1];
}

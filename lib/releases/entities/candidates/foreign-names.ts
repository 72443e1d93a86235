/** Reads names in languages that write small letters inside them: "Agence française de développement". */
import { regex } from "../../text/regex";
import { lowerAt, type Token } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { WordLists } from "../../text/word-lists";
import { closesName } from "./name-words";

const HEADS = new WordLists({
  HEAD: regex("")`
    ^(?:agence|ministère|université|universités|institut|banque|caisse|fédération|chambre|société|compagnie
      |office|conseil|assemblée|école|centre|association|union|groupe|agencia|ministerio|instituto
      |institutos|universidad|universidades|banco|dirección|comisión|consejo|asociación|federación
      |fundación|empresa|compañía|corporación|cámara|junta|ministério|universidade|agência|associação
      |fundação|companhia|secretaria|câmara|ministero|università|istituto|agenzia|azienda|camera|banca|ente
      |consorzio|fondazione|associazione|autorità|autorité|autoridad|verband|bundesverband|gesellschaft
      |urząd|ministerstwo|musée|museo|museu|centro|colegio|collège|lycée|ville|commune|mairie|comune
      |ayuntamiento|orchestre|orquesta|opéra|théâtre|teatro|bibliothèque|biblioteca|syndicat|sindicato
      |mutuelle|coopérative|cooperativa|régie|observatoire|port|puerto|porto|hôpital|communauté|métropole
      |établissement|établissements|etablissements|chambre|département|coordination|municipalidad
      |gobernación|alcaldía|intendencia|entidad|organización|confederación|autoridad|sociedad|prefeitura
      |governo|regione|provincia|comunità|gruppo|politecnico|ospedale)$
  `,
});
const LINKS =
  /^(?:de|du|des|la|le|les|l|d|et|pour|en|sur|del|los|las|el|y|para|e|da|do|dos|das|di|della|delle|dei|degli|dello|dell|per|für|der|und|von|em|na|no|nel|nella|aux|au|con)$/;

const OF = /^(?:de|du|des|del|di|della|delle|dei|degli|do|dos|da|das)$/;

const ADJECTIVES = regex("")`
  ^(?:nacional|nationale?s?|générale?s?|publique|público|pública|régionale?|municipale|centrale|européenne?
    |africaine?|internacional|internationale|internazionale|nazionale|técnic[ao]|technique|islamique
    |mondiale)$
`;

/** The step up to which small words of its language continue a name; `at` if they do not. */
export function foreignEnd(tokens: readonly Token[], from: number, at: number): number {
  if (HEADS.at(tokens, from) === 0) return at;
  let end = at;
  for (let i = at; i < at + 8; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") break;
    // After "de", even an English word belongs to the name: "Chambre de commerce".
    const linked = OF.test(lowerAt(tokens, i - 1));
    if (
      isForeign(token) ||
      (linked && !token.capital && token.lower.length > 2 && !LINKS.test(token.lower)) ||
      (token.capital && i > at && LINKS.test(lowerAt(tokens, i - 1)))
    )
      end = i + 1;
    else if (!LINKS.test(token.lower)) break;
  }
  return end;
}

/**
 * Whether a non-English word in small letters belongs to an equally foreign name before it: "Norrska kraftmät", "ZK
 * wemtix".
 */
export function isForeignTail(tokens: readonly Token[], from: number, at: number): boolean {
  const [head, token] = [tokens[at - 1], tokens[at]];
  if (!head?.capital || head.kind !== "word" || token?.kind !== "word" || token.capital) return false;
  if (!/^\p{Ll}{3,}$/u.test(token.text)) return false;
  if (wordClass(token.lower) !== undefined && !TAILS.test(token.lower)) return false;
  if (/[^a-z]/.test(token.lower)) return wordClass(lowerAt(tokens, from)) === undefined;
  // Without special letters it must follow an abbreviation or a word that is not English.
  const foreign = /^\p{Lu}{2,}$/u.test(head.text) || (/[^a-z'’-]/.test(head.lower) && at - from === 1);
  return (
    foreign && !INFLECTED.test(token.lower) && wordClass(head.lower) === undefined && endsName(tokens[at + 1])
  );
}

/** Foreign words that are also in lists of English words. */
const TAILS = /^(?:banka|banky|energi|elektro|bolag|verk)$/;

/** Like `closesName`, plus verbs of headlines. */
const endsName = (token: Token | undefined) => closesName(token) || /^\p{Ll}{3,}s$/u.test(token?.text ?? "");

/** English plurals and derivations. */
const INFLECTED = /(?:[^aeiou]s|es|ers?|ed|ing|ist|ment|ness|tion|ity|ium|ology|ware)$/;

/** Whether a word is in no English text: "développement", "l'énergie", "l'Hydraulique". */
function isForeign({ capital, lower }: Token): boolean {
  if (/^(?:l|d|dell|dall|all|nell|sull)'\p{L}/u.test(lower) || ADJECTIVES.test(lower)) return true;
  return (
    !capital &&
    lower.length > 4 &&
    /^\p{L}/u.test(lower) &&
    (/[^a-z'-]/.test(lower) || wordClass(lower) === undefined)
  );
}

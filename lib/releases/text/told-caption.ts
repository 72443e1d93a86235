/** What is done where an agreement is signed, as the caption of a picture of it tells. */
const SIGNING =
  /\b(?:sign(?:s|ed|ing)?|signatories|(?:shake|shook|shaking) hands|handshake|exchang(?:e|ed|ing)|ceremony|agreement|contract|memorandum|mou|partnership)\b|签|揭牌|合影|握手|交换|簽/iu;

/** Whether a caption tells of what a release is about, and not only what a picture shows. */
export function tellsOfSigning(caption: string): boolean {
  return SIGNING.test(caption);
}

/** Recognises captions about a signing, by what people do there. */
const SIGNING =
  /\b(?:sign(?:s|ed|ing)?|signatories|(?:shake|shook|shaking) hands|handshake|exchang(?:e|ed|ing)|ceremony|agreement|contract|memorandum|mou|partnership)\b|签|揭牌|合影|握手|交换|簽/iu;

/** Whether a caption is about the release's news, not only about what a picture shows. */
export function isAboutSigning(caption: string): boolean {
  return SIGNING.test(caption);
}

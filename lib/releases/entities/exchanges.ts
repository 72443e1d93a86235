/** Stock exchanges, by the letters before a share's ticker: "NYSE: OVX". */

/** A pattern's source, in small letters. */
export const EXCHANGES =
  "nyse|nasdaq|lse|lon|aim|hkex|sehk|tse|twse|tsx|tsxv|tsx-v|cse|asx|bse|nse|jse|sse|szse|sgx|idx|krx|b3|bmv|six|euronext|xetra|etr|fra|epa|ams|wse|pse|otc|otcqb|otcqx";

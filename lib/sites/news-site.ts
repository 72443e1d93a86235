/** What is known of a news site. */
export interface NewsSite {
  /**
   * The host that the site and all its sub-domains end in: the registrable domain, or a sub-domain of it where
   * other things than news (mail, shops, search) live beside the news.
   */
  host: string;
  name: string;
  /** The main language, BCP 47. */
  lang: string;
  topic: NewsTopic;
}

/** What a site mostly writes about; `wire` are agencies, `press-release` distributors of releases. */
export type NewsTopic = (typeof NEWS_TOPICS)[number];

export const NEWS_TOPICS = [
  "world",
  "business",
  "technology",
  "energy",
  "automotive",
  "materials",
  "wire",
  "press-release",
] as const;

/** The article of the first-run page: our own text about public agreements in the starter dataset. */
export const EXAMPLE = {
  kicker: "An example",
  title: "Carmakers tie themselves to a maker of batteries",
  lang: "en",
  /** The day on which it could have been published. */
  published: "2025-03-24",
  paragraphs: [
    "Stellantis and CATL own their next battery plant in equal parts: it is planned for Zaragoza, was announced in December 2024, and is to start by the end of 2026.",
    "Volkswagen chose a lighter tie. Its companies in China signed a memorandum with the battery maker, known at home as 宁德时代, about cheaper packs, swapping and recycling.",
    "Not every partner builds cars. In March 2025 Zenith Steel came to terms with it in Changzhou on clean power for a mill, and the city of Dongying on a park that runs on wind and sun. LG Energy Solution, its rival, supplies Stellantis too.",
  ],
} as const;

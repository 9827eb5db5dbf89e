/** Seconds of silence after a narration: inside a section, at a section's end, at the film's end. */
export const BREATHS = { scene: 0.35, section: 0.9, film: 1.2 } as const

/** Seconds a card stands. */
export const CARDS = { title: 3.6, chapter: 2.5, credits: 5 } as const

/** Seconds of narration from which a section deserves a chapter card: in films of less than `short` seconds, and in longer ones. */
export const CARD_AFTER = { short: 180, inShort: 20, inLong: 12 } as const

/** Seconds a scene should last (PRODUCT.md, documentary rules). */
export const SCENE_SECONDS = { least: 5, most: 25 } as const

/** What a scene likes to last when nobody drafted one. */
export const SCENE_IDEAL = 13

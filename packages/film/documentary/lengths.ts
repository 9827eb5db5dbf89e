/** Seconds of silence after a narration: inside a section, at a section's end, at the film's end. */
export const BREATHS = { scene: 0.35, section: 0.9, film: 1.2 } as const

/** Seconds a card stands. */
export const CARDS = { title: 3.6, chapter: 2.5, credits: 5 } as const

/** Seconds a transition lasts, before it has to make room for short neighbours. */
export const TRANSITION_SECONDS = {
  dissolve: 0.5,
  dip: 0.7,
  match: 0.4,
} as const

/** Seconds a scene should last (PRODUCT.md, documentary rules). */
export const SCENE_SECONDS = { least: 5, most: 25 } as const

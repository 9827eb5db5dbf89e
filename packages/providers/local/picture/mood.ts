import type { Grade } from './paint/finish.js'
import { hashOf, randomOf } from './paint/random.js'

const GRADES: Readonly<Record<string, Grade>> = {
  calm: {
    exposure: 1.05,
    saturation: 0.98,
    contrast: 0.35,
    shadows: [0.95, 1.0, 1.07],
    highlights: [1.02, 1.0, 0.95],
    vignette: 0.5,
    bloom: 0.32,
  },
  curious: {
    exposure: 1.1,
    saturation: 1.04,
    contrast: 0.4,
    shadows: [0.92, 1.0, 1.1],
    highlights: [1.03, 1.0, 0.92],
    vignette: 0.55,
    bloom: 0.34,
  },
  dramatic: {
    exposure: 0.98,
    saturation: 0.94,
    contrast: 0.62,
    shadows: [0.9, 0.99, 1.1],
    highlights: [1.04, 0.99, 0.9],
    vignette: 0.75,
    bloom: 0.38,
  },
  hopeful: {
    exposure: 1.14,
    saturation: 1.04,
    contrast: 0.32,
    shadows: [1.0, 0.98, 1.04],
    highlights: [1.03, 1.0, 0.93],
    vignette: 0.4,
    bloom: 0.36,
  },
  energetic: {
    exposure: 1.1,
    saturation: 1.12,
    contrast: 0.5,
    shadows: [0.95, 0.98, 1.1],
    highlights: [1.03, 1.0, 0.94],
    vignette: 0.5,
    bloom: 0.36,
  },
}

/** As a camera sees: for pictures that stand for photographs. No word of a film's mood leads here by chance. */
const PHOTOGRAPH: Grade = {
  exposure: 1.12,
  saturation: 1.0,
  contrast: 0.28,
  shadows: [0.99, 1.0, 1.02],
  highlights: [1.01, 1.0, 0.98],
  vignette: 0.1,
  bloom: 0.1,
  grain: 0.25,
}

/** How all pictures of a film's mood are developed; words we do not know get a grade of their own, always the same. */
export const gradeOf = (mood: string): Grade => {
  const words = mood.toLowerCase()
  if (words === 'photograph') return PHOTOGRAPH
  const known = Object.keys(GRADES).find((name) => words.includes(name))
  if (known) return GRADES[known]!
  const random = randomOf(hashOf(words))
  const base = random.pick(Object.values(GRADES))
  const tilt = random.between(-0.025, 0.025)
  return {
    ...base,
    shadows: [base.shadows[0] + tilt, base.shadows[1], base.shadows[2] - tilt],
    vignette: random.between(0.45, 0.65),
  }
}

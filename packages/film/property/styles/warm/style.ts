import type { Style } from '../style.js'
import { WARM } from './phrases.js'

export const warm: Style = {
  pace: { least: 2, usual: 2.4, most: 7 },
  spoken: 0.85,
  calm: false,
  entrances: { between: ['dissolve'], within: 'cut', closing: 'dissolve' },
  transitions: { dissolve: 0.45, whip: 0.3, push: 0.45 },
  words: { book: WARM, rhythm: 'any', roomSeconds: 3, things: 2 },
}

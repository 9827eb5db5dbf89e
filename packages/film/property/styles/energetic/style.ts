import type { Style } from '../style.js'
import { ENERGETIC } from './phrases.js'

export const energetic: Style = {
  pace: { least: 1.4, usual: 1.55, most: 5 },
  spoken: 0.88,
  calm: false,
  entrances: { between: ['whip', 'cut', 'push', 'cut'], within: 'cut', closing: 'push' },
  transitions: { dissolve: 0.45, whip: 0.3, push: 0.45 },
  words: { book: ENERGETIC, rhythm: 'short', roomSeconds: 2, things: 3 },
}

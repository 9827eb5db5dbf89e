import type { Style } from '../style.js'
import { MODERN } from './phrases.js'

export const modern: Style = {
  pace: { least: 1.6, usual: 1.9, most: 6 },
  spoken: 0.85,
  calm: false,
  entrances: { between: ['cut', 'cut', 'push'], within: 'cut', closing: 'dissolve' },
  transitions: { dissolve: 0.45, whip: 0.3, push: 0.45 },
  words: { book: MODERN, rhythm: 'any', roomSeconds: 2.6, things: 3 },
}

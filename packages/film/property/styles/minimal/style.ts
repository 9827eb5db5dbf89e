import type { Style } from '../style.js'
import { MINIMAL } from './phrases.js'

export const minimal: Style = {
  pace: { least: 2.2, usual: 2.8, most: 8 },
  spoken: 0.65,
  calm: true,
  entrances: { between: ['cut', 'cut', 'wipe'], within: 'cut', closing: 'dissolve' },
  transitions: { dissolve: 0.7, dip: 0.8, whip: 0.4, push: 0.6, wipe: 0.6 },
  words: { book: MINIMAL, rhythm: 'short', roomSeconds: 1.6, things: 2 },
}

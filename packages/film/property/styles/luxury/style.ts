import type { Style } from '../style.js'
import { LUXURY } from './phrases.js'

export const luxury: Style = {
  pace: { least: 2.2, usual: 2.7, most: 8 },
  spoken: 0.75,
  calm: true,
  entrances: { between: ['dissolve'], within: 'dissolve', closing: 'dissolve' },
  transitions: { dissolve: 0.7, dip: 0.8, whip: 0.4, push: 0.6, wipe: 0.6 },
  words: { book: LUXURY, rhythm: 'long', roomSeconds: 3.8, things: 3 },
}

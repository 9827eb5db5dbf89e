import type { Style } from '../style.js'
import { EDITORIAL } from './phrases.js'

export const editorial: Style = {
  pace: { least: 2, usual: 2.5, most: 7 },
  spoken: 0.8,
  calm: true,
  entrances: { between: ['sweep', 'cut', 'dissolve'], within: 'cut', closing: 'dip' },
  transitions: { dissolve: 0.6, dip: 0.9 },
  words: { book: EDITORIAL, rhythm: 'long', roomSeconds: 3.2, things: 3 },
}

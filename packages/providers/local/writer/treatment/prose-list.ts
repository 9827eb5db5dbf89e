import type { Tongue } from '../reading/tongue.js'
import { ENGLISH } from './english.js'
import { FRENCH } from './french.js'
import { GERMAN } from './german.js'
import { ITALIAN } from './italian.js'
import type { Prose } from './prose.js'
import { SPANISH } from './spanish.js'

export const PROSE: Readonly<Record<Tongue, Prose>> = { en: ENGLISH, es: SPANISH, fr: FRENCH, de: GERMAN, it: ITALIAN }

import type { Tongue } from '../reading/tongue.js'
import { ENGLISH } from './english.js'
import type { Prose } from './prose.js'

export const PROSE: Readonly<Record<Tongue, Prose>> = { en: ENGLISH, es: ENGLISH, fr: ENGLISH, de: ENGLISH, it: ENGLISH }

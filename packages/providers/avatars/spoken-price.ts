import { WORDS_PER_MINUTE } from '@reelwright/film/brief'

/** Seconds in which a presenter says a text at the usual pace. */
export const spokenSeconds = (text: string): number => (text.trim().split(/\s+/).length * 60) / WORDS_PER_MINUTE

/** Millionths of a US dollar for a text, by what a second costs. */
export const spokenPrice = (text: string, rate: number): number => Math.ceil(spokenSeconds(text) * rate)

import { CARD_AFTER } from './lengths.js'

/**
 * Which sections are entered by a chapter card, by the planned seconds of their narration in order. The first is
 * entered by the title. Before a section that is over in a few breaths a card interrupts more than it orders; and cards
 * before only some of the sections look forgotten before the others, so that most have one or none has.
 */
export const chapterCards = (seconds: readonly number[]): readonly boolean[] => {
  const film = seconds.reduce((sum, own) => sum + own, 0)
  const least = film < CARD_AFTER.short ? CARD_AFTER.inShort : CARD_AFTER.inLong
  const deserve = seconds.map((own, i) => i > 0 && own >= least)
  const most = 2 * deserve.filter(Boolean).length > seconds.length - 1
  return most ? deserve : seconds.map(() => false)
}

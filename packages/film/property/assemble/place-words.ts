/** A stretch of the film and how many frames its words take, 0 without any. */
export type WordedSlot = { readonly start: number; readonly speech: number; readonly barrier: boolean }

export type Pauses = { readonly lead: number; readonly between: number; readonly end: number }

/** For each slot, the last frame at which its narration may begin so that all later ones still fit; the film's end without one. */
export const latestStarts = (speeches: readonly number[], total: number, { between, end }: Pauses): readonly number[] => {
  let free = total - end
  return speeches
    .toReversed()
    .map((speech) => {
      if (speech === 0) return free
      const start = free - speech
      free = start - between
      return start
    })
    .toReversed()
}

/**
 * The frame at which each slot's narration begins, undefined without one: just after its picture comes, later where an
 * earlier one still runs on, and never so late that the rest would not fit: in a film full of words they may begin
 * before their picture.
 */
export const placeNarrations = (slots: readonly WordedSlot[], total: number, pauses: Pauses): readonly (number | undefined)[] => {
  const latest = latestStarts(
    slots.map(({ speech }) => speech),
    total,
    pauses,
  )
  let free = 0
  return slots.map(({ start, speech }, i) => {
    if (speech === 0) return undefined
    const from = Math.max(free, Math.min(start + pauses.lead, latest[i]!))
    free = from + speech + pauses.between
    return from
  })
}

/**
 * Where captions without a voice stand: from just after their picture comes for as long as they take to read, faster
 * where the next words or a card come sooner.
 */
export const placeCaptions = (
  slots: readonly WordedSlot[],
  total: number,
  { lead, between }: Pauses,
): readonly ({ readonly start: number; readonly frames: number } | undefined)[] =>
  slots.map(({ start, speech }, i) => {
    if (speech === 0) return undefined
    const next = slots.slice(i + 1).find((slot) => slot.speech > 0 || slot.barrier)
    const room = (next?.start ?? total) - start
    const from = Math.min(lead, Math.floor(room / 8))
    return { start: start + from, frames: Math.max(1, Math.min(speech, room - from - Math.min(between, Math.floor(room / 8)))) }
  })

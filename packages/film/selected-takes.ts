import type { Slot, Take } from './take.js'

export type Selected = {
  readonly take: (sceneId: string | null, slot: Slot) => Take | undefined
}

/** The selected takes by scene and slot; of two for one slot the later counts. */
export const selectedTakes = (takes: readonly Take[]): Selected => {
  const bySlot = new Map(takes.map((take) => [`${take.slot} ${take.sceneId ?? ''}`, take]))
  return { take: (sceneId, slot) => bySlot.get(`${slot} ${sceneId ?? ''}`) }
}

import { useEffect } from 'react'
import type { Player } from '../../player/player.js'

/** Longest wait for the picture, in milliseconds: without one, the tracks are drawn all the same. */
const LONGEST = 2_500

let open: () => void = () => undefined
const seen = new Promise<void>((resolve) => {
  open = resolve
})

/** Small pictures and waves come after the picture that is looked at: connections are few. */
export const pictureFirst = (): Promise<void> => seen

/** Opens the way for everything smaller once the player shows a whole frame. */
export const usePictureFirst = (player: Player | undefined): void => {
  useEffect(() => {
    if (!player) return
    const due = setTimeout(open, LONGEST)
    const stop = player.subscribe(({ waiting }) => {
      if (!waiting) open()
    })
    return () => {
      clearTimeout(due)
      stop()
    }
  }, [player])
}

import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Player, PlayerState } from '../player/player.js'

/** One thing a player tells; the component is drawn again only when that changes. */
export const usePlayer = <Value>(player: Player | undefined, of: (state: PlayerState) => Value, otherwise: Value): Value => {
  const subscribe = useCallback((changed: () => void) => player?.subscribe(changed) ?? (() => undefined), [player])
  return useSyncExternalStore(subscribe, () => (player ? of(player.state()) : otherwise))
}

/** Told every frame a player shows, without drawing anything again. */
export const useFrames = (player: Player | undefined, told: (state: PlayerState) => void): void => {
  const latest = useRef(told)
  latest.current = told
  useEffect(() => {
    if (!player) return
    latest.current(player.state())
    return player.subscribe((state) => latest.current(state))
  }, [player])
}

import { selectedTakes } from '../selected-takes.js'
import type { Take } from '../take.js'
import { withTransitions } from './picture.js'
import { type Film, shotsOf } from './shots.js'

/** Seconds each scene is seen, under the transitions around it too: what a clip of it has to cover. Edits do not count. */
export const secondsShown = (film: Film, takes: readonly Take[]): ReadonlyMap<string, number> => {
  const { rate } = film.brief.picture
  const shots = withTransitions(shotsOf(film, selectedTakes(takes), takes), rate)
  return new Map(
    shots.flatMap(({ shot, head, tail }) =>
      shot.scene ? [[shot.scene.id, ((head + shot.frames + tail) * rate.den) / rate.num] as const] : [],
    ),
  )
}

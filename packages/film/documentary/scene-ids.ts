import { stableHash } from '../stable-hash.js'

/** Ids go into clip ids, file names and addresses: letters, digits, `-` and `_`. */
const FIT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/**
 * An id for each scene, unique in the film: the drafted one where it fits and is the first of its name,
 * else one made from the narration, so that the same words get the same id again.
 */
export const sceneIds = (scenes: readonly { readonly wished?: string; readonly narration: string }[]): readonly string[] => {
  const wished = scenes.map(({ wished: id }, i) =>
    id !== undefined && FIT.test(id) && scenes.findIndex((other) => other.wished === id) === i ? id : undefined,
  )
  const taken = new Set(wished)
  return scenes.map(({ narration }, i) => {
    const own = wished[i]
    if (own !== undefined) return own
    const base = `scene-${stableHash(narration).toString(16).padStart(8, '0')}`
    let id = base
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
    taken.add(id)
    return id
  })
}

import type { Recent } from '../../player/keep-recent.js'
import { whenCalm } from './calm.js'
import { pictureFirst } from './picture-first.js'

export type Line<Thing> = (name: string, wanted: () => boolean, make: () => Promise<Thing>) => Promise<Thing>

/**
 * Things made one after another while nothing moves, and kept. One that nobody waits for any more when its turn comes is not made;
 * whoever asked for it, or for one that cannot be made, is given `nothing`.
 */
export const openLine = <Thing>(kept: Recent<Promise<Thing>>, nothing: Thing, begin: Promise<void> = pictureFirst()): Line<Thing> => {
  const askers = new Map<string, Set<() => boolean>>()
  let chain: Promise<unknown> = begin
  return (name, wanted, make) => {
    const there = kept.get(name)
    askers.get(name)?.add(wanted)
    if (there) return there
    const mine = new Set([wanted])
    askers.set(name, mine)
    const coming = chain.then(whenCalm).then(() => {
      askers.delete(name)
      if ([...mine].some((asks) => asks())) return make().catch(() => nothing)
      kept.forget(name)
      return nothing
    })
    chain = coming
    kept.set(name, coming)
    return coming
  }
}

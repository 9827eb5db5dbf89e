/** Things by their names, the ones used last kept while all together weigh no more than `most`. */
export type Recent<T> = {
  /** Counts as a use. */
  readonly get: (name: string) => T | undefined
  readonly set: (name: string, thing: T) => void
  readonly forget: (name: string) => void
  readonly clear: () => void
}

/** @param weigh in the unit of `most`; @param drop is given what is let go of */
export const keepRecent = <T>(most: number, weigh: (thing: T) => number, drop: (thing: T) => void = () => {}): Recent<T> => {
  const kept = new Map<string, T>()
  let weight = 0
  const remove = (name: string): void => {
    const thing = kept.get(name)
    if (thing === undefined) return
    kept.delete(name)
    weight -= weigh(thing)
    drop(thing)
  }
  return {
    get: (name) => {
      const thing = kept.get(name)
      if (thing === undefined) return undefined
      kept.delete(name)
      kept.set(name, thing)
      return thing
    },
    set: (name, thing) => {
      remove(name)
      kept.set(name, thing)
      weight += weigh(thing)
      // What was brought last stays, however much it weighs: somebody is waiting for it.
      for (const oldest of kept.keys()) {
        if (weight <= most || oldest === name) break
        remove(oldest)
      }
    },
    forget: remove,
    clear: () => {
      for (const name of [...kept.keys()]) remove(name)
    },
  }
}

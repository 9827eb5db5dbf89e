/** Milliseconds without a gesture after which small pictures and waves are read and drawn. */
const REST = 140

let until = 0
let calm: Promise<void> | undefined

/** Somebody scrolls, zooms, scrubs or drags: everything that can wait does. */
export const stir = (): void => {
  until = performance.now() + REST
}

const rested = async (): Promise<void> => {
  for (let rest = until - performance.now(); rest > 0; rest = until - performance.now()) await new Promise((go) => setTimeout(go, rest))
  calm = undefined
}

/** Resolves once nothing has moved for a moment; all who wait, wait for the same. */
export const whenCalm = (): Promise<void> => {
  calm ??= rested()
  return calm
}

import type { CDPSession, Page } from 'playwright-core'

/** What of a stretch of time a page's frames were like, in milliseconds between one and the next. */
export type Frames = { readonly count: number; readonly median: number; readonly p95: number; readonly most: number }

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN

const COUNT = `(() => {
  const at = []
  let going = true
  const turn = (now) => { at.push(now); if (going) requestAnimationFrame(turn) }
  requestAnimationFrame(turn)
  window.benchFrames = () => { going = false; return at }
})()`

/** Counts the frames a page shows while something is done to it. */
export const framesOf = async (page: Page, deed: () => Promise<unknown>): Promise<Frames> => {
  await page.evaluate(COUNT)
  await deed()
  const at = (await page.evaluate('window.benchFrames()')) as number[]
  const gaps = at.slice(1).map((time, n) => time - (at[n] as number))
  return { count: gaps.length, median: quantile(gaps, 0.5), p95: quantile(gaps, 0.95), most: Math.max(...gaps) }
}

/** Chrome's own profile of what is done, for its developer tools, beside the figures. */
export const profiled = async <Result>(
  session: CDPSession,
  keep: ((profile: unknown) => Promise<void>) | undefined,
  deed: () => Promise<Result>,
): Promise<Result> => {
  if (!keep) return deed()
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 200 })
  await session.send('Profiler.start')
  const result = await deed()
  const { profile } = await session.send('Profiler.stop')
  await keep(profile)
  return result
}

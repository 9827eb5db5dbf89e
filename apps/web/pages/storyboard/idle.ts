/** Resolves while the page has nothing else to do, or after two seconds. */
export const idle = (): Promise<void> =>
  new Promise((go) => ('requestIdleCallback' in window ? requestIdleCallback(() => go(), { timeout: 2_000 }) : setTimeout(go, 200)))

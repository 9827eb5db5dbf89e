/** Files that are still in the making, by the hash of their segment. */
export type ComingFiles = {
  /** Undefined for a hash that was not announced. */
  readonly of: (hash: string) => Promise<string> | undefined
  readonly arrive: (hash: string, file: string) => void
  /** None of those that are missing will come. */
  readonly fail: (cause: unknown) => void
  /** Rejects when they will not come; never resolves. */
  readonly failed: Promise<never>
}

export const comingFiles = (hashes: Iterable<string>): ComingFiles => {
  const coming = new Map(
    [...hashes].map((hash) => {
      let settle = { resolve: (_: string): void => {}, reject: (_: unknown): void => {} }
      const file = new Promise<string>((resolve, reject) => {
        settle = { resolve, reject }
      })
      file.catch(() => {}) // whoever waits for it hears of it
      return [hash, { file, ...settle }] as const
    }),
  )
  let giveUp = (_: unknown): void => {}
  const failed = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  failed.catch(() => {})
  return {
    failed,
    of: (hash) => coming.get(hash)?.file,
    arrive: (hash, file) => coming.get(hash)?.resolve(file),
    fail: (cause) => {
      giveUp(cause)
      for (const { reject } of coming.values()) reject(cause)
    },
  }
}

import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Answer } from './answer.js'
import type { Clock } from './clock.js'

type Kept = { readonly name: string; readonly type: string; readonly make: () => Promise<string>; path?: Promise<string>; gone: boolean }

export type Files = {
  /** Keeps a file that is made when it is first asked for; gives its id. `make` answers with a path. */
  readonly keep: (file: { readonly name: string; readonly type: string; readonly make: () => Promise<string> }) => string
  /** An address for it. With `life` in seconds it is signed and ends; each call gives a fresh one. */
  readonly link: (base: string, id: string, life?: number) => string
  readonly serve: (id: string, query: URLSearchParams) => Promise<Answer>
  /** The path of a kept file, from its address; undefined for an address of somebody else. */
  readonly pathOf: (url: string) => Promise<string> | undefined
  readonly remove: (id: string) => void
  /** Every life from now on, in seconds, in place of the vendors' own. */
  readonly setLife: (seconds: number | undefined) => void
  readonly reset: () => void
}

const expired = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  text: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
})

export const keepFiles = (clock: Clock): Files => {
  const secret = randomBytes(32)
  const files = new Map<string, Kept>()
  let life: number | undefined
  const sign = (id: string, expires: string): string => createHmac('sha256', secret).update(`${id}\n${expires}`).digest('hex').slice(0, 32)
  const path = (file: Kept): Promise<string> => {
    file.path ??= file.make().catch((error) => {
      file.path = undefined
      throw error
    })
    return file.path
  }
  return {
    keep: (file) => {
      const id = randomUUID()
      files.set(id, { ...file, gone: false })
      return id
    },
    link: (base, id, seconds) => {
      const url = new URL(`${base}/files/${id}/${encodeURIComponent(files.get(id)?.name ?? 'file')}`)
      if (seconds === undefined) return url.href
      const expires = String(Math.floor(clock.now() / 1000 + (life ?? seconds)))
      url.searchParams.set('Expires', expires)
      url.searchParams.set('Signature', sign(id, expires))
      return url.href
    },
    serve: async (id, query) => {
      const file = files.get(id)
      if (!file || file.gone) return expired(404, 'NoSuchKey', 'The specified key does not exist.')
      const expires = query.get('Expires')
      if (expires !== null) {
        if (query.get('Signature') !== sign(id, expires)) return expired(403, 'SignatureDoesNotMatch', 'The signature does not match.')
        if (Number(expires) * 1000 <= clock.now()) return expired(403, 'AccessDenied', 'Request has expired')
      }
      return { status: 200, headers: { 'content-type': file.type }, file: await path(file) }
    },
    pathOf: (url) => {
      const id = /\/files\/([0-9a-f-]{36})\//.exec(url)?.[1]
      const file = id === undefined ? undefined : files.get(id)
      return file && !file.gone ? path(file) : undefined
    },
    remove: (id) => {
      const file = files.get(id)
      if (file) file.gone = true
    },
    setLife: (seconds) => {
      life = seconds
    },
    reset: () => {
      files.clear()
      life = undefined
    },
  }
}

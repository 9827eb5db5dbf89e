import type { Media } from '@reelwright/contract/media'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../api/problem.js'
import { uploadFile } from '../api/upload.js'

/** Uploads at once: browsers open six connections to a house, and the page wants some of them. */
const AT_ONCE = 3

export type Coming = {
  readonly key: string
  readonly file: File
  /** Of a picture: shown at once, long before the file is stored. */
  readonly preview: string
  readonly share: number
  readonly problem?: string
}

/** Files on their way into the library; each is given on when it is there. */
export const useUploads = (arrived: (media: Media) => void) => {
  const [coming, setComing] = useState<readonly Coming[]>([])
  const running = useRef(0)
  const queue = useRef<Coming[]>([])
  const previews = useRef(new Map<string, string>())
  const tell = useRef(arrived)
  tell.current = arrived

  const change = useCallback((key: string, part: Partial<Coming>): void => {
    setComing((now) => now.map((each) => (each.key === key ? { ...each, ...part } : each)))
  }, [])

  const pump = useCallback((): void => {
    while (running.current < AT_ONCE) {
      const next = queue.current.shift()
      if (!next) return
      running.current += 1
      uploadFile(next.file, { onProgress: (share) => change(next.key, { share }) })
        .then((media) => {
          previews.current.set(media.id, next.preview)
          setComing((now) => now.filter(({ key }) => key !== next.key))
          tell.current(media)
        })
        .catch((error: unknown) => change(next.key, { problem: sentenceOf(error) }))
        .finally(() => {
          running.current -= 1
          pump()
        })
    }
  }, [change])

  const add = useCallback(
    (files: readonly File[]): void => {
      const added = files.map((file) => ({ key: crypto.randomUUID(), file, preview: URL.createObjectURL(file), share: 0 }))
      queue.current.push(...added)
      setComing((now) => [...now, ...added])
      pump()
    },
    [pump],
  )

  const again = useCallback(
    (one: Coming): void => {
      change(one.key, { problem: undefined, share: 0 })
      queue.current.push(one)
      pump()
    },
    [change, pump],
  )

  const drop = useCallback((key: string): void => setComing((now) => now.filter((each) => each.key !== key)), [])

  const isBusy = coming.some(({ problem }) => problem === undefined)
  useEffect(() => {
    if (!isBusy) return
    // Leaving the studio would break what is on its way: the browser asks.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBusy])

  useEffect(
    () => () => {
      for (const preview of previews.current.values()) URL.revokeObjectURL(preview)
    },
    [],
  )

  return { coming, add, again, drop, previewOf: (id: string): string | undefined => previews.current.get(id) }
}

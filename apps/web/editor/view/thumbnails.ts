import { useEffect, useState } from 'react'
import { keepRecent } from '../../player/keep-recent.js'
import { whenCalm } from './calm.js'
import { pictureFirst } from './picture-first.js'

/** Pixels down of a small picture: a track's height on a dense screen. */
const HEIGHT = 144
const MOST = 600
const AT_ONCE = 2

const small = keepRecent<string>(MOST, () => 1, URL.revokeObjectURL)
const coming = new Map<string, Promise<string | undefined>>()
/** How many places want a picture now: one that was only scrolled past is not made. */
const wanted = new Map<string, number>()
const turns: (() => void)[] = []
let busy = 0

const turn = async (): Promise<void> => {
  await pictureFirst()
  if (busy >= AT_ONCE) await new Promise<void>((go) => turns.push(go))
  busy += 1
  await whenCalm()
}
const done = (): void => {
  busy -= 1
  turns.shift()?.()
}

const make = async (hash: string, url: string): Promise<string | undefined> => {
  await turn()
  try {
    if (!wanted.get(hash)) return undefined
    const answer = await fetch(url, { priority: 'low' })
    if (!answer.ok) return undefined
    const picture = await createImageBitmap(await answer.blob(), { resizeHeight: HEIGHT, resizeQuality: 'medium' })
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    canvas.getContext('2d')!.drawImage(picture, 0, 0)
    picture.close()
    const made = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }))
    small.set(hash, made)
    return made
  } catch {
    return undefined // a picture that cannot be read shows its name alone
  } finally {
    coming.delete(hash)
    done()
  }
}

/** A picture as small as the timeline shows it, made once; undefined until it is there. */
export const useThumbnail = (hash: string | undefined, url: string | undefined): string | undefined => {
  const [made, setMade] = useState(() => (hash ? small.get(hash) : undefined))
  useEffect(() => {
    if (!hash || !url) return setMade(undefined)
    const kept = small.get(hash)
    setMade(kept)
    if (kept) return
    let gone = false
    wanted.set(hash, (wanted.get(hash) ?? 0) + 1)
    const promise = coming.get(hash) ?? make(hash, url)
    coming.set(hash, promise)
    void promise.then((address) => !gone && setMade(address))
    return () => {
      gone = true
      wanted.set(hash, (wanted.get(hash) ?? 1) - 1)
    }
  }, [hash, url])
  return made
}

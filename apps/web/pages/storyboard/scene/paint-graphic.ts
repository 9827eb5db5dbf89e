import { stableHash } from '@reelwright/film/stable-hash'
import type { Graphic } from '@reelwright/film/storyboard'
import type { Clip, Timeline } from '@reelwright/film/timeline/timeline'
import { keepRecent } from '../../../player/keep-recent.js'
import type { Player, UrlOf } from '../../../player/player.js'
import { idle } from '../idle.js'

/** What graphics of a film look like: its timeline without anything on it, and where a brand's letters are. */
export type FilmLook = { readonly timeline: Timeline; readonly urls: Readonly<Record<string, string>> }

/** Pixels across, frames a card is given, and the one that is painted: everything has come by then, nothing has gone. */
const [ACROSS, FRAMES, SEEN] = [512, 150, 105]
/** Milliseconds that a picture may take, and after which the painter is let go of. */
const [LONGEST, REST] = [8_000, 10_000]

type Painter = { readonly canvas: HTMLCanvasElement; readonly player: Player }
let painter: Promise<Painter> | undefined
let leaving: ReturnType<typeof setTimeout> | undefined

const cardOf = ({ timeline }: FilmLook, graphic: Graphic): Timeline => {
  const source = { kind: 'graphic' as const, graphic }
  const clip: Clip = { type: 'clip', id: 'card', name: '', sceneId: null, frames: FRAMES, head: 0, tail: 0, source }
  return { ...timeline, tracks: [{ id: 'video', kind: 'video', name: '', items: [clip] }], markers: [] }
}

/** One painter for all cards: its letters are loaded once. */
const painterFor = (card: Timeline, urlOf: UrlOf): Promise<Painter> => {
  painter ??= import('../../../player/open-player.js').then(({ openPlayer }) => {
    const canvas = document.createElement('canvas')
    const height = Math.round((ACROSS * card.height) / card.width)
    return { canvas, player: openPlayer({ canvas, timeline: card, urlOf, width: ACROSS, height }) }
  })
  return painter
}

const paint = async (look: FilmLook, graphic: Graphic): Promise<string | undefined> => {
  clearTimeout(leaving)
  const card = cardOf(look, graphic)
  const urlOf: UrlOf = ({ hash }) => look.urls[hash]
  const { canvas, player } = await painterFor(card, urlOf)
  player.setTimeline(card, urlOf)
  player.seek(SEEN)
  const whole = await Promise.race([player.settled().then(() => true), new Promise<false>((late) => setTimeout(late, LONGEST, false))])
  leaving = setTimeout(() => {
    painter = undefined
    player.dispose()
  }, REST)
  if (!whole || player.state().fault) return undefined
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/webp', 0.86))
  return blob ? URL.createObjectURL(blob) : undefined
}

const pictures = keepRecent<Promise<string | undefined>>(
  300,
  () => 1,
  (picture) => void picture.then((address) => address && URL.revokeObjectURL(address)),
)
let chain: Promise<unknown> = Promise.resolve()

/** A small picture of a graphic as the film will show it, painted while nothing else is to be done; undefined for one that cannot be. */
export const graphicPicture = (look: FilmLook, graphic: Graphic): Promise<string | undefined> => {
  const { palette, typefaces, language, width, height } = look.timeline
  const name = String(stableHash(JSON.stringify([graphic, palette, typefaces, language, width, height])))
  const known = pictures.get(name)
  if (known) return known
  const coming = chain.then(idle).then(() => paint(look, graphic).catch(() => undefined))
  chain = coming
  pictures.set(name, coming)
  return coming
}

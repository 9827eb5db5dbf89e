import { SCENE_SECONDS } from '@reelwright/film/documentary/lengths'
import { spokenSeconds } from '@reelwright/film/documentary/script-length'
import type { ScriptSection } from '@reelwright/film/script'

const { least: LEAST, most: MOST } = SCENE_SECONDS
/** Seconds a scene is best at. */
const AIM = 14

type Piece = {
  readonly text: string
  readonly seconds: number
  readonly endsParagraph: boolean
  readonly endsSentence: boolean
  readonly sources: readonly string[]
  readonly alone: boolean
}

export type Cut = { readonly narration: string; readonly seconds: number; readonly sources: readonly string[] }

/** A sentence too long for a scene, parted after a clause so that no part is too long; words and their order stay. */
const clauses = (text: string): string[] => {
  if (spokenSeconds(text) <= MOST) return [text]
  const breaks = [...text.matchAll(/[;:,—–](?=\s)|\s(?=[—–]\s)/gu)].map((match) => match.index + 1)
  const spaces = [...text.matchAll(/\s/gu)].map((match) => match.index + 1)
  const middle = text.length / 2
  const nearest = (places: readonly number[]): number | undefined =>
    places.filter((at) => at > text.length * 0.2 && at < text.length * 0.8).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  const at = nearest(breaks) ?? nearest(spaces)
  return at === undefined ? [text] : [text.slice(0, at).trim(), text.slice(at).trim()].flatMap(clauses)
}

const piecesOf = (section: ScriptSection, standsAlone: (sentence: string) => boolean): Piece[] =>
  section.paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((sentence, s) => {
      const parts = clauses(sentence.text.replace(/\s+/gu, ' ').trim()).filter((part) => part !== '')
      return parts.map((text, i) => ({
        text,
        seconds: spokenSeconds(text),
        endsSentence: i === parts.length - 1,
        endsParagraph: i === parts.length - 1 && s === paragraph.length - 1,
        sources: sentence.sources,
        alone: standsAlone(sentence.text),
      }))
    }),
  )

/** How badly a scene of these pieces serves: far from the aim, out of bounds, cut inside a thought, or mixing what stands alone. */
const cost = (pieces: readonly Piece[], from: number, to: number, seconds: number): number => {
  const length = ((seconds - AIM) / 5) ** 2
  const outside = seconds > MOST ? 40 + (seconds - MOST) * 4 : seconds < LEAST ? 20 + (LEAST - seconds) * 4 : 0
  const last = pieces[to]!
  const ending = last.endsParagraph ? 0 : last.endsSentence ? 1.2 : 4
  const crossed = pieces.slice(from, to).filter((piece) => piece.endsParagraph).length * 2.5
  const inside = pieces.slice(from, to + 1)
  const mixed = inside.some((piece) => piece.alone !== inside[0]!.alone) ? 1.5 : 0
  return length + outside + ending + crossed + mixed
}

/**
 * The scenes of a section: its sentences in order, grouped along thoughts into 5–25 s with about 14 s as the aim.
 * Joined by single spaces their narrations are the section's, word for word. `standsAlone` marks sentences that want a picture to themselves.
 */
export const cutScenes = (section: ScriptSection, standsAlone: (sentence: string) => boolean = () => false): Cut[] => {
  const pieces = piecesOf(section, standsAlone)
  const best: { total: number; from: number }[] = [{ total: 0, from: 0 }]
  for (let end = 1; end <= pieces.length; end++) {
    let choice = { total: Number.POSITIVE_INFINITY, from: end - 1 }
    let seconds = 0
    for (let from = end - 1; from >= 0; from--) {
      seconds += pieces[from]!.seconds
      if (seconds > MOST && from < end - 1) break
      const total = best[from]!.total + cost(pieces, from, end - 1, seconds)
      if (total < choice.total) choice = { total, from }
    }
    best.push(choice)
  }
  const cuts: Cut[] = []
  for (let end = pieces.length; end > 0; end = best[end]!.from) {
    const own = pieces.slice(best[end]!.from, end)
    cuts.unshift({
      narration: own.map((piece) => piece.text).join(' '),
      seconds: own.reduce((sum, piece) => sum + piece.seconds, 0),
      sources: [...new Set(own.flatMap((piece) => piece.sources))],
    })
  }
  return cuts
}

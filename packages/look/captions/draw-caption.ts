import type { Word } from '@reelwright/film/take'
import { samplesAt } from '@reelwright/film/time'
import { type Drawing, type Op, solid } from '../drawing.js'
import type { Stage } from '../graphics/design.js'
import { type CaptionColours, captionColours, PANEL_ALPHA } from './caption-colours.js'
import { type CaptionLayout, type CaptionPlace, type CaptionSource, layCaption, type Placed, wholeBox } from './layout.js'
import { type Spoken, spokenAt } from './spoken.js'

export type CaptionOptions = { /** At the foot of the frame unless something else stands there. */ readonly place?: CaptionPlace }

/** Words still to come are there to be read ahead, but do not compete. */
const TO_COME = 0.7

type Tone = { readonly colour: string; readonly alpha: number }

/** The panel with its soft shadow: one drawing that rests as long as the caption stands. */
const drawPanel = ({ panel, radius, size }: CaptionLayout, { panel: colour }: CaptionColours): Drawing => {
  const blur = size * 0.5
  return {
    ops: [
      {
        op: 'group',
        shadow: { blur, colour: '#000000', alpha: 0.35, dx: 0, dy: size * 0.06 },
        ops: [{ op: 'rect', box: panel, radius, paint: solid(colour, PANEL_ALPHA) }],
      },
    ],
    box: wholeBox(panel, blur * 1.5 + size * 0.1),
    key: `panel ${panel.x} ${panel.y} ${panel.width} ${panel.height} ${radius} ${colour}`,
  }
}

const toneOf = (index: number, { begun, current }: Spoken, colours: CaptionColours): Tone => {
  if (index >= begun) return { colour: colours.spoken, alpha: TO_COME }
  return current && index === begun - 1 ? { colour: colours.current, alpha: 1 } : { colour: colours.spoken, alpha: 1 }
}

/** Which word a piece of the line belongs to: the one its first character stands in. */
const wordAt = ({ spans }: Placed, offset: number): number =>
  Math.max(
    0,
    spans.findLastIndex((span) => span.from <= offset),
  )

const drawLine = (placed: Placed, spoken: Spoken, colours: CaptionColours): Drawing => {
  const { line, x, y, box } = placed
  const ops = line.pieces.flatMap((piece): Op[] => {
    const { colour, alpha } = toneOf(wordAt(placed, piece.from), spoken, colours)
    const emoji = piece.emoji.map(({ text, x: at, size }): Op => ({ op: 'emoji', text, x: x + at, y, size, alpha }))
    return piece.path === '' ? emoji : [{ op: 'fill', path: piece.path, paint: solid(colour, alpha), matrix: [1, 0, 0, 1, x, y] }, ...emoji]
  })
  return {
    ops,
    box,
    key: `caption ${x} ${y} ${box.width} ${box.height} ${colours.current} ${spoken.begun}${spoken.current ? '+' : ''} ${placed.spans.length} ${placed.text}`,
  }
}

/** What the whole caption's speech means for `count` of its words from `first` on. */
const within = ({ begun, current }: Spoken, first: number, count: number): Spoken => ({
  begun: Math.min(count, Math.max(0, begun - first)),
  current: current && begun - 1 >= first && begun - 1 < first + count,
})

const drawAt = (spoken: Spoken, { layout, colours }: Prepared): readonly Drawing[] =>
  layout
    ? [
        drawPanel(layout, colours),
        ...layout.lines.map((placed) => drawLine(placed, within(spoken, placed.first, placed.spans.length), colours)),
      ]
    : []

/** What does not change while a caption stands, and what it has shown so far. */
type Prepared = {
  readonly stage: Stage
  readonly place: CaptionPlace
  readonly words: readonly Word[]
  readonly layout: CaptionLayout | undefined
  readonly colours: CaptionColours
  readonly drawings: Map<number, readonly Drawing[]>
}

/** Captions kept: those on screen and their neighbours. A film's hundreds would hold all their outlines at once. */
const KEPT = 8
const prepared = new Map<CaptionSource, Prepared>()

const sameStage = (a: Stage, b: Stage): boolean =>
  a === b || (a.type === b.type && a.palette === b.palette && a.width === b.width && a.height === b.height && a.platform === b.platform)

const preparedOf = (source: CaptionSource, stage: Stage, place: CaptionPlace): Prepared => {
  const known = prepared.get(source)
  if (known && known.place === place && sameStage(known.stage, stage)) return known
  const colours = captionColours(stage.palette)
  const made = {
    stage,
    place,
    words: source.lines.flat(),
    layout: layCaption(source, stage, place),
    colours,
    drawings: new Map<number, readonly Drawing[]>(),
  }
  prepared.delete(source)
  if (prepared.size >= KEPT) prepared.delete(prepared.keys().next().value!)
  prepared.set(source, made)
  return made
}

/**
 * A caption at a frame of its clip: its panel, then one drawing for each line, to be painted in this order.
 * A line's key changes only when another of its words is lit.
 */
export const drawCaption = (source: CaptionSource, stage: Stage, frame: number, options: CaptionOptions = {}): readonly Drawing[] => {
  const caption = preparedOf(source, stage, options.place ?? 'lower')
  const spoken = spokenAt(caption.words, samplesAt(frame, stage.rate))
  const state = spoken.current ? spoken.begun : -spoken.begun
  const drawn = caption.drawings.get(state) ?? drawAt(spoken, caption)
  caption.drawings.set(state, drawn)
  return drawn
}

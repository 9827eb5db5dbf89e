import { passagesOf, sentencesOf } from './text.js'

type Fields = Readonly<Record<string, unknown>>

/** Shot types in the order in which ten scenes have them: half clips, three pictures, two graphics. */
const TURN = [
  'AI_VIDEO',
  'IMAGE_EFFECT',
  'AI_VIDEO',
  'MOTION_GRAPHIC',
  'AI_VIDEO',
  'IMAGE_EFFECT',
  'AI_VIDEO',
  'MOTION_GRAPHIC',
  'AI_VIDEO',
  'IMAGE_EFFECT',
]

const BELONGS: Readonly<Record<string, string>> = {
  videoPrompt: 'AI_VIDEO',
  imageEffect: 'IMAGE_EFFECT',
  graphic: 'MOTION_GRAPHIC',
  motionGraphicDesc: 'MOTION_GRAPHIC',
}

/** A title of words that stand in the narration; every other field of the shape empty. */
export const graphicOf = (shape: Fields, narration: string): Fields => ({
  ...Object.fromEntries(Object.keys(shape).map((name) => [name, null])),
  kind: 'title',
  title: (sentencesOf(narration)[0] ?? narration)
    .split(' ')
    .slice(0, 6)
    .join(' ')
    .replace(/[\p{P}]+$/u, ''),
})

/** A made scene put right: shot types in their mix, fields that do not belong to one empty, ids in order. */
export const settledScene = (made: Fields, narration: string, index: number): Fields => {
  if (!('shotType' in made)) return made
  const shotType = TURN[index % TURN.length]!
  const settled = Object.entries(made).map(([name, value]): [string, unknown] => {
    if (name === 'shotType') return [name, shotType]
    if (name === 'id') return [name, `s${index + 1}`]
    if (name === 'matchCutWithId' || name === 'mediaId') return [name, null]
    if (name === 'transition') return [name, index % 5 === 4 ? 'dissolve' : 'cut']
    if (BELONGS[name] !== undefined && BELONGS[name] !== shotType) return [name, null]
    if (name === 'graphic') return [name, graphicOf(value as Fields, narration)]
    return [name, value]
  })
  return Object.fromEntries(settled)
}

/** A passage said otherwise: shorter where that is asked for, else its thoughts in fewer breaths. */
export const rewritten = (text: string, instruction: string): string => {
  const paragraphs = text.split(/\n\s*\n/).map(sentencesOf)
  if (/short|cut|brief|concis|trim/i.test(instruction)) {
    const kept = paragraphs.map((list) => list.slice(0, Math.max(1, Math.ceil(list.length / 2)))).map((list) => list.join(' '))
    const out = kept.join('\n\n')
    return out === text.trim() ? passagesOf(out, 8)[0]! : out
  }
  return paragraphs
    .map((list) => list.map((one, i) => (i === 0 ? `Look closer: ${one.charAt(0).toLowerCase()}${one.slice(1)}` : one)).join(' '))
    .join('\n\n')
}

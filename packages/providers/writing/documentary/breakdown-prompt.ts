import type { DocumentaryBrief } from '@reelwright/film/brief'
import { SCENE_IDEAL } from '@reelwright/film/documentary/lengths'
import { mixFor } from '@reelwright/film/documentary/mix'
import { scriptSeconds } from '@reelwright/film/documentary/script-length'
import { narrationOf, type Script } from '@reelwright/film/script'
import { IMAGE_EFFECTS, SHOT_TYPES, TRANSITIONS } from '@reelwright/film/storyboard'
import { z } from 'zod'
import { FENCE_RULE, fenced } from '../fenced.js'
import { GRAPHICS_TOLD, GraphicAnswer } from '../graphic-answer.js'
import { type Question, tokensIn } from '../language-model.js'
import { wireSchema } from '../wire-schema.js'

export const BREAKDOWN_PROMPT = 'breakdown/1'

export const BreakdownAnswer = z.object({
  scenes: z.array(
    z.object({
      id: z.string(),
      narration: z.string(),
      shotType: z.enum(SHOT_TYPES),
      visualPrompt: z.string(),
      videoPrompt: z.string().nullable(),
      imageEffect: z.enum(IMAGE_EFFECTS).nullable(),
      mediaId: z.string().nullable(),
      motionGraphicDesc: z.string().nullable(),
      graphic: GraphicAnswer.nullable(),
      focalPoints: z.array(z.object({ x: z.number(), y: z.number(), description: z.string() })),
      matchCutWithId: z.string().nullable(),
      transition: z.enum(TRANSITIONS),
    }),
  ),
})

const RULES = `You break the approved narration of a documentary into scenes.

Narration
- Copy it into the scenes' "narration" word for word, in its order, every sentence exactly once. Never shorten, improve, add or move a word.
- A scene is 5 to 25 seconds of speech (13 to 62 words), best 10 to 16 (25 to 40 words). Cut where a thought ends, never inside a sentence unless it alone is longer than 25 seconds, and never across two sections.

Shot types, by number of scenes: half AI_VIDEO, three in ten IMAGE_EFFECT, two in ten MOTION_GRAPHIC.
- AI_VIDEO: what moves or can be imagined moving. "videoPrompt" says what moves and how the camera moves, in one sentence.
- IMAGE_EFFECT: people, places, documents, what a still shows as well. "imageEffect" is KEN_BURNS, PAN, ZOOM, PARALLAX or RAPID_SWAP.
- MOTION_GRAPHIC: numbers, dates, comparisons, lists, quotations, places on a map. "graphic" is the design, "motionGraphicDesc" tells an editor the same in words.
- Fields that do not belong to the shot type are null.

Pictures
- "visualPrompt": one paragraph in English for a picture maker: subject, place, time, light, lens, composition. No words or letters in the picture, no logos, no living persons by name. The film has one look; keep to it.
- "focalPoints": two or three points to look at, x and y from 0 to 1 from the top left, each with a few words.
- "mediaId": the id of a given picture or film that shows just this, else null.
- "matchCutWithId": the "id" of an earlier scene whose shape or movement this one rhymes with, else null. "transition" is how the scene is entered: mostly "cut"; "match" with a match cut.
- "id": s1, s2, s3 and so on.

Graphics
${GRAPHICS_TOLD}
Every number, name, date and word in a graphic has to stand in the scene's narration.

${FENCE_RULE}

Answer with one JSON object as the schema has it, and with nothing besides.`

const ANSWER = { name: 'storyboard', schema: wireSchema(BreakdownAnswer) } as const

/** Tokens of a scene besides its narration. */
const SCENE_TOKENS = 260

export const breakdownQuestion = (brief: DocumentaryBrief, script: Script): Question => {
  const scenes = Math.max(1, Math.round(scriptSeconds(script) / SCENE_IDEAL))
  const mix = mixFor(scenes)
  const narration = script.sections.map((section, i) => fenced(`section ${i + 1}: ${section.name}`, narrationOf(section)))
  const notes = script.sections.flatMap((section, i) => section.notes.map((note) => fenced(`direction for section ${i + 1}`, note)))
  const media = brief.media.map(({ id, title, asset }) =>
    fenced(`media ${id}`, `${title ?? asset.name ?? 'without a title'} (${asset.type})`),
  )
  return {
    rules: RULES,
    request: [
      fenced('title of the film', script.title),
      `Tone: ${fenced('tone', brief.tone)}`,
      'The narration, section by section:',
      ...narration,
      ...(notes.length > 0 ? ["The author's directions, where they can be followed:", ...notes] : []),
      ...(media.length > 0 ? ['Pictures and films that are given, by id:', ...media] : ['No pictures or films are given.']),
      `About ${scenes} scenes: ${mix.AI_VIDEO} AI_VIDEO, ${mix.IMAGE_EFFECT} IMAGE_EFFECT, ${mix.MOTION_GRAPHIC} MOTION_GRAPHIC.`,
    ].join('\n\n'),
    answer: ANSWER,
    tokens: tokensIn(narration.join('')) + scenes * SCENE_TOKENS,
  }
}

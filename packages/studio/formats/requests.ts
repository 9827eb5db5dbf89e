import type { Brief } from '@reelwright/film/any-brief'
import type { Asset } from '@reelwright/film/asset'
import type { DocumentaryBrief } from '@reelwright/film/brief'
import { type Respelling, respell } from '@reelwright/film/pronunciation'
import { stableHash } from '@reelwright/film/stable-hash'
import type { Gesture, Scene } from '@reelwright/film/storyboard'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { ClipRequest } from '@reelwright/providers/ports/clip'
import type { MusicRequest } from '@reelwright/providers/ports/music'
import type { PictureRequest } from '@reelwright/providers/ports/picture'
import type { VoiceRequest } from '@reelwright/providers/ports/voice'

/** Words as whoever speaks them is given them. */
export const respelled = ({ pronunciations = [] }: Brief, text: string): Respelling => respell(text, pronunciations)

/** A scene's narration as the voice is given it. */
export const spokenText = (brief: Brief, { narration }: Scene): Respelling => respelled(brief, narration)

/** What is asked of the providers for a film, from its brief and storyboard alone: equal intents, equal calls. */
export const narrationRequest = (brief: Brief, scene: Scene): VoiceRequest => ({
  text: spokenText(brief, scene).text,
  language: brief.language,
  voice: scene.voice ?? brief.voice,
  speed: 1,
})

/** Pictures are made larger than the frame, so that the camera can move without enlarging pixels. */
const OVERSCAN = 1.35

const even = (pixels: number): number => 2 * Math.round(pixels / 2)

/** A variation nobody gave a seed to is drawn from another one: the same seed would give the same picture. */
export const frameSeed = ({ id, frameSeed: given, videoSeed }: Scene, variation: number): number => {
  const own = videoSeed ?? stableHash(id)
  return given ?? (variation === 0 ? own : stableHash(`${own}/${variation}`))
}

/** Pixels of the pictures that are asked for. */
export const pictureSize = ({ picture }: DocumentaryBrief): { readonly width: number; readonly height: number } => ({
  width: even(picture.width * OVERSCAN),
  height: even(picture.height * OVERSCAN),
})

/** A faulty answer is asked for once more by another seed: the same would give the same fault. */
const afresh = (seed: number, again: number): number => (again === 0 ? seed : stableHash(`${seed}/again/${again}`))

/** @param again how often an answer that was found faulty is asked for once more */
export const pictureRequest = (brief: DocumentaryBrief, scene: Scene, variation = 0, again = 0): PictureRequest => ({
  prompt: scene.visualPrompt ?? scene.narration,
  context: scene.visualContext ?? scene.narration,
  ...pictureSize(brief),
  seed: afresh(frameSeed(scene, variation), again),
  mood: brief.mood,
  focalPoints: scene.focalPoints,
  // A film without any asks as films did before there were any.
  ...(brief.references ? { references: brief.references.map(({ asset }) => asset) } : {}),
})

/** The seed of a clip: the one a person keeps, or one that follows from scene and variation. */
export const clipSeed = ({ id, mediaId, videoSeed }: Scene, variation: number): number =>
  videoSeed ?? stableHash(variation === 0 ? (mediaId ?? id) : `${id}/clip/${variation}`)

/** What a clip of a property may do: move the camera. Nothing that is not in the photo may come into the picture. */
const TOUR: Readonly<Record<Gesture, string>> = {
  reveal: 'The camera pulls back slowly and steadily.',
  push: 'The camera moves forward slowly and steadily.',
  drift: 'The camera glides sideways slowly and steadily.',
  rise: 'The camera rises slowly and steadily.',
}
const UNCHANGED = 'Real-estate footage of exactly this place: rooms, furniture, windows, text and light stay as they are, nobody appears.'
const AVOID = 'people, animals, new objects, missing objects, changed furniture, changed windows, warped lines, garbled text, morphing'

/** Pixels of a clip: the film's own, or, of a photo that several shapes are cut from, the photo's with the film's shorter side. */
const clipSize = (brief: Brief, { width, height }: Asset): { readonly width: number; readonly height: number } => {
  if (brief.format === 'documentary') return { width: brief.picture.width, height: brief.picture.height }
  const scale = brief.short / Math.min(width ?? brief.short, height ?? brief.short)
  return { width: even((width ?? brief.short) * scale), height: even((height ?? brief.short) * scale) }
}

/** A clip of a scene that begins with `frame`. */
export const clipRequest = (brief: Brief, scene: Scene, frame: Asset, seconds: number, variation: number, again: number): ClipRequest => {
  const prompt = scene.videoPrompt ?? (brief.format === 'property' ? `${TOUR[scene.gesture ?? 'push']} ${UNCHANGED}` : undefined)
  return {
    prompt: prompt ?? scene.visualPrompt ?? scene.narration,
    ...(brief.format === 'property' ? { avoid: AVOID } : {}),
    frame,
    seconds,
    ...clipSize(brief, frame),
    seed: afresh(clipSeed(scene, variation), again),
  }
}

export const musicRequest = (brief: Pick<Brief, 'mood' | 'topic'>, samples: number): MusicRequest => ({
  mood: brief.mood,
  // Whole seconds: a sentence that grows by a word need not change the music.
  samples: Math.ceil(samples / SAMPLE_RATE) * SAMPLE_RATE,
  seed: stableHash(brief.topic),
})

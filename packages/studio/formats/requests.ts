import type { Brief } from '@reelwright/film/any-brief'
import type { DocumentaryBrief } from '@reelwright/film/brief'
import { stableHash } from '@reelwright/film/stable-hash'
import type { Scene } from '@reelwright/film/storyboard'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { MusicRequest } from '@reelwright/providers/ports/music'
import type { PictureRequest } from '@reelwright/providers/ports/picture'
import type { VoiceRequest } from '@reelwright/providers/ports/voice'

/** What is asked of the providers for a film, from its brief and storyboard alone: equal intents, equal calls. */
export const narrationRequest = (brief: Brief, scene: Scene): VoiceRequest => ({
  text: scene.narration,
  language: brief.language,
  voice: scene.voice ?? brief.voice,
  speed: 1,
})

/** Pictures are made larger than the frame, so that the camera can move without enlarging pixels. */
const OVERSCAN = 1.35

const even = (pixels: number): number => 2 * Math.round(pixels / 2)

/** A variation nobody gave a seed to is drawn from another one: the same seed would give the same picture. */
const frameSeed = ({ id, frameSeed: given, videoSeed }: Scene, variation: number): number => {
  const own = videoSeed ?? stableHash(id)
  return given ?? (variation === 0 ? own : stableHash(`${own}/${variation}`))
}

/** Pixels of the pictures that are asked for. */
export const pictureSize = ({ picture }: DocumentaryBrief): { readonly width: number; readonly height: number } => ({
  width: even(picture.width * OVERSCAN),
  height: even(picture.height * OVERSCAN),
})

export const pictureRequest = (brief: DocumentaryBrief, scene: Scene, variation = 0): PictureRequest => ({
  prompt: scene.visualPrompt ?? scene.narration,
  context: scene.visualContext ?? scene.narration,
  ...pictureSize(brief),
  seed: frameSeed(scene, variation),
  mood: brief.mood,
  focalPoints: scene.focalPoints,
})

export const musicRequest = (brief: Pick<Brief, 'mood' | 'topic'>, samples: number): MusicRequest => ({
  mood: brief.mood,
  // Whole seconds: a sentence that grows by a word need not change the music.
  samples: Math.ceil(samples / SAMPLE_RATE) * SAMPLE_RATE,
  seed: stableHash(brief.topic),
})

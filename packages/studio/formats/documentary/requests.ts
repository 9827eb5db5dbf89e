import type { DocumentaryBrief } from '@reelwright/film/brief'
import { stableHash } from '@reelwright/film/stable-hash'
import type { Scene } from '@reelwright/film/storyboard'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { MusicRequest } from '@reelwright/providers/ports/music'
import type { PictureRequest } from '@reelwright/providers/ports/picture'
import type { VoiceRequest } from '@reelwright/providers/ports/voice'

/** What is asked of the providers for a film, from its brief and storyboard alone: equal intents, equal calls. */
export const narrationRequest = (brief: DocumentaryBrief, scene: Scene): VoiceRequest => ({
  text: scene.narration,
  language: brief.language,
  voice: brief.voice,
  speed: 1,
})

/** Pictures are made larger than the frame, so that the camera can move without enlarging pixels. */
const OVERSCAN = 1.35

const even = (pixels: number): number => 2 * Math.round(pixels / 2)

export const pictureRequest = (brief: DocumentaryBrief, scene: Scene): PictureRequest => ({
  prompt: scene.visualPrompt ?? scene.narration,
  context: scene.visualContext ?? scene.narration,
  width: even(brief.picture.width * OVERSCAN),
  height: even(brief.picture.height * OVERSCAN),
  seed: scene.videoSeed ?? stableHash(scene.id),
  mood: brief.mood,
  focalPoints: scene.focalPoints,
})

export const musicRequest = (brief: DocumentaryBrief, samples: number): MusicRequest => ({
  mood: brief.mood,
  // Whole seconds: a sentence that grows by a word need not change the music.
  samples: Math.ceil(samples / SAMPLE_RATE) * SAMPLE_RATE,
  seed: stableHash(brief.topic),
})

import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { planSound } from '@reelwright/look/sound/sound-plan'
import type { UrlOf } from '../player.js'
import { openMixingThread } from './open-mixing-thread.js'
import { pieceAfter, playPiece } from './schedule.js'

/** The film's sound as playing it gives it: the same mixer, the same pieces scheduled at the same times, into a buffer. */
export const mixOffline = async (timeline: Timeline, urlOf: UrlOf, failed: (sentence: string) => void): Promise<AudioBuffer> => {
  const { samples: length } = planSound(timeline)
  const context = new OfflineAudioContext(2, length, SAMPLE_RATE)
  const mixing = openMixingThread(failed)
  mixing.setFilm(timeline, urlOf)
  await mixing.levelled()
  const bounds = { from: 0, to: length, turns: false }
  const anchor = { sample: 0, at: 0, rate: 1 }
  for (let played = 0; ; ) {
    const piece = pieceAfter(anchor, bounds, played)
    if (!piece) break
    playPiece(context, context.destination, await mixing.block(piece.from, piece.count), piece, anchor.rate)
    played += piece.count
  }
  mixing.dispose()
  return context.startRendering()
}

import type { ImageEffect } from '@reelwright/film/storyboard'
import type { Theme } from './theme.js'

const MOVES = [
  'Slow push in',
  'Slow drift to the left',
  'Gentle crane up',
  'Slow pull back',
  'Slow orbit to the right',
  'Slow drift to the right',
  'Locked camera, then a slow push in',
] as const

/** The camera's movement and the picture's own, for makers of clips. */
export const cameraWords = (theme: Theme, turn: number): string =>
  `${MOVES[turn % MOVES.length]}; ${theme.motion}. Steady, unhurried, no cuts.`

const ROUND: readonly ImageEffect[] = ['KEN_BURNS', 'PARALLAX', 'ZOOM', 'PAN']

/** The effect that suits the picture and differs from the still before it; a passage that enumerates swaps pictures. */
export const effectFor = (theme: Theme, enumerates: boolean, before: ImageEffect | undefined): ImageEffect => {
  if (enumerates && before !== 'RAPID_SWAP') return 'RAPID_SWAP'
  if (theme.effect !== before) return theme.effect
  return ROUND[(ROUND.indexOf(before) + 1) % ROUND.length]!
}

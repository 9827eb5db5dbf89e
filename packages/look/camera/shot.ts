import type { Rate } from '@reelwright/film/time'
import { secondsOf } from '@reelwright/film/time'
import type { Move } from '@reelwright/film/timeline/timeline'
import { clamp } from '../easing.js'
import type { DepthModel } from './depth.js'

export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }

/** Where the camera stands: the crop's centre as shares of the picture and its size as a share of the largest crop that fits. */
export type Pose = {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** One unbroken movement over `frames` frames from `start` on. */
export type Leg = {
  readonly start: number
  readonly frames: number
  readonly from: Pose
  readonly to: Pose
  readonly walk: number
}

/** Depth that a parallax adds: see `sampleAt`. */
export type Parallax = {
  /** How far the nearest and the farthest point part from the middle plane at the ends of the move, as a share of the crop's width. */
  readonly amount: number
  /** Radians, the direction in which near things drift. */
  readonly heading: number
  readonly depth: DepthModel
}

/** The lesser or the greater end of an axis: left or top, right or bottom. */
export type Edge = 'low' | 'high'

/** What an effect has to work with. */
export type Shot = {
  /** The largest crop of the frame's aspect, as shares of the picture. */
  readonly fit: Size
  /** The main one first; the picture's middle when there is none. */
  readonly points: readonly [Point, ...Point[]]
  readonly frames: number
  readonly seconds: number
  /** The smallest scale a move may reach: never under 0.55, and no more than 1.5 frame pixels for one of the picture. */
  readonly floor: number
  readonly seed: number
  /** The frame's width over its height. */
  readonly aspect: number
  /** Radians, clockwise from the right, along which a gesture goes. */
  readonly heading?: number
  /** Edges of the picture that the crop lies against all the while, see `holding`. */
  readonly edges?: { readonly x?: Edge; readonly y?: Edge }
}

export type Plan = {
  readonly legs: readonly Leg[]
  readonly parallax?: Parallax
}
export type Effect = (shot: Shot) => Plan

/** No crop is smaller than this share of the largest one. */
export const SMALLEST = 0.55
const MOST_ENLARGED = 1.5
/** A picture with fewer pixels than the frame still moves by this much. */
const LEAST_ROOM = 0.88

export const shotOf = (move: Move, picture: Size, frame: Size, frames: number, rate: Rate): Shot => {
  const aspect = frame.width / frame.height
  const width = Math.min(picture.width, picture.height * aspect)
  const [main, ...others] = move.focalPoints
  return {
    fit: {
      width: width / picture.width,
      height: width / aspect / picture.height,
    },
    points: [main ?? { x: 0.5, y: 0.5 }, ...others],
    frames,
    seconds: secondsOf(frames, rate),
    floor: clamp(frame.width / (width * MOST_ENLARGED), SMALLEST, LEAST_ROOM),
    seed: move.seed,
    aspect,
    heading: move.heading,
  }
}

import type { Stage } from '../theme.js'
import { clamp, light, type Rgb, smooth } from './colour.js'
import type { Daylight } from './daylight.js'
import { paintLand } from './land.js'

export type Headland = {
  readonly horizon: number
  /** Where its tip stands in the picture, and how far away (eye heights are a third of a unit). */
  readonly x: number
  readonly distance: number
  /** 1 runs out of the picture to the right, −1 to the left. */
  readonly side: number
  /** Height of its back over the sea. */
  readonly rise: number
  readonly rocks?: Rgb
  readonly green?: number
  readonly eye?: number
}

const FOCAL = 1.05

/** A rocky point in a sea that is already painted; answers with the height in the picture of the ground at its tip. */
export const paintHeadland = (stage: Stage, day: Daylight, look: Headland): number => {
  const { painting, aspect, noise, random } = stage
  const eye = look.eye ?? 0.36
  const z0 = look.distance
  const x0 = ((look.x - aspect / 2) / FOCAL) * z0
  const drift = random.between(0, 70)
  const stone = look.rocks ?? light(random.pick(['#5b554d', '#4f5358', '#655a4e', '#54504e']))
  const grass = light('#59603c')
  const foam = light('#e4ecee')
  const back = random.between(-0.16, 0.22)
  const height = (x: number, z: number): number => {
    const along = (x - x0) * look.side
    const spine = Math.max(0, along)
    const dz = z - z0 - spine * back
    const d = along < 0 ? Math.hypot(along, dz) : Math.abs(dz)
    const bend = noise.fbm(x * 0.9 + drift, z * 0.9, 3)
    const wide = (0.52 + spine * 0.16) * (1 + bend * 0.45)
    const body = smooth(wide * 1.5, wide * 0.32, d)
    const crags = noise.ridges(x * 1.25 + drift, z * 1.25, 6, 0.52)
    const skerry = Math.max(0, noise.ridges(x * 0.8 + 50, z * 0.8 + drift, 3) - 0.64) * smooth(2.4, 0.9, d) * 0.42
    const level = smooth(wide * 0.42, wide * 0.12, d) * (along > -0.3 ? 1 : 0.6)
    return (
      body * (look.rise * (0.72 + 0.34 * Math.min(1, spine * 0.35)) + (crags - 0.42) * 0.34 * (1 - level * 0.85)) +
      skerry -
      0.035 +
      (body > 0.9 ? 0 : noise.at(x * 7, z * 7) * 0.012)
    )
  }
  paintLand(painting, day, {
    eye,
    horizon: look.horizon,
    focal: FOCAL,
    near: 0.7,
    far: 9,
    height,
    floor: 0,
    clear: 26,
    shadows: 6,
    ambient: day.hour === 'night' ? 2.4 : 1.15,
    sunlight: 1.25,
    depth: [0.95, 0.4],
    colour: (x, z, ground, up, out) => {
      const patch = noise.fbm(x * 5 + drift, z * 5, 3)
      const turf = (look.green ?? 0.6) * smooth(0.72, 0.93, up + patch * 0.16) * smooth(look.rise * 0.45, look.rise * 0.8, ground)
      const layers = 1 + 0.22 * noise.at(ground * 34 + patch * 2, x * 1.5) + patch * 0.35
      const wet = 0.45 + 0.55 * smooth(0.0, 0.13, ground)
      const wash = smooth(0.045 + patch * 0.03, 0.0, ground) * clamp(0.5 + patch * 1.6)
      for (let c = 0; c < 3; c++) {
        const dry = (stone[c]! + (grass[c]! - stone[c]!) * turf) * layers * wet
        out[c] = dry + (foam[c]! - dry) * wash
      }
    },
  })
  return look.horizon + ((eye - height(x0, z0)) * FOCAL) / z0
}

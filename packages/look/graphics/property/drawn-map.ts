import { type Op, solid } from '../../drawing.js'
import { between } from '../../palette-colour.js'
import { chance } from '../../seeded.js'
import { unit } from '../../type-scale.js'
import type { Stage } from '../design.js'

type Point = readonly [number, number]

const at = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** An even number between two, by seed. */
const among = (seed: number, turn: number, least: number, most: number): number => least + (most - least) * chance(seed, turn)

/** A place is always drawn alike: four decimals are about ten metres. */
export const seedOfPlace = (latitude: number, longitude: number): number =>
  Math.imul(Math.round(latitude * 1e4) + 900_000, 73_856_093) ^ Math.imul(Math.round(longitude * 1e4) + 1_800_000, 19_349_663)

const SPREAD = 16

/** Parallels at uneven distances, each a street from one end of the map to the other, bent once or twice. */
const streets = (seed: number, turn: number, reach: number, pitch: number): readonly { readonly path: string; readonly main: boolean }[] =>
  Array.from({ length: 2 * SPREAD + 1 }, (_, n) => {
    const offset = (n - SPREAD) * pitch + among(seed, turn + n, -0.24, 0.24) * pitch
    const bend = among(seed, turn + 100 + n, -0.16, 0.16) * pitch
    const from = chance(seed, turn + 200 + n) < 0.22 ? among(seed, turn + 300 + n, -0.5, 0.2) * reach : -reach
    return {
      path: `M${at([from, offset])}Q${at([reach * 0.2, offset + bend * 3])} ${at([reach, offset + bend])}`,
      main: n % 5 === Math.floor(chance(seed, turn + 400) * 5),
    }
  })

/** Blocks of a few streets that are greener than the rest. */
const parks = (seed: number, pitch: number): readonly string[] =>
  Array.from({ length: 4 }, (_, n) => {
    const [x, y] = [among(seed, 700 + n, -6, 5) * pitch, among(seed, 720 + n, -6, 5) * pitch]
    const [w, h] = [among(seed, 740 + n, 1, 2.6) * pitch, among(seed, 760 + n, 1, 2.2) * pitch]
    return `M${at([x, y])}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}Z`
  })

/**
 * Something like a town seen from above, around a point: streets at a slant, a few parks, a shore. It is drawn by seed and
 * means no street there is; what it shows truly is only that the pin stands in its middle.
 */
export const drawnMap = (stage: Stage, seed: number, centre: Point): readonly Op[] => {
  const { palette, width, height } = stage
  const reach = Math.hypot(width, height)
  const pitch = unit(stage, 104)
  const slant = among(seed, 1, -0.6, 0.6)
  const [cos, sin] = [Math.cos(slant), Math.sin(slant)]
  const land = between(palette.ground, palette.surface, 0.75)
  const street = between(land, palette.muted, 0.32)
  const water = between(palette.ground, palette.surface, 0.12)
  const green = between(land, palette.muted, 0.1)
  const side = chance(seed, 2) < 0.5 ? -1 : 1
  const shore = side * among(seed, 3, 3.4, 5) * pitch
  const wave = (n: number): number => among(seed, 20 + n, -0.7, 0.7) * pitch
  const coast = `M${at([shore + wave(0), -reach])}C${at([shore + wave(1), -reach * 0.4])} ${at([shore + wave(2) * 2, -reach * 0.1])} ${at([shore + wave(3), pitch])}S${at([shore + wave(4) * 2, reach * 0.5])} ${at([shore + wave(5), reach])}H${(side * reach).toFixed(1)}V${(-reach).toFixed(1)}Z`
  const lines = (turn: number, turned: boolean): readonly Op[] =>
    streets(seed, turn, reach, turned ? pitch * 1.35 : pitch).map(
      ({ path, main }): Op => ({
        op: 'stroke',
        path,
        paint: solid(street),
        width: unit(stage, main ? 15 : 6),
        matrix: turned ? [0, 1, -1, 0, 0, 0] : undefined,
      }),
    )
  return [
    { op: 'rect', box: { x: 0, y: 0, width, height }, paint: solid(land) },
    {
      op: 'group',
      matrix: [cos, sin, -sin, cos, centre[0], centre[1]],
      ops: [
        ...parks(seed, pitch).map((path): Op => ({ op: 'fill', path, paint: solid(green) })),
        ...lines(1000, false),
        ...lines(2000, true),
        { op: 'fill', path: coast, paint: solid(water) },
        { op: 'stroke', path: coast, paint: solid(street), width: unit(stage, 4) },
      ],
    },
  ]
}

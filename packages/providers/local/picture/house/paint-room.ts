import { clamp } from '../paint/colour.js'
import type { Stage, Weight } from '../theme.js'
import { type Tracer, tracerOf } from '../trace/bvh.js'
import { type Camera, seenAt } from '../trace/camera.js'
import type { Lighting } from '../trace/lighting.js'
import { type Mesh, newMesh } from '../trace/mesh.js'
import { renderScene } from '../trace/render-scene.js'
import type { Point } from '../trace/surface.js'

/** What a picture of the house is made of: a place, an eye in it, its light and what is worth framing. */
export type View = {
  readonly eye: Point
  readonly yaw: number
  readonly focal: number
  readonly horizon: number
  readonly lighting: Lighting
  readonly key: number
  readonly balance?: number
  readonly subjects: readonly (readonly [Point, string])[]
}

/** How far a seed moves the photographer: metres aside and along, and a turn in radians. */
export type Stance = { readonly aside: number; readonly along: number; readonly turn: number; readonly sun: number }

/** Puts a place up in the mesh, and answers with how it is photographed from a stance. */
export type Build = (mesh: Mesh) => (stance: Stance) => View

type Built = { readonly build: Build; readonly tracer: Tracer; readonly mesh: Mesh; readonly viewFrom: (stance: Stance) => View }

/** The place put up last: a house takes longer to build than to photograph small, and films come back to a place. */
let kept: Built | undefined

const builtBy = (build: Build): Built => {
  if (kept?.build === build) return kept
  const mesh = newMesh()
  const viewFrom = build(mesh)
  kept = { build, mesh, viewFrom, tracer: tracerOf(mesh) }
  return kept
}

/** Paints what `build` puts up. Seeds move the eye and the sun a little; the house stays the same. */
export const paintHouse = (stage: Stage, build: Build): readonly Weight[] => {
  const { painting, random, aspect } = stage
  const stance: Stance = {
    aside: random.between(-0.22, 0.22),
    along: random.between(0, 0.25),
    turn: random.between(-0.035, 0.035),
    sun: random.between(-0.12, 0.12),
  }
  const { mesh, tracer, viewFrom } = builtBy(build)
  const view = viewFrom(stance)
  const camera: Camera = {
    eye: [view.eye[0] + stance.aside, view.eye[1], view.eye[2] + stance.along],
    yaw: view.yaw + stance.turn,
    // A narrow picture keeps more of the width, a wide one more of the height.
    focal: view.focal * clamp(aspect / 1.333, 0.78, 1.12),
    horizon: view.horizon,
  }
  renderScene(painting, {
    mesh,
    tracer,
    camera,
    lighting: view.lighting,
    key: view.key,
    ...(view.balance === undefined ? {} : { balance: view.balance }),
  })
  return view.subjects.map(([point, description]) => {
    const { x, y } = seenAt(camera, aspect, point)
    return { x: clamp(x, 0.06 * aspect, 0.94 * aspect), y: clamp(y, 0.06, 0.94), description }
  })
}

import { type Op, solid } from '../../drawing.js'
import { hairline, unit } from '../../type-scale.js'
import type { Stage } from '../design.js'
import type { AgentParams } from './agent-params.js'
import { contactRows } from './contacts.js'
import { contained, discIn, filling, whole } from './picture-in.js'
import { mirroredIn, stack } from './room.js'
import { paintSaid, risen, say, sayIf, VOICES } from './say.js'

/** Who sells, as a strip of the sheet: the face, the name, the ways to reach them, the logo. */
export type SheetAgent = { readonly height: number; readonly paint: (x: number, y: number, share: number) => readonly Op[] }

/** `withLogo` says whether the strip carries the logo, or something below it does. */
export const sheetAgent = (stage: Stage, agent: AgentParams, width: number, scale: number, withLogo: boolean): SheetAgent => {
  const face = agent.photo ? unit(stage, 148) * scale : 0
  const gap = unit(stage, 30) * scale
  const logoWidth = agent.logo && withLogo ? width * 0.2 : 0
  const both = width - (face ? face + gap : 0) - (logoWidth ? logoWidth + gap : 0) - gap
  const [text, ways] = [both * 0.46, both * 0.54]
  const name = say(stage, VOICES.heading, agent.name, { width: text, most: 2, scale, up: -1.15 })
  const brokerage = sayIf(stage, VOICES.label, agent.brokerage, { width: text, most: 2, scale, up: -0.1 })
  const licence = sayIf(stage, VOICES.label, agent.licence, { width: text, most: 1, scale, up: -0.35 })
  const rtl = name.direction === 'rtl'
  const contacts = contactRows(stage, agent, { width: ways, scale, rtl, up: -0.7 })
  const said = stack([
    ['name', name.height, 0],
    ['brokerage', brokerage?.height, unit(stage, 18) * scale],
    ['licence', licence?.height, unit(stage, 16) * scale],
  ])
  const height = Math.max(face, said.height, contacts?.height ?? 0)
  const { palette } = stage
  return {
    height,
    paint: (x, y, share) => {
      if (share <= 0) return []
      const flip = mirroredIn({ x, y, width, height }, rtl)
      const middle = (tall: number) => y + (height - tall) / 2
      const disc = { ...flip({ x, width: face }), y: middle(face), height: face }
      const first = flip({ x: x + (face ? face + gap : 0), width: text })
      const second = flip({ x: x + (face ? face + gap : 0) + text + gap, width: ways })
      const logo = { ...flip({ x: x + width - logoWidth, width: logoWidth }), y, height }
      const at = (top: number) => ({ ...first, y: middle(said.height) + top, align: 'start' as const })
      const portrait: readonly Op[] = agent.photo
        ? [
            { op: 'group', within: discIn(disc), ops: [filling(agent.photo, disc, 0.2)] },
            { op: 'stroke', path: discIn(disc), paint: solid(palette.accent), width: hairline(stage) * 1.6 },
          ]
        : []
      return [
        ...risen(portrait, share, unit(stage, 16)),
        ...paintSaid({ block: name, ...at(said.at.name) }, solid(palette.ink), share),
        ...paintSaid(brokerage && { block: brokerage, ...at(said.at.brokerage) }, solid(palette.ink, 0.9), share),
        ...paintSaid(licence && { block: licence, ...at(said.at.licence) }, solid(palette.muted), share),
        ...(contacts?.paint(rtl ? second.x + second.width - contacts.width : second.x, middle(contacts.height), share) ?? []),
        ...(agent.logo && withLogo
          ? risen([whole(agent.logo, contained(agent.logo, logo, rtl ? 0 : 1, 0.5))], share, unit(stage, 16))
          : []),
      ]
    },
  }
}

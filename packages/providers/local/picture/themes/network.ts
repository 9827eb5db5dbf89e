import { clamp, light } from '../paint/colour.js'
import { maskOf } from '../paint/mask.js'
import { cover, fill, glow } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

/** Points of light joined to their neighbours, near ones sharp, far ones dim. */
const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const [cool, warm] = random.pick([
    [light('#3fa0d8'), light('#ffc27a')],
    [light('#5fb8a0'), light('#ffe0a0')],
    [light('#7f8af0'), light('#ff9ab0')],
  ] as const)
  const drift = random.between(0, 60)
  fill(painting, 0.05, (x, y, out) => {
    const far = Math.hypot(x - at.x, y - at.y)
    const haze = 0.55 + 0.5 * noise.fbm(x * 1.5 + drift, y * 1.9, 4)
    for (let c = 0; c < 3; c++)
      out[c] = 0.003 + cool[c]! * haze * (0.022 + 0.13 * Math.exp(-far * 2)) + warm[c]! * Math.exp(-far * 4.5) * 0.12
  })
  type Node = { x: number; y: number; near: number; hub: boolean }
  for (const near of [0.25, 0.6, 1]) {
    const nodes: Node[] = []
    const count = Math.round(150 - near * 70)
    for (let i = 0; i < count; i++) {
      const pull = random.chance(0.5)
      nodes.push({
        x: pull ? at.x + random.normal() * 0.3 : random() * aspect,
        y: pull ? at.y + random.normal() * 0.2 : random(),
        near,
        hub: random.chance(0.1),
      })
    }
    if (near === 1) nodes.push({ x: at.x, y: at.y, near, hub: true })
    const links = maskOf(painting, (pen) => {
      for (const a of nodes) {
        const close = nodes.filter((b) => b !== a).sort((b, c) => Math.hypot(a.x - b.x, a.y - b.y) - Math.hypot(a.x - c.x, a.y - c.y))
        for (const b of close.slice(0, a.hub ? 9 : 2)) {
          pen.lineWidth = 0.0007 + near * 0.0011
          pen.beginPath()
          pen.moveTo(a.x, a.y)
          pen.quadraticCurveTo((a.x + b.x) / 2, (a.y + b.y) / 2 - Math.abs(a.x - b.x) * 0.16, b.x, b.y)
          pen.stroke()
        }
      }
    })
    cover(
      painting,
      links,
      near * 0.6,
      (x, y, out) => {
        const pulse = 0.25 + 1.3 * clamp(noise.at(x * 6 + drift, y * 6)) ** 2
        const warmth = Math.exp(-Math.hypot(x - at.x, y - at.y) * 3.2)
        for (let c = 0; c < 3; c++) out[c] = out[c]! + (cool[c]! + (warm[c]! * 1.5 - cool[c]!) * warmth) * pulse * near
      },
      0.85,
    )
    for (const node of nodes) {
      const size = (node.hub ? 0.05 : 0.02) * (0.4 + near) * unit
      const tone = node.hub ? warm : cool
      const strength = (node.hub ? 3.4 : 2) * near
      glow(painting, node.x, node.y, size, [tone[0] * strength, tone[1] * strength, tone[2] * strength], 0.1)
    }
  }
  glow(painting, at.x, at.y, 0.35 * unit, [warm[0] * 1.6, warm[1] * 1.6, warm[2] * 1.6], 0.06)
  return [{ x: at.x, y: at.y, description: 'brightest knot of the net' }]
}

export const network: Theme = {
  name: 'network',
  words: [
    'network',
    'data',
    'digital',
    'internet',
    'connection',
    'connect',
    'computer',
    'comput',
    'algorithm',
    'code ',
    'artificial intelligence',
    'neural',
    'brain',
    'neuron',
    'information',
    'redes',
    'reseau',
    'netzwerk',
    'rete ',
    'datos',
    'donnees',
    'daten',
    'dati ',
    'synchron',
    'global',
    'supercomput',
    'petabyte',
    'signal',
    'satellite',
    'gps',
  ],
  draw,
}

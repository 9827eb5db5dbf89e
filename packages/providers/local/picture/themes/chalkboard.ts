import { clamp, light, smooth } from '../paint/colour.js'
import { stroke, writeFormula } from '../paint/handwriting.js'
import { maskOf } from '../paint/mask.js'
import { cover, fill } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

const FORMULAS = [
  'R_μ_ν−1/2Rg_μ_ν=8πGT_μ_ν/c^4',
  'ds^2=−(1−r_s/r)c^2dt^2+dr^2+r^2dθ^2',
  'r_s=2GM/c^2',
  '∇^2ψ=∂^2ψ/∂t^2',
  '∫R√−dd^4r→T_μ_ν',
  'Σ(λ+2π)=T^4',
  'M=c^2r_s/2G',
  'dt=dT/√(1−r_s/r)',
]

const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const board = random.pick([light('#22332c'), light('#262c33'), light('#1f2f33')])
  const drift = random.between(0, 50)
  const lampX = at.x + random.between(-0.3, 0.3)
  fill(painting, 0.4, (x, y, out) => {
    const wipes = noise.fbm(x * 1.1 + noise.at(y * 2, drift) * 0.7 + drift, y * 3.2 + noise.at(x * 1.5, drift) * 0.8, 5)
    const smear = noise.ridges(x * 1.4 + y * 1.9 + drift, y * 5 - x * 2, 4) * 0.5
    const dust = clamp(0.12 + wipes * 0.22 + smear * 0.2)
    const fine = 1 + noise.at(x * 160, y * 160) * 0.05
    const lamp = 0.22 + 0.95 * Math.exp(-((x - lampX) ** 2 * 0.9 + (y - 0.32) ** 2 * 2.6))
    for (let c = 0; c < 3; c++) out[c] = (board[c]! * 1.25 + 0.2 * dust) * lamp * fine
  })
  const size = 0.062 * Math.max(0.7, unit)
  const text = maskOf(painting, (pen) => {
    pen.lineWidth = 0.0052
    writeFormula(pen, random, FORMULAS[0]!, clamp(at.x - size * 5.5, 0.05, aspect * 0.6), at.y, size * 1.35)
    let y = 0.12 + random() * 0.04
    pen.lineWidth = 0.0038
    while (y < 0.97) {
      let x = 0.06 + random() * 0.2
      while (x < aspect - size * 6) {
        const taken =
          Math.abs(y - at.y + size * 0.3) <= size * 1.9 || (y > 0.5 && (at.x < aspect / 2 ? x > aspect * 0.42 : x < aspect * 0.36))
        if (!taken) x = writeFormula(pen, random, random.pick(FORMULAS.slice(1)), x, y, size * random.between(0.62, 0.85))
        else x += 0.1
        x += random.between(0.12, 0.4)
      }
      y += size * random.between(1.5, 2.1)
    }
  })
  const figure = maskOf(painting, (pen) => {
    pen.lineWidth = 0.004
    const cx = at.x < aspect / 2 ? aspect * 0.8 : aspect * 0.2
    const cy = 0.72
    for (let i = 0; i < 4; i++) {
      pen.beginPath()
      pen.ellipse(cx, cy + i * 0.028, 0.19 - i * 0.045, 0.05 - i * 0.011, 0, random() * 0.3, 6.1 + random() * 0.3)
      pen.stroke()
    }
    for (const s of [-1, 1]) stroke(pen, [cx + s * 0.19, cy, cx + s * 0.09, cy + 0.02, cx + s * 0.03, cy + 0.1, cx + s * 0.02, cy + 0.2])
    stroke(pen, [cx - 0.26, cy - 0.16, cx - 0.1, cy - 0.1, cx + 0.08, cy - 0.08, cx + 0.27, cy - 0.13])
  })
  for (const mask of [text, figure]) {
    cover(
      painting,
      mask,
      0.42,
      (x, y, out) => {
        const chalk = smooth(-0.25, 0.45, noise.at(x * 230, y * 230) + noise.at(x * 90, y * 90) * 0.6 + 0.28)
        const lamp = 0.28 + 0.95 * Math.exp(-((x - lampX) ** 2 * 0.9 + (y - 0.32) ** 2 * 2.6))
        const value = 0.78 * lamp * chalk
        out[0] = out[0]! + value
        out[1] = out[1]! + value * 0.99
        out[2] = out[2]! + value * 0.94
      },
      0.92,
    )
  }
  return [{ x: clamp(at.x, 0.3, aspect - 0.3), y: at.y - size * 0.4, description: 'equation on the board' }]
}

export const chalkboard: Theme = {
  name: 'chalkboard',
  words: [
    'equation',
    'chalk',
    'blackboard',
    'formula',
    'mathemat',
    'calculat',
    'ecuacion',
    'tafel',
    'gleichung',
    'equazion',
    'lavagna',
    'pizarra',
    'tableau noir',
    'einstein',
    'theory',
    'theoretical',
    'graph paper',
    'proof',
  ],
  draw,
}

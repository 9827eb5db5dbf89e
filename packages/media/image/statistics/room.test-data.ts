import sharp, { type Sharp } from 'sharp'

const [WIDTH, HEIGHT] = [1600, 1200]

/**
 * A drawn room of 1600×1200: back wall, floorboards and ceiling running to a vanishing point (share of the width), a
 * window, a door and things on the wall; turned by degrees clockwise, its uprights fanned by degrees at the edges.
 */
export const drawRoom = ({ turn = 0, vanishing = 0.5, fan = 0, door = 1050 }): Sharp => {
  const cx = vanishing * WIDTH
  const upright = (x: number): number => (Math.tan((fan * Math.PI) / 180) * (x - WIDTH / 2)) / (WIDTH / 2)
  // A box whose sides follow the fan of the uprights.
  const box = (x: number, y: number, w: number, h: number, fill: string): string => {
    const at = (px: number, py: number): string => `${px - upright(px) * (py - HEIGHT / 2)},${py}`
    return `<polygon points="${at(x, y)} ${at(x + w, y)} ${at(x + w, y + h)} ${at(x, y + h)}" fill="${fill}"/>`
  }
  const boards = Array.from({ length: 17 }, (_, i) => {
    const x = (i - 8) * 400 + cx
    return `<line x1="${cx + (i - 8) * 70}" y1="850" x2="${x}" y2="1700" stroke="#6b4a2f" stroke-width="5"/>`
  })
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
      <rect width="${WIDTH}" height="${HEIGHT}" fill="#d8d2c6"/>
      <g transform="rotate(${turn} ${WIDTH / 2} ${HEIGHT / 2})">
        <rect x="-400" y="-400" width="2400" height="600" fill="#f0ece4"/>
        <rect x="-400" y="850" width="2400" height="900" fill="#a67c52"/>${boards.join('')}
        ${box(120, 260, 340, 430, '#5b86b8')}${box(280, 260, 14, 430, '#f8f8f8')}
        ${box(door, 330, 230, 520, '#7a5a3c')}${box(1380, 380, 120, 160, '#34495e')}
        ${box(560, 360, 260, 180, '#8e3b2f')}${box(600, 690, 330, 160, '#3d5a45')}
      </g></svg>`),
  )
}

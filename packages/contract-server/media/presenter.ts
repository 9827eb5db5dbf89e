import sharp from 'sharp'
import { numbersOf } from '../frame/seeded.js'
import type { World } from '../frame/world.js'
import { made } from './made.js'

/** A person from the waist up before a plain ground, drawn as follows from their name. */
export const presenter = (world: World, name: string, width: number, height: number, ground: string): Promise<string> =>
  made(world, '.jpeg', JSON.stringify(['presenter', name, width, height, ground]), async (path) => {
    const next = numbersOf('presenter', name)
    const unit = Math.min(width, height)
    const [skin, coat, hair] = [25 + 20 * next(), 360 * next(), 10 + 30 * next()]
    const [x, y] = [width / 2, height - unit * 0.62]
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>
<ellipse cx="${x}" cy="${height}" rx="${unit * 0.36}" ry="${unit * 0.4}" fill="hsl(${coat} 45% 34%)"/>
<ellipse cx="${x}" cy="${y - unit * 0.03}" rx="${unit * 0.17}" ry="${unit * 0.21}" fill="hsl(${hair} 50% 22%)"/>
<ellipse cx="${x}" cy="${y}" rx="${unit * 0.14}" ry="${unit * 0.18}" fill="hsl(${skin} 55% 66%)"/>
<ellipse cx="${x}" cy="${y + unit * 0.08}" rx="${unit * 0.045}" ry="${unit * 0.02}" fill="#8c2f39"/></svg>`
    await sharp(Buffer.from(drawn)).removeAlpha().jpeg({ quality: 88 }).toFile(path)
  })

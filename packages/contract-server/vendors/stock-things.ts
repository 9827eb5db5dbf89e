import { hashOf, numbersOf, oneOf } from '../frame/seeded.js'
import type { Call } from '../frame/vendor.js'
import { clip } from '../media/clip.js'
import { picture } from '../media/picture.js'

/** A thing of a library: what it shows follows from what was asked for and its place in the list. */
export type Thing = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly description: string
  readonly tags: readonly string[]
  readonly author: string
  readonly width: number
  readonly height: number
  readonly date: string
}

const PEOPLE = ['Ada Moreau', 'Jonas Lind', 'Mei Tanaka', 'Rafael Ortiz', 'Nadia Haddad', 'Tom Ashby']
const STRANGERS = ['a bowl of soup', 'an office chair', 'city traffic', 'a wool scarf', 'two bicycles']
const MANNERS = ['seen from above', 'in the morning', 'up close', 'in winter', 'at night', 'from the air']

/** Every third is of something else, as libraries answer. */
export const thing = (query: string, index: number): Thing => {
  const next = numbersOf('thing', query.toLowerCase(), index)
  const about = index % 3 === 2 ? oneOf(STRANGERS, next) : query.toLowerCase()
  const manner = oneOf(MANNERS, next)
  const author = oneOf(PEOPLE, next)
  const number = Number.parseInt(hashOf('thing', query.toLowerCase(), index).slice(0, 7), 16)
  const tall = index % 5 === 4
  return {
    id: `PIA${String(number % 100_000).padStart(5, '0')}`,
    number,
    title: `${about.charAt(0).toUpperCase()}${about.slice(1)}, ${manner}`,
    description: `A view of ${about} ${manner}, photographed by ${author}.`,
    tags: [...about.split(' ').filter((word) => word.length > 3), manner],
    author,
    width: tall ? 2160 : 3840,
    height: tall ? 3840 : 2160,
    date: `20${String(10 + (number % 15))}-0${1 + (number % 9)}-1${number % 9}T08:00:00Z`,
  }
}

/** How many there are for a query: none for what nobody has. */
export const totalOf = (query: string): number =>
  /nothing|xyzzy/i.test(query) ? 0 : 40 + (Number.parseInt(hashOf('total', query.toLowerCase()).slice(0, 4), 16) % 400)

const once = (call: Call, name: string, type: string, make: () => Promise<string>): string => {
  const known = call.world.table<string>('stock/files')
  const key = `${call.vendor.name} ${name}`
  const id = known.get(key) ?? call.world.files.keep({ name, type, make })
  known.set(key, id)
  return call.world.files.link(call.base, id)
}

/** The address of its picture, no wider than so many pixels. */
export const pictureOf = (call: Call, one: Thing, name: string, most = one.width): string => {
  const scale = Math.min(1, most / one.width)
  const wish = {
    prompt: one.title,
    seed: one.number,
    width: Math.round(one.width * scale),
    height: Math.round(one.height * scale),
    format: 'jpeg' as const,
  }
  return once(call, name, 'image/jpeg', () => picture(call.world, wish))
}

/** The address of its film, so many pixels wide. */
export const filmOf = (call: Call, one: Thing, name: string, width: number, seconds: number): string =>
  once(call, name, 'video/mp4', () =>
    clip(
      call.world,
      { prompt: one.title, seed: one.number, width, height: Math.round((width * one.height) / one.width), seconds, fps: 25 },
      call.faults,
    ),
  )

/** Things that were listed, by number, so that they can be asked for alone. */
export const remember = (call: Call, things: readonly Thing[]): readonly Thing[] => {
  const table = call.world.table<Thing>(`stock/${call.vendor.name}`)
  for (const one of things) table.set(String(one.number), one).set(one.id, one)
  return things
}

export const recall = (call: Call, id: string): Thing | undefined => call.world.table<Thing>(`stock/${call.vendor.name}`).get(id)

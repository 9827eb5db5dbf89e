import type { Storyboard } from '@reelwright/contract/scene'
import sharp from 'sharp'
import { ask, mustAsk } from './ask.js'
import { type Film, makeFilm } from './make-film.js'
import { type House, openHouse } from './open-house.js'
import { enterAll, freshName, MARK, type People } from './people.js'

/** Two organizations, and one of everything in the first. */
export type World = { readonly house: House; readonly people: People; readonly film: Film }

export type Board = { readonly projectId: string; readonly sections: Storyboard['sections'] }

const ownerOf = ({ people }: World): string => people.owner.token

/** What the owner does on the way to what is tried. */
export const post = <Body = { readonly id: string }>(world: World, path: string, body?: unknown): Promise<Body> =>
  mustAsk<Body>(world.house, 'POST', { path, body }, ownerOf(world))

export const put = (world: World, path: string, body: unknown): Promise<unknown> =>
  mustAsk(world.house, 'PUT', { path, body }, ownerOf(world))

export const get = <Body>(world: World, path: string): Promise<Body> => mustAsk<Body>(world.house, 'GET', { path }, ownerOf(world))

/** The storyboard of the film that is finished. */
export const boardOf = async (world: World, projectId = world.film.projectId): Promise<Board> => ({
  projectId,
  sections: (await get<Storyboard>(world, `/projects/${projectId}/scenes`)).sections,
})

/** A film with a storyboard of its own, on which anything may be tried. */
export const freshFilm = async (world: World): Promise<Board> => {
  const { id } = await post(world, `/projects/${world.film.projectId}/duplicate`, { title: `${MARK} again` })
  return boardOf(world, id)
}

export const firstScene = ({ sections }: Board): string => sections[0]?.scenes[0]?.id as string
export const firstSection = ({ sections }: Board): string => sections[0]?.id as string

let shade = 0
/** A picture unlike the ones before. */
const picture = (): Promise<Buffer> => {
  shade += 1
  return sharp({ create: { width: 320, height: 200, channels: 3, background: { r: shade & 255, g: (shade >> 8) * 40, b: 120 } } })
    .png()
    .toBuffer()
}

export type Begun = { readonly id: string; readonly link: string; readonly bytes: Buffer }

/** An upload whose bytes are still to come. */
export const beginUpload = async (world: World): Promise<Begun> => {
  const bytes = await picture()
  const body = { name: `${freshName()}-${MARK}.png`, type: 'image/png', bytes: bytes.length }
  const { id, parts } = await post<{ id: string; parts: readonly { url: string }[] }>(world, '/media/uploads', body)
  return { id, link: String(parts[0]?.url).replace(/^\/api/, ''), bytes }
}

/** An upload whose bytes are there. @returns its id */
export const fillUpload = async (world: World): Promise<string> => {
  const { id, link, bytes } = await beginUpload(world)
  const { status, text } = await ask(world.house, 'PUT', { path: link, body: bytes, headers: { 'content-type': 'image/png' } })
  if (status !== 204) throw new Error(`The part was answered with ${status}: ${text}`)
  return id
}

export const addMedia = async (world: World): Promise<string> =>
  (await post(world, `/media/uploads/${await fillUpload(world)}/complete`)).id

export const openWorld = async (): Promise<World> => {
  const house = await openHouse()
  try {
    const people = await enterAll(house)
    const film = await makeFilm(house, people.owner.token)
    await house.rest()
    const world = { house, people, film }
    await post(world, '/brand-kits', { name: `Kit of ${MARK}` })
    await post(world, '/api-keys', { name: `Key of ${MARK}` })
    await post(world, `/projects/${film.projectId}/watch-links`, {})
    await addMedia(world)
    return world
  } catch (error) {
    await house.close()
    throw error
  }
}

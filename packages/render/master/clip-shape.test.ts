import { rm } from 'node:fs/promises'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clipShape } from './clip-shape.js'
import { drawPictures, newFolder, type Shelf, smallFilm } from './fixture/small-film.js'

let folder: string
let shelf: Shelf
beforeAll(async () => {
  folder = await newFolder()
  shelf = await drawPictures(folder, 2)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const renamed = (timeline: Timeline, from: string, to: string): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.map((track) => ({
    ...track,
    items: track.items.map((item) =>
      item.type === 'clip' && item.id === from ? { ...item, id: to, name: 'Another', sceneId: 'x' } : item,
    ),
  })),
})

it('is the same whatever a clip is named, and another where its picture or its length is', () => {
  const film = smallFilm(shelf.assets)
  expect(clipShape(renamed(film, 'c1', 'c9'), 'c9')).toEqual(clipShape(film, 'c1'))
  expect(clipShape(smallFilm([...shelf.assets].reverse()), 'c1')).not.toEqual(clipShape(film, 'c1'))
  expect(clipShape({ ...film, width: film.width * 2 }, 'c1')).not.toEqual(clipShape(film, 'c1'))
  expect(clipShape(film, 'nobody')).toBeUndefined()
})

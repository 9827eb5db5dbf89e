import { OwnMedia } from '@reelwright/film/brief'
import { expect, test } from 'vitest'
import { finished, NARRATIONS, withProject, withTake } from '../formats/documentary/film.test-data.js'
import type { FilmState } from '../formats/film-state.js'
import { mustBeAt, revisionOf } from './revision.js'

const music = { samples: 48_000 * 20 }
const asset = { hash: 'a'.repeat(64), type: 'audio/wav', bytes: 1, ...music }
const withMusic = (film: FilmState, hash: string): FilmState =>
  withTake(film, null, 'music', hash, { asset: { ...asset, hash: hash.repeat(64) } })

test('music that the rules make anew for another length leaves the revision as it is', () => {
  const read = revisionOf(withMusic(finished, 'b'), [])
  expect(revisionOf(withMusic(finished, 'c'), [])).toBe(read)
  expect(() => mustBeAt(withMusic(finished, 'c'), [], read)).not.toThrow()
})

test('music that a person chose, and every other take, belongs to what was read', () => {
  const own = (hash: string): FilmState => {
    const film = withMusic(finished, hash)
    const chosen = OwnMedia.parse({ id: hash, asset: { ...asset, hash: hash.repeat(64) } })
    return withProject(film, { brief: { ...film.project.brief, music: chosen } })
  }
  expect(revisionOf(own('b'), [])).not.toBe(revisionOf(own('c'), []))
  const scene = finished.scenes[NARRATIONS.length - 1]!.id
  expect(() => mustBeAt(withTake(finished, scene, 'frame', 'another'), [], revisionOf(finished, []))).toThrow('scenes or takes')
})

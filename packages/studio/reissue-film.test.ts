import { newId } from '@reelwright/data/id'
import { organizations } from '@reelwright/data/tables/organizations'
import { projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { takes } from '@reelwright/data/tables/takes'
import { PropertyBrief } from '@reelwright/film/property/brief'
import { ReelStoryboard } from '@reelwright/film/property/plan/warning'
import { Scene } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical, keyOf } from './canonical.js'
import { beginFilm, readFilmState } from './films.js'
import { openTestStudio, type TestStudio } from './fixture/test-studio.js'
import { assembleFilm, mastersOf } from './formats/masters.js'
import type { OpenStudio } from './open-studio.js'
import { reissueFilm } from './reissue-film.js'

const ORG = 'org_reissue'
const named = (capability: string) => ({ id: 'test', model: `${capability}/1`, capability })

let here: TestStudio
let open: OpenStudio
beforeAll(async () => {
  here = await openTestStudio({
    local: { vision: named('vision'), reel: named('write'), voice: named('voice'), music: named('music') },
  } as never)
  open = { studio: here.studio, bell: { ring: async () => {} } } as unknown as OpenStudio
  await here.studio.data.inOrganization(ORG, ({ db }) => db.insert(organizations).values({ id: ORG, name: 'Test' }))
})
afterAll(() => here.close())

const photo = { hash: 'a'.repeat(64), type: 'image/jpeg', bytes: 1, width: 4000, height: 3000 }
const day = { start: '2026-12-05T13:00', end: '2026-12-05T16:00' }
const briefOf = (address: string, listing: object = {}, more: object = {}): PropertyBrief =>
  PropertyBrief.parse({
    ...{ format: 'property', topic: address, length: 15, brandings: ['unbranded'], aspects: ['9:16', '1:1'] },
    listing: { address, price: 900_000, openHouses: [day], ...listing },
    media: [{ id: 'p1', asset: photo }],
    ...more,
  })

const WORDS = 'Now for sale. A house above the water.'

/** A film whose shot plan was approved, as its steps would have left it. */
const madeFilm = async (brief: PropertyBrief): Promise<string> => {
  const { id, key } = await beginFilm(open, ORG, brief, { script: true, storyboard: true })
  const prefix = keyOf({ organizationId: ORG, key }).slice(0, 12)
  const ribbon = { kind: 'ribbon', params: { ribbon: 'just-listed', text: 'Just listed' } }
  const shot = { order: 0, shotType: 'IMAGE_EFFECT', narration: WORDS, duration: 15, mediaId: 'p1', overlays: [ribbon] }
  const scene = Scene.parse({ ...shot, id: `${prefix}-p1` })
  const narration = {
    ...{ id: newId('take'), sceneId: scene.id, slot: 'narration', key: 'k', provenance: { source: 'rule', provider: 'test', cost: 0 } },
    ...{ asset: { hash: 'b'.repeat(64), type: 'audio/wav', bytes: 1, samples: 144_000 }, words: [] },
  } as unknown as Take
  const script = {
    schema: 'script/1',
    title: 'A',
    language: 'en',
    writtenBy: 'rule',
    sections: [{ name: 'opening', paragraphs: [], notes: [] }],
  }
  await here.studio.data.inOrganization(ORG, async ({ db }) => {
    const base = { organizationId: ORG, projectId: id }
    await db.insert(sections).values({ ...base, id: `${prefix}-s`, name: 'Opening', order: 0 })
    await db.insert(scenes).values({ ...base, id: scene.id, sectionId: `${prefix}-s`, order: 0, scene })
    await db
      .insert(takes)
      .values({ ...base, id: narration.id, sceneId: scene.id, slot: 'narration', key: 'k', take: narration, selected: true })
    const edits = [{ kind: 'trim', clipId: `v:${scene.id}` }]
    const storyboardNotes = { repairs: ['A note.'], warnings: [], leftOut: [] }
    await db
      .update(projects)
      .set({ script: script as never, photos: [], edits: edits as never, storyboardNotes })
      .where(eq(projects.id, id))
  })
  return id
}

const again = (brief: PropertyBrief, words: 'kept' | 'silenced' = 'kept') => reissueFilm(open, ORG, { brief, words, approvals: {} })

test('a film whose house was sold is issued again with the same words and takes, and says which words are no longer true', async () => {
  const first = await madeFilm(briefOf('1 Lane'))
  const sold = briefOf('1 Lane', { status: 'SOLD', openHouses: [] })
  const made = await again(sold)
  expect(made!.id).not.toBe(first)
  const [before, after] = [await readFilmState(open, ORG, first), await readFilmState(open, ORG, made!.id)]
  expect(after.project.approvals).toMatchObject({ script: true, storyboard: true })
  expect(after.scenes.map(({ scene }) => scene.narration)).toEqual([WORDS])
  expect(after.scenes[0]!.id).not.toBe(before.scenes[0]!.id)
  expect(after.takes.map(({ take }) => [take.sceneId, take.asset.hash])).toEqual([[after.scenes[0]!.id, 'b'.repeat(64)]])
  expect(after.project.edits).toEqual([{ kind: 'trim', clipId: `v:${after.scenes[0]!.id}` }])
  const { warnings, repairs, reissue } = ReelStoryboard.parse(after.storyboard)
  expect(warnings).toMatchObject([{ code: 'WORDS_OUTDATED', sentence: expect.stringContaining('“Now for sale.”') }])
  expect(repairs[0]).toBe('A note.')
  expect(reissue).toMatchObject({ of: first, was: { status: 'ACTIVE' }, words: 'kept' })
  // The first film is as it was, and each command finds its own.
  expect(before.storyboard).toEqual((await readFilmState(open, ORG, first)).storyboard)
  expect((await again(sold))!.id).toBe(made!.id)
  expect((await again(sold, 'silenced'))!.id).not.toBe(made!.id)
})

test('masters of a film that is issued again differ in their ribbon alone', async () => {
  const first = await readFilmState(open, ORG, await madeFilm(briefOf('2 Lane')))
  const made = await again(briefOf('2 Lane', { status: 'PENDING' }))
  const after = await readFilmState(open, ORG, made!.id)
  const bare = (film: typeof after) =>
    mastersOf(film).map((master) => {
      const { setAside: _, timeline } = assembleFilm({ ...film, project: { ...film.project, edits: [] } }, master)
      return canonical(timeline).replaceAll(film.scenes[0]!.id, 'p1')
    })
  const ribbon = '"params":{"ribbon":"just-listed","text":"Just listed"}'
  expect(bare(first)[0]).toContain(ribbon)
  expect(bare(after)).toEqual(bare(first).map((text) => text.replaceAll(ribbon, '"params":{"ribbon":"pending","text":"Pending"}')))
})

test('a film is not kept where more than the sale is another, or where one was written for this very brief', async () => {
  const address = '3 Lane'
  await madeFilm(briefOf(address))
  const sold = { status: 'SOLD', openHouses: [] }
  expect(await again(briefOf(address, sold, { style: 'luxury' }))).toBeUndefined()
  expect(await again(briefOf(address, { ...sold, beds: 4 }))).toBeUndefined()
  expect(await again(briefOf(address, { ...sold, price: undefined }))).toBeUndefined()
  expect(await again(briefOf(address, sold, { brandings: ['branded'] }))).toBeUndefined()
  expect(await again(briefOf(address, { openHouses: [day, { start: '2026-12-12T13:00', end: '2026-12-12T16:00' }] }))).toBeUndefined()
  expect(await again(briefOf('4 Lane', sold))).toBeUndefined()
  expect(await again(briefOf(address, sold, { aspects: ['9:16'] }))).toBeDefined()
  await beginFilm(open, ORG, briefOf(address, { status: 'PENDING' }), {})
  expect(await again(briefOf(address, { status: 'PENDING' }))).toBeUndefined()
})

test('a film whose shot plan nobody approved is not issued again', async () => {
  await beginFilm(open, ORG, briefOf('5 Lane'), { script: true })
  expect(await again(briefOf('5 Lane', { status: 'SOLD', openHouses: [] }))).toBeUndefined()
})

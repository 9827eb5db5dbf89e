import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProjectBody } from '@reelwright/contract/project-body'
import type { Storyboard } from '@reelwright/contract/scene'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { probeMaster } from './probe-master.js'
import { lacks, MODES, openStudioHouse, type StudioHouse } from './studio-house.js'
import { must, signUp, type Visitor } from './visitor.js'
import { entriesOf } from './zip.js'

const EXAMPLE = fileURLToPath(new URL('../../../examples/harbor-house', import.meta.url))

const SCRIPT = `# Black holes

## A star falls in

When a great star has burned its fuel, nothing holds it up.

## What is left

In 2019 eight telescopes saw a shadow.
`

/** Where the package may keep a scene's picture, by its shot type: a move that no format carries is a clip (PRODUCT.md, package). */
const FOLDERS_OF = { AI_VIDEO: ['video-clips'], IMAGE_EFFECT: ['images', 'video-clips'], MOTION_GRAPHIC: ['motion-graphics'] } as const

const scenesOf = ({ sections }: Storyboard) => sections.flatMap(({ scenes }) => scenes)

const MISSING = Object.fromEntries(await Promise.all(MODES.map(async (mode) => [mode, await lacks(mode)])))

for (const mode of MODES)
  describe.skipIf(MISSING[mode])(`a studio, ${mode}`, { timeout: 400_000 }, () => {
    let folder: string
    let house: StudioHouse
    let maker: Visitor
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reelwright-downloads-'))
      house = await openStudioHouse(mode)
      maker = await signUp(house.address)
    }, 120_000)
    afterAll(async () => {
      maker?.ear.close()
      await house?.close()
      await rm(folder, { recursive: true, force: true })
    }, 120_000)

    /** The film, once nothing goes on by itself. */
    const stopped = (id: string, reason: string | null, status: string) =>
      maker.ear.until(
        `${status}, waiting for ${reason}`,
        () => must(maker.client.GET('/api/projects/{id}', { params: { path: { id } } })),
        (project) => {
          if (project.failure) throw new Error(JSON.stringify(project.failure))
          return project.status === status && project.pausedReason === reason
        },
      )

    const rendered = async (projectId: string) => {
      const asked = await must(
        maker.client.POST('/api/projects/{id}/render-jobs', { params: { path: { id: projectId } }, body: { stems: false } }),
      )
      return maker.ear.until(
        'a rendered film',
        () => must(maker.client.GET('/api/render-jobs/{id}', { params: { path: { id: asked.id } } })),
        ({ status, failure }) => {
          if (failure) throw new Error(JSON.stringify(failure))
          return status === 'COMPLETE'
        },
      )
    }

    const packaged = async (projectId: string): Promise<ReadonlyMap<string, () => Promise<string>>> => {
      const path = { id: projectId }
      const asked = await must(maker.client.POST('/api/projects/{id}/export', { params: { path }, body: { format: 'DAVINCI_XML' } }))
      const { downloadUrl, bytes } = await maker.ear.until(
        'a package',
        () => must(maker.client.GET('/api/exports/{id}', { params: { path: { id: asked.id } } })),
        ({ status, failure }) => {
          if (failure) throw new Error(JSON.stringify(failure))
          return status === 'COMPLETE'
        },
      )
      const zip = join(folder, `${projectId}.zip`)
      await maker.download(downloadUrl, zip)
      expect((await readFile(zip)).length).toBe(bytes)
      return entriesOf(zip)
    }

    test('a topic becomes a documentary, changed on its way, and a package for an editor', async () => {
      const { client, ear } = maker
      const asked: ProjectBody = { topic: 'The History of Black Holes', duration: 30, outline: 'How they form; how one was seen' }
      const begun = await must(client.POST('/api/projects', { body: { ...asked, size: 720, rate: '24', quality: 'preview' } }))
      expect(begun).toEqual({ id: expect.stringMatching(/^proj_/), status: 'GENERATING_SCRIPT', jobId: expect.any(String) })
      const path = { id: begun.id }
      const written = await stopped(begun.id, 'approve-script', 'SCRIPT_READY')
      expect(written.script).toContain('# The History of Black Holes')

      const edited = await must(client.PATCH('/api/projects/{id}', { params: { path }, body: { script: SCRIPT } }))
      expect(edited.script).toContain('eight telescopes')
      await must(client.POST('/api/projects/{id}/generate-scenes', { params: { path }, body: null }))
      await stopped(begun.id, 'approve-storyboard', 'SCENES_READY')
      const storyboard = await must(client.GET('/api/projects/{id}/scenes', { params: { path } }))
      expect(storyboard.sections.map(({ name }) => name)).toEqual(['A star falls in', 'What is left'])
      const scenes = scenesOf(storyboard)
      for (const { audioUrl } of scenes) expect(audioUrl).not.toBeNull()

      const before = scenes.find(({ shotType }) => shotType === 'AI_VIDEO') ?? scenes[0]!
      const scene = { path: { id: before.id } }
      const changed = await must(
        client.PATCH('/api/scenes/{id}', { params: scene, body: { shotType: 'AI_VIDEO', visualPrompt: 'A violet star' } }),
      )
      expect(changed).toMatchObject({ visualPrompt: 'A violet star', revision: expect.any(Number) })
      expect(changed.revision).toBeGreaterThan(before.revision)
      await must(client.POST('/api/scenes/{id}/regenerate-audio', { params: scene, body: { narration: 'It falls into itself.' } }))
      await must(client.POST('/api/scenes/{id}/regenerate-frame', { params: scene, body: { seed: null } }))
      await stopped(begun.id, 'approve-storyboard', 'SCENES_READY')
      const after = await must(client.GET('/api/scenes/{id}', { params: scene }))
      expect(after.duration).not.toBe(before.duration)
      expect(after).toMatchObject({ narration: 'It falls into itself.', startingFrameUrl: expect.any(String) })

      const videos = await must(client.POST('/api/projects/{id}/generate-videos', { params: { path }, body: null }))
      expect(videos).toMatchObject({ status: 'GENERATING_VIDEOS', totalScenes: scenes.length })
      await stopped(begun.id, null, 'COMPLETE')
      const told = ear.heard.filter(({ data }) => data.projectId === begun.id).map(({ event }) => event)
      for (const event of ['project', 'scene', 'take', 'video_generation_progress']) expect(told).toContain(event)

      const timeline = await must(client.GET('/api/projects/{id}/timeline', { params: { path } }))
      const [clip] = timeline.tracks.video
      const edit = { kind: 'trim', clipId: clip!.id, edge: 'tail', frames: 6 } as const
      const body = { revision: timeline.revision, edits: [edit] }
      const trimmed = await must(client.POST('/api/projects/{id}/timeline/edits', { params: { path }, body }))
      expect(trimmed.totalFrames).toBe(timeline.totalFrames - 6)
      const stale = await client.POST('/api/projects/{id}/timeline/edits', { params: { path }, body })
      expect([stale.response.status, stale.error]).toMatchObject([409, { code: 'TIMELINE_STALE', revision: trimmed.revision }])
      const undone = await must(client.POST('/api/projects/{id}/timeline/undo', { params: { path }, body: {} }))
      expect(undone).toMatchObject({ totalFrames: timeline.totalFrames, canUndo: false, canRedo: true })
      await must(client.POST('/api/projects/{id}/timeline/redo', { params: { path }, body: {} }))

      const job = await rendered(begun.id)
      const master = join(folder, 'master.mp4')
      const { headers } = await maker.download(job.downloadUrl, master)
      expect(headers.get('content-type')).toBe('video/mp4')
      expect(await probeMaster(master)).toEqual({ size: '1280x720', frames: trimmed.totalFrames, codecs: ['h264', 'aac'] })

      const entries = await packaged(begun.id)
      const names = [...entries.keys()].map((name) => name.replace(/^[^/]*black-holes[^/]*\//i, ''))
      const shown = scenesOf(await must(client.GET('/api/projects/{id}/scenes', { params: { path } })))
      const folders = new Set(names.flatMap((name) => name.match(/^[^/]+(?=\/)/) ?? []))
      for (const folder of ['audio', 'subtitles', 'timelines']) expect(folders).toContain(folder)
      for (const { shotType } of shown)
        expect(
          FOLDERS_OF[shotType].some((folder) => folders.has(folder)),
          shotType,
        ).toBe(true)
      for (const name of ['metadata.json', 'README.txt', 'CREDITS.txt', 'timelines/timeline.xml']) expect(names).toContain(name)
      await stopped(begun.id, null, 'EXPORTED')
    })

    const bring = async (name: string, type: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
      const upload = await must(maker.client.POST('/api/media/uploads', { body: { name, type, bytes: bytes.length } }))
      for (const { url, offset, bytes: length } of upload.parts)
        expect(await maker.send(url as string, upload.contentType, bytes.subarray(offset, offset + length))).toBeLessThan(300)
      return (await must(maker.client.POST('/api/media/uploads/{id}/complete', { params: { path: { id: upload.id } } }))).id
    }

    const smallPhoto = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
      new Uint8Array(await sharp(join(EXAMPLE, name)).resize({ width: 1000 }).jpeg({ quality: 80 }).toBuffer())

    test('photos sent by presigned links and a listing become reels of three aspects in the colours of a brand kit', async () => {
      const { client } = maker
      const photos = (await readdir(EXAMPLE)).filter((name) => /^\d\d-.*\.jpg$/.test(name)).slice(0, 7)
      const mediaIds: string[] = []
      for (const name of photos) mediaIds.push(await bring(name, 'image/jpeg', await smallPhoto(name)))
      const photoId = await bring('agent.jpg', 'image/jpeg', await smallPhoto('agent.jpg'))
      const lightId = await bring('logo-light.svg', 'image/svg+xml', new Uint8Array(await readFile(join(EXAMPLE, 'logo-light.svg'))))
      const listing = JSON.parse(await readFile(join(EXAMPLE, 'listing.json'), 'utf8'))
      const { schema, logo, agent, ...words } = JSON.parse(await readFile(join(EXAMPLE, 'brand-kit.json'), 'utf8'))
      const kit = await must(
        client.POST('/api/brand-kits', { body: { ...words, logo: { lightId }, agent: { ...listing.agent, photoId } } }),
      )

      const asked = { format: 'property', listing, mediaIds, brandKitId: kit.id, length: 15, brandings: ['branded'] } as const
      const small = { size: 540, rate: '24', quality: 'preview', aspects: ['9:16', '1:1', '16:9'] } as const
      const body = { ...asked, ...small, brandings: ['branded' as const], aspects: [...small.aspects] }
      const { id } = await must(client.POST('/api/projects', { body }))
      await stopped(id, 'approve-script', 'SCRIPT_READY')
      await must(client.POST('/api/projects/{id}/approve', { params: { path: { id } }, body: { script: true } }))
      await stopped(id, 'approve-storyboard', 'SCENES_READY')
      const storyboard = await must(client.GET('/api/projects/{id}/scenes', { params: { path: { id } } }))
      expect(scenesOf(storyboard).some(({ mediaId }) => mediaIds.includes(mediaId ?? ''))).toBe(true)
      await must(client.POST('/api/projects/{id}/approve', { params: { path: { id } }, body: { storyboard: true } }))
      await stopped(id, null, 'COMPLETE')

      const { masters, files } = await rendered(id)
      expect(masters).toEqual(['9x16', '1x1', '16x9'])
      for (const [aspect, size] of Object.entries({ '9x16': '540x960', '1x1': '540x540', '16x9': '960x540' })) {
        const file = files.find(({ name }) => name === `master-${aspect}.mp4`)
        const to = join(folder, `${aspect}.mp4`)
        await maker.download(file?.url, to)
        expect(await probeMaster(to)).toEqual({ size, frames: 15 * 24, codecs: ['h264', 'aac'] })
        expect(files.map(({ name }) => name)).toContain(`captions-${aspect}.srt`)
      }
      expect([...(await packaged(id)).keys()].some((name) => name.endsWith('timelines/timeline.xml'))).toBe(true)
    })
  })

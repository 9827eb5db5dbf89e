import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallContext } from '../../ports/call.js'
import type { PictureRequest } from '../../ports/picture.js'
import { localPictureMaker } from './picture-maker.js'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'picture-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const contextIn = async (signal = new AbortController().signal): Promise<CallContext> => ({
  scratch: await mkdtemp(join(root, 'call-')),
  signal,
  open: async () => {
    throw new Error('a drawn picture opens nothing')
  },
})

const request: PictureRequest = {
  prompt: 'A lighthouse at night on a rocky coast',
  context: '',
  width: 640,
  height: 360,
  seed: 7,
  mood: 'calm',
  focalPoints: [],
}

const drawn = async (asked: PictureRequest) => {
  const context = await contextIn()
  const shares: number[] = []
  const operation = await localPictureMaker.start(asked, context, (share) => shares.push(share))
  const check = await localPictureMaker.check(JSON.parse(JSON.stringify(operation)), context)
  if (check.state !== 'done') throw new Error(`expected a picture, got ${check.state}`)
  return { ...check.result, shares }
}

test('draws a sharp-coloured JPEG of the size asked with a depth guess beside it', async () => {
  const { picture, depth, shares } = await drawn(request)
  const meta = await sharp(picture.file).metadata()
  expect(meta).toMatchObject({
    format: 'jpeg',
    width: 640,
    height: 360,
    chromaSubsampling: '4:4:4',
  })
  expect(picture).toMatchObject({
    type: 'image/jpeg',
    width: 640,
    height: 360,
  })
  const grey = await sharp(depth!.file).metadata()
  expect(grey).toMatchObject({
    format: 'png',
    channels: 1,
    width: depth!.width,
    height: depth!.height,
  })
  expect(shares.length).toBeGreaterThan(0)
})

test('the same request gives the same bytes, another seed gives others', async () => {
  const [one, two, other] = await Promise.all([drawn(request), drawn(request), drawn({ ...request, seed: 8 })])
  const bytes = await readFile(one.picture.file)
  expect(bytes.equals(await readFile(two.picture.file))).toBe(true)
  expect(bytes.equals(await readFile(other.picture.file))).toBe(false)
})

test('an abort ends the drawing and leaves no result', async () => {
  const abort = new AbortController()
  const context = await contextIn(abort.signal)
  const working = localPictureMaker.start({ ...request, width: 2880, height: 1620 }, context, () => abort.abort(new Error('stopped')))
  await expect(working).rejects.toThrow('stopped')
  await expect(stat(join(context.scratch, 'picture.json'))).rejects.toThrow()
  expect((await localPictureMaker.check(null, context)).state).toBe('failed')
})

test('refuses a size that is no picture, naming the field', async () => {
  await expect(localPictureMaker.start({ ...request, width: 0 }, await contextIn())).rejects.toMatchObject({
    code: 'PICTURE_SIZE_INVALID',
    field: 'width',
  })
  await expect(localPictureMaker.start({ ...request, height: 90_000 }, await contextIn())).rejects.toMatchObject({ field: 'height' })
})

test('costs nothing and says where it comes from', () => {
  expect(localPictureMaker.estimate(request)).toBe(0)
  expect(localPictureMaker.provenance(request)).toMatchObject({
    source: 'rule',
    provider: 'local',
    prompt: request.prompt,
    seed: 7,
    licence: 'CC0-1.0',
  })
})

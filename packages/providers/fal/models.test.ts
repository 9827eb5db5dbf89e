import { expect, test } from 'vitest'
import { drawnSize } from '../pictures/drawn-size.js'
import { clipInput } from './clip-input.js'
import { CLIP_ALIASES, CLIP_MODELS, findClipModel } from './clip-models.js'
import { clipPrice } from './clip-price.js'
import { falClip } from './fal-clip.js'
import { falPicture } from './fal-picture.js'
import { pictureInput } from './picture-input.js'
import { findPictureModel, PICTURE_ALIASES, PICTURE_MODELS, picturePrice } from './picture-models.js'
import { findPrice } from './prices.js'

/** No page tells its price, and a call without a price is refused. */
const UNPRICED = ['fal-ai/fast-svd-lcm']

test('every model has a price for each of its lengths or shapes', () => {
  for (const model of CLIP_MODELS.filter(({ endpoint }) => !UNPRICED.includes(endpoint)))
    for (const seconds of model.lengths) expect(clipPrice(model, seconds), model.endpoint).toBeGreaterThan(0)
  for (const model of PICTURE_MODELS) expect(picturePrice(model, { width: 1920, height: 1080 }), model.endpoint).toBeGreaterThan(0)
  expect(() => clipPrice(findClipModel('fast-svd'), 2.5)).toThrow(expect.objectContaining({ code: 'PRICE_UNKNOWN' }))
})

test('the names of the designs stand for models there are', () => {
  for (const name of Object.keys(CLIP_ALIASES)) expect(findClipModel(name).endpoint).toBe(CLIP_ALIASES[name])
  for (const name of Object.keys(PICTURE_ALIASES)) expect(findPictureModel(name).endpoint).toBe(PICTURE_ALIASES[name])
  expect(findClipModel('fal-ai/kling-video/o1').endpoint).toBe('fal-ai/kling-video/o1/image-to-video')
  expect(() => findClipModel('sora')).toThrow(expect.objectContaining({ code: 'CLIP_MODEL_UNKNOWN', field: 'VIDEO_GEN_MODEL' }))
  expect(() => findPictureModel('sora')).toThrow(expect.objectContaining({ code: 'PICTURE_MODEL_UNKNOWN' }))
})

test('a maker says that it is seedless where its model is sent no seed', () => {
  const shape = { width: 1280, height: 720 }
  for (const model of CLIP_MODELS) {
    const sent = clipInput(
      model,
      { prompt: 'a lamp', frame: {} as never, seconds: model.lengths[0]!, ...shape, seed: 7 },
      'https://a.test/',
    )
    expect(falClip({ apiKey: 'k', model: model.endpoint, ffmpeg: {} as never }).seedless, model.endpoint).toBe(
      'seed' in sent ? undefined : true,
    )
  }
  for (const model of PICTURE_MODELS) {
    const asked = { prompt: 'a lamp', context: '', ...shape, seed: 7, mood: 'calm', focalPoints: [] }
    const sent = [pictureInput(model, asked, []), pictureInput(model, asked, ['https://a.test/'])]
    for (const { input } of sent)
      expect(falPicture({ apiKey: 'k', model: model.endpoint }).seedless, model.endpoint).toBe('seed' in input ? undefined : true)
  }
})

test('a clip costs what its seconds or its kind cost', () => {
  expect(clipPrice(findClipModel('kling-o1'), 10)).toBe(1_120_000)
  expect(clipPrice(findClipModel('kling-standard'), 10)).toBe(450_000)
  expect(clipPrice(findClipModel('luma'), 9)).toBe(2_000_000)
  expect(findPrice({ vendor: 'fal', model: 'fal-ai/kling-video/v2.6/pro/image-to-video', unit: 'second', variant: 'silent' }).price).toBe(
    70_000,
  )
})

test('pictures are drawn as large as the model can and paid by what is drawn', () => {
  const asked = { width: 2592, height: 1458 }
  expect(drawnSize(asked, 1824, 16)).toEqual({ width: 1824, height: 1024 })
  expect(drawnSize({ width: 640, height: 360 }, 1824, 16)).toEqual({ width: 640, height: 368 })
  expect(picturePrice(findPictureModel('fal-ai/flux/dev'), asked)).toBe(50_000)
  expect(picturePrice(findPictureModel('fal-ai/flux/pro'), asked)).toBe(40_000)
})

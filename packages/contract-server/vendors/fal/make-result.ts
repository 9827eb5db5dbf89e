import { type Answer, ok } from '../../frame/answer.js'
import { hashOf } from '../../frame/seeded.js'
import type { Call } from '../../frame/vendor.js'
import type { World } from '../../frame/world.js'
import { clip } from '../../media/clip.js'
import { givenPicture } from '../../media/given-picture.js'
import { PICTURE_TYPES, picture } from '../../media/picture.js'
import type { ClipEndpoint, Endpoint, PictureEndpoint } from './endpoint.js'
import { modelError } from './problems.js'

type Input = Readonly<Record<string, any>>

const urlsIn = (endpoint: Endpoint, input: Input): readonly (readonly [string, string])[] => {
  const names = endpoint.makes === 'clip' ? [endpoint.start, ...(endpoint.end ? [endpoint.end] : [])] : (endpoint.pictures ?? ['image_url'])
  return names.flatMap((name) => [input[name]].flat().flatMap((url) => (typeof url === 'string' ? [[name, url] as const] : [])))
}

/** What is wrong with the pictures an input names, as the model finds it. */
export const pictureErrors = async (world: World, endpoint: Endpoint, input: Input): Promise<unknown[]> => {
  const errors: unknown[] = []
  for (const [name, url] of urlsIn(endpoint, input)) {
    const given = await givenPicture(world, url)
    const loc = ['body', name]
    const shown = url.slice(0, 200)
    if ('reason' in given) {
      errors.push(
        given.reason === 'download'
          ? modelError('file_download_error', 'Failed to download the file. Please check if the URL is accessible.', loc, undefined, shown)
          : modelError(
              'image_load_error',
              'Failed to load the image. Please ensure the image file is not corrupted and is in a supported format.',
              loc,
              undefined,
              shown,
            ),
      )
      continue
    }
    if (endpoint.makes !== 'clip') continue
    const { width, height, bytes } = given
    const { least, shapes, mostBytes } = endpoint
    if (Math.min(width, height) < least)
      errors.push(
        modelError(
          'image_too_small',
          `Image dimensions are too small. Minimum dimensions are ${least}x${least} pixels.`,
          loc,
          { min_height: least, min_width: least },
          shown,
        ),
      )
    else if (width / height < shapes[0] || width / height > shapes[1])
      errors.push(
        modelError(
          'image_aspect_ratio_error',
          `Image aspect ratio must be between ${shapes[0]} and ${shapes[1]}.`,
          loc,
          { min_aspect_ratio: shapes[0], max_aspect_ratio: shapes[1] },
          shown,
        ),
      )
    else if (bytes > mostBytes)
      errors.push(modelError('file_too_large', 'File size exceeds the limit.', loc, { max_size: mostBytes }, shown))
  }
  return errors
}

const pictures = (call: Call, endpoint: PictureEndpoint, input: Input, id: string, life?: number): Answer => {
  const { world, base, faults } = call
  const asked = endpoint.size(input)
  const [width, height] = faults.has('wrong_size') ? [Math.max(64, Math.round(asked.width / 2)), asked.width] : [asked.width, asked.height]
  const format = (input.output_format ?? (endpoint.tellsSeed ? 'jpeg' : 'png')) as keyof typeof PICTURE_TYPES
  const seed = input.seed ?? Number.parseInt(hashOf(id).slice(0, 8), 16)
  const about = [input.prompt, ...urlsIn(endpoint, input).map(([, url]) => hashOf(url))].join(' ')
  const images = Array.from({ length: input.num_images ?? 1 }, (_, i) => {
    const wish = { prompt: about, seed: `${seed} ${i}`, width, height, format }
    const name = `${hashOf(id, i).slice(0, 20)}.${format === 'jpeg' ? 'jpg' : format}`
    const file = world.files.keep({ name, type: PICTURE_TYPES[format], make: () => picture(world, wish) })
    return { url: world.files.link(base, file, life), width, height, content_type: PICTURE_TYPES[format] }
  })
  if (!endpoint.tellsSeed)
    return ok({
      images: images.map(({ url, content_type }) => ({ url, content_type, file_name: url.split('/').at(-1)!.split('?')[0] })),
      description: '',
    })
  return ok({ images, seed, prompt: input.prompt, has_nsfw_concepts: images.map(() => false), timings: { inference: 2.1 } })
}

const even = (pixels: number): number => Math.round(pixels / 2) * 2

const video = async (call: Call, endpoint: ClipEndpoint, input: Input, id: string, life?: number): Promise<Answer> => {
  const { world, base, faults } = call
  const opened = async (name: string | undefined) => {
    const url = name === undefined ? undefined : input[name]
    const given = typeof url === 'string' ? await givenPicture(world, url) : undefined
    return given && 'path' in given ? given : undefined
  }
  const [start, end] = [await opened(endpoint.start), await opened(endpoint.end)]
  const short = typeof endpoint.short === 'number' ? endpoint.short : endpoint.short(input)
  const [across, down] = (
    typeof input.aspect_ratio === 'string' && input.aspect_ratio.includes(':')
      ? input.aspect_ratio.split(':').map(Number)
      : start
        ? [start.width, start.height]
        : [16, 9]
  ) as [number, number]
  const scale = short / Math.min(across, down)
  const seed = input.seed ?? Number.parseInt(hashOf(id).slice(0, 8), 16)
  const wish = {
    prompt: String(input.prompt ?? ''),
    seed,
    width: even(across * scale),
    height: even(down * scale),
    seconds: endpoint.seconds(input),
    fps: input.fps ?? endpoint.fps,
    start: start?.path,
    end: end?.path,
    sound: endpoint.sound?.(input) ?? false,
  }
  const file = world.files.keep({ name: `${hashOf(id).slice(0, 20)}_output.mp4`, type: 'video/mp4', make: () => clip(world, wish, faults) })
  const url = world.files.link(base, file, life)
  return ok({ video: { url, content_type: 'video/mp4', file_name: 'output.mp4' }, ...(endpoint.tellsSeed ? { seed } : {}) })
}

/** The model's answer to a good input; its files are made when they are fetched. */
export const makeResult =
  (call: Call, endpoint: Endpoint, input: Input, id: string, life?: number): (() => Promise<Answer>) =>
  async () =>
    endpoint.makes === 'clip' ? video(call, endpoint, input, id, life) : pictures(call, endpoint, input, id, life)

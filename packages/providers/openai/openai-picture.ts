import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FocalPoint } from '@reelwright/film/storyboard'
import { z } from 'zod'
import { askJson, unreadable } from '../http/ask-vendor.js'
import { downloadOnce } from '../http/download.js'
import { checkKept, keepAnswer } from '../http/kept-answer.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { finishedPicture } from '../pictures/finished-picture.js'
import type { PictureMaker, PictureRequest, PictureResult } from '../ports/picture.js'
import { readOpenAiRefusal } from './read-refusal.js'
import { costs, isOpenAi, OPENAI_URL, type OpenAiSettings, openAiHeaders, openAiUrl, vendorName } from './settings.js'

export type OpenAiPictureSettings = OpenAiSettings & {
  /** Dollars a picture: no price of the table is for pictures of this protocol. */
  readonly pictureRate: number
  /** Sizes the model makes, `1536x1024`; any when left out. */
  readonly sizes?: readonly string[]
}

const PROMPT = 'picture/1'
const FILE = 'made.bin'
const MOST = 64 * 1024 ** 2

const WireAnswer = z.looseObject({
  data: z.array(z.looseObject({ b64_json: z.string().nullish(), url: z.string().nullish() })).min(1),
})

const Kept = z.object({
  /** Where the picture is to be fetched; left out where it came with the answer. */
  url: z.string().optional(),
  focalPoints: z.array(FocalPoint),
  width: z.int(),
  height: z.int(),
})

/** Ways in which a file could not be fetched just now. */
const FETCHED_AGAIN: readonly string[] = ['VENDOR_UNREACHABLE', 'VENDOR_BROKE_OFF', 'VENDOR_DOWN', 'VENDOR_BUSY', 'VENDOR_FILE_BROKEN']

/** The size made that is nearest in shape, the larger of equals. */
const sizeFor = ({ width, height }: PictureRequest, sizes: readonly string[] | undefined): string => {
  const asked = `${width}x${height}`
  const shapes = (sizes ?? []).flatMap((size) => {
    const [w, h] = size.split('x').map(Number)
    return w && h ? [{ size, off: Math.abs(Math.log(w / h / (width / height))), pixels: w * h }] : []
  })
  return shapes.toSorted((a, b) => a.off - b.off || b.pixels - a.pixels)[0]?.size ?? asked
}

/** Pictures by the picture endpoint of OpenAI or of a server that speaks as it does. The seed is not taken by the protocol. */
export const openAiPictureMaker = (settings: OpenAiPictureSettings): PictureMaker => {
  const { model, apiKey, deadlines, pictureRate, sizes } = settings
  const vendor = vendorName(settings)
  const requestOf = (request: PictureRequest, signal: AbortSignal): VendorRequest => ({
    vendor,
    method: 'POST',
    url: openAiUrl(settings, 'images/generations'),
    headers: openAiHeaders(settings),
    body: JSON.stringify({ model, prompt: request.prompt.slice(0, 4000), n: 1, size: sizeFor(request, sizes) }),
    signal,
    most: MOST,
    spends: costs(settings),
    ...(apiKey ? { secrets: [apiKey] } : {}),
    ...(deadlines ? { deadlines } : {}),
  })
  const price = (): number => Math.round(pictureRate * 1e6)
  return {
    id: isOpenAi(settings) ? 'openai' : 'openai-compatible',
    model: `${model} ${PROMPT}`,
    capability: 'picture',
    seedless: true,
    estimate: price,
    start: (request, context) =>
      keepAnswer(context, async () => {
        context.signal.throwIfAborted()
        const asked = requestOf(request, context.signal)
        const { json } = await askJson(asked, readOpenAiRefusal)
        const answer = WireAnswer.safeParse(json)
        const [made] = answer.success ? answer.data.data : []
        if (made?.b64_json) await writeFile(join(context.scratch, FILE), Buffer.from(made.b64_json, 'base64'))
        else if (!made?.url) throw unreadable(asked)
        const { width, height, focalPoints } = request
        return { answer: { ...(made?.b64_json ? {} : { url: made?.url }), focalPoints, width, height }, cost: price() }
      }),
    check: async (operation, context) => {
      const check = await checkKept(operation, context, async (answer): Promise<PictureResult> => {
        const { url, focalPoints, ...size } = Kept.parse(answer)
        const file = join(context.scratch, FILE)
        if (url !== undefined)
          await downloadOnce({ vendor, url, baseUrl: settings.baseUrl ?? OPENAI_URL, file, most: MOST, signal: context.signal })
        return { picture: await finishedPicture(file, context.scratch, size, vendor), focalPoints }
      })
      // What was paid for is fetched again, as long as it is there.
      const passing = check.state === 'failed' && check.failure.kind === 'retryable' && FETCHED_AGAIN.includes(check.failure.code)
      return passing ? { state: 'running' } : check
    },
    provenance: ({ prompt }) => ({
      source: 'generated',
      provider: isOpenAi(settings) ? 'openai' : 'openai-compatible',
      model,
      prompt,
      credit: `Picture by ${vendor} ${model}`,
    }),
  }
}

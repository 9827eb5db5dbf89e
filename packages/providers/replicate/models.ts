import { refuse } from '@reelwright/film/fault'

const ASPECTS = ['1:1', '16:9', '21:9', '3:2', '2:3', '4:5', '5:4', '3:4', '4:3', '9:16', '9:21'] as const
type Always = Readonly<Record<string, string | number | boolean>>

/** What a picture model takes; field names are each model's own. */
export type ReplicatePicture = {
  readonly model: string
  /** The nearest of a list of aspects, or pixels. */
  readonly shape: { readonly aspects: readonly string[] } | { readonly most: number; readonly step: number }
  /** The field of a picture to go on with. */
  readonly reference?: 'image_prompt'
  readonly always: Always
}

/** What a clip model takes. */
export type ReplicateClip = {
  readonly model: string
  readonly lengths: readonly number[]
  /** The field of the starting frame. */
  readonly image: 'start_image' | 'first_frame_image'
  readonly negativePrompt?: true
  readonly aspects?: readonly string[]
  readonly always: Always
}

/** The second source of what fal.ai has. */
export const REPLICATE_PICTURES: readonly ReplicatePicture[] = [
  {
    model: 'black-forest-labs/flux-dev',
    shape: { aspects: ASPECTS },
    always: { num_outputs: 1, num_inference_steps: 28, guidance: 3.5, megapixels: '1', output_format: 'png' },
  },
  {
    model: 'black-forest-labs/flux-1.1-pro',
    shape: { most: 1440, step: 32 },
    reference: 'image_prompt',
    always: { aspect_ratio: 'custom', safety_tolerance: 2, output_format: 'png' },
  },
]

export const REPLICATE_CLIPS: readonly ReplicateClip[] = [
  { model: 'kwaivgi/kling-v2.1', lengths: [5, 10], image: 'start_image', negativePrompt: true, always: { mode: 'standard' } },
  {
    model: 'kwaivgi/kling-v1.6-standard',
    lengths: [5, 10],
    image: 'start_image',
    negativePrompt: true,
    aspects: ['16:9', '9:16', '1:1'],
    always: {},
  },
  { model: 'minimax/hailuo-02', lengths: [6, 10], image: 'first_frame_image', always: { resolution: '768p' } },
  {
    model: 'luma/ray-2-720p',
    lengths: [5, 9],
    image: 'start_image',
    aspects: ['1:1', '3:4', '4:3', '9:16', '16:9', '9:21', '21:9'],
    always: {},
  },
]

const found = <Model extends { readonly model: string }>(models: readonly Model[], name: string, code: string, kind: string): Model => {
  const one = models.find(({ model }) => model === name)
  if (!one)
    throw refuse(code, `"${name}" is no ${kind} model of Replicate on the list; choose ${models.map(({ model }) => model).join(', ')}.`, {
      field: 'model',
      given: name,
    })
  return one
}

/** @throws PICTURE_MODEL_UNKNOWN */
export const findReplicatePicture = (name: string): ReplicatePicture => found(REPLICATE_PICTURES, name, 'PICTURE_MODEL_UNKNOWN', 'picture')
/** @throws CLIP_MODEL_UNKNOWN */
export const findReplicateClip = (name: string): ReplicateClip => found(REPLICATE_CLIPS, name, 'CLIP_MODEL_UNKNOWN', 'clip')

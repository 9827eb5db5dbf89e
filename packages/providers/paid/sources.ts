import { isFault, refuse } from '@reelwright/film/fault'
import { CLIP_ALIASES, CLIP_MODELS, findClipModel } from '../fal/clip-models.js'
import { findPictureModel, PICTURE_ALIASES, PICTURE_MODELS } from '../fal/picture-models.js'
import { findReplicateClip, findReplicatePicture, REPLICATE_CLIPS, REPLICATE_PICTURES } from '../replicate/models.js'
import { findRunwayModel, RUNWAY_ALIASES, RUNWAY_MODELS } from '../runway/settings.js'
import type { PaidProfile } from './settings.js'

/** A service that draws or films by models of a list. */
export type Source = {
  readonly vendor: 'fal' | 'replicate' | 'runway'
  /** For a person. */
  readonly name: string
  /** The setting that holds its key. */
  readonly key: string
  /** Names its models are asked for by, the designs' among them. */
  readonly offers: readonly string[]
  /** What it calls the model of a name. @throws PICTURE_MODEL_UNKNOWN, CLIP_MODEL_UNKNOWN */
  readonly find: (name: string) => string
  readonly usual: Readonly<Record<PaidProfile, string>>
}

const FAL = { vendor: 'fal', name: 'fal.ai', key: 'FAL_API_KEY' } as const
const REPLICATE = { vendor: 'replicate', name: 'Replicate', key: 'REPLICATE_API_KEY' } as const

/** Who draws, the first there is a key for before the next; fal.ai's usual models are those of the CRTR Studio design. */
export const PICTURE_SOURCES: readonly Source[] = [
  {
    ...FAL,
    offers: [...PICTURE_MODELS.map(({ endpoint }) => endpoint), ...Object.keys(PICTURE_ALIASES)],
    find: (name) => findPictureModel(name).endpoint,
    usual: { development: 'fal-ai/flux/dev', production: 'fal-ai/flux/pro' },
  },
  {
    ...REPLICATE,
    offers: REPLICATE_PICTURES.map(({ model }) => model),
    find: (name) => findReplicatePicture(name).model,
    usual: { development: 'black-forest-labs/flux-dev', production: 'black-forest-labs/flux-1.1-pro' },
  },
]

/** Who films, likewise; of the others the usual models are the nearest to the design's that they have. */
export const CLIP_SOURCES: readonly Source[] = [
  {
    ...FAL,
    offers: [...CLIP_MODELS.map(({ endpoint }) => endpoint), ...Object.keys(CLIP_ALIASES)],
    find: (name) => findClipModel(name).endpoint,
    usual: { development: 'fal-ai/kling-video/v1/standard', production: 'fal-ai/kling-video/v1/pro' },
  },
  {
    ...REPLICATE,
    offers: REPLICATE_CLIPS.map(({ model }) => model),
    find: (name) => findReplicateClip(name).model,
    usual: { development: 'kwaivgi/kling-v1.6-standard', production: 'kwaivgi/kling-v2.1' },
  },
  {
    vendor: 'runway',
    name: 'Runway',
    key: 'RUNWAYML_API_SECRET',
    offers: [...RUNWAY_MODELS, ...Object.keys(RUNWAY_ALIASES)],
    find: findRunwayModel,
    usual: { development: 'gen4_turbo', production: 'gen4.5' },
  },
]

const modelIn = ({ find }: Source, name: string): string | undefined => {
  try {
    return find(name)
  } catch (error) {
    if (isFault(error)) return undefined
    throw error
  }
}

/** Whose model a name is. @throws `code` where it is nobody’s */
export const findNamed = (sources: readonly Source[], name: string, { code, field }: { readonly code: string; readonly field: string }) => {
  for (const source of sources) {
    const model = modelIn(source, name)
    if (model !== undefined) return { source, model }
  }
  const offered = sources.map((source) => `${source.offers.join(', ')} (${source.name})`)
  throw refuse(code, `"${name}" is no model that ${field} may name; choose one of ${offered.join('; ')}.`, { field, given: name })
}

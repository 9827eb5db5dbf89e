import type { VendorModel } from './choose-models.js'
import type { PaidProfile, PaidSettings } from './settings.js'
import { CLIP_SOURCES, findNamed, PICTURE_SOURCES, type Source } from './sources.js'

/** Who draws or films; `wanting`: the model that was named and has no key, and the setting that would hold it. */
export type Chosen = { readonly made?: VendorModel; readonly wanting?: string }

type Kind = { readonly sources: readonly Source[]; readonly field: string; readonly code: string }
const PICTURE: Kind = { sources: PICTURE_SOURCES, field: 'IMAGE_GEN_MODEL', code: 'PICTURE_MODEL_UNKNOWN' }
const CLIP: Kind = { sources: CLIP_SOURCES, field: 'VIDEO_GEN_MODEL', code: 'CLIP_MODEL_UNKNOWN' }

/** The model that is named if there is a key for it, else the usual one of the first source there is a key for. */
const choose = ({ sources, field, code }: Kind, { keys }: PaidSettings, profile: PaidProfile, name: string | undefined): Chosen => {
  const has = ({ vendor }: Source): boolean => keys[vendor] !== undefined
  const named = name === undefined ? undefined : findNamed(sources, name, { code, field })
  if (named && has(named.source)) return { made: { vendor: named.source.vendor, model: named.model } }
  const first = sources.find(has)
  return {
    ...(first ? { made: { vendor: first.vendor, model: first.find(first.usual[profile]) } } : {}),
    ...(named ? { wanting: `${field} names ${named.model} of ${named.source.name}: set ${named.source.key}` } : {}),
  }
}

/** @throws PICTURE_MODEL_UNKNOWN */
export const choosePicture = (settings: PaidSettings, profile: PaidProfile): Chosen =>
  choose(PICTURE, settings, profile, settings.wishes[profile].picture)

/** @throws CLIP_MODEL_UNKNOWN */
export const chooseClip = (settings: PaidSettings, profile: PaidProfile): Chosen =>
  choose(CLIP, settings, profile, settings.wishes[profile].clip)

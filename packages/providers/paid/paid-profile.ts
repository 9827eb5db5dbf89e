import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import {
  anthropicBreakdownWriter,
  anthropicOverlayDesigner,
  anthropicReelWriter,
  anthropicRelevanceJudge,
  anthropicRewriter,
  anthropicScriptWriter,
  anthropicSeer,
} from '../anthropic/anthropic.js'
import { elevenLabsVoice } from '../elevenlabs/elevenlabs-voice.js'
import { falClip } from '../fal/fal-clip.js'
import { falPicture } from '../fal/fal-picture.js'
import { genAiProVoice } from '../genaipro/genaipro-voice.js'
import { localProfile } from '../local/profile.js'
import {
  openAiBreakdownWriter,
  openAiOverlayDesigner,
  openAiReelWriter,
  openAiRelevanceJudge,
  openAiRewriter,
  openAiScriptWriter,
  openAiSeer,
} from '../openai/openai.js'
import { openAiPictureMaker } from '../openai/openai-picture.js'
import { openAiVoice } from '../openai/openai-voice.js'
import type { ClipMaker } from '../ports/clip.js'
import type { PictureMaker } from '../ports/picture.js'
import type { Voice } from '../ports/voice.js'
import type { Profile } from '../registry.js'
import { replicateClip } from '../replicate/replicate-clip.js'
import { replicatePicture } from '../replicate/replicate-picture.js'
import { runwayClip } from '../runway/runway-clip.js'
import type { Models, VendorModel } from './choose-models.js'
import { keyHash } from './key-hash.js'
import { lengthsAskedFor } from './lengths-asked-for.js'
import type { PaidSettings } from './settings.js'
import { stockSources } from './stock-sources.js'

/** What adapters lean on besides what they ask. */
export type Machine = {
  readonly ffmpeg: Ffmpeg
  /** Where indexes of libraries are kept. */
  readonly folder: string
}

type Made<Maker> = Maker & { readonly account?: string }

/** A maker that says by which key it asks. */
const keyed = <Maker extends object>(maker: Maker, key: string | undefined): Made<Maker> =>
  key ? { ...maker, account: keyHash(key) } : maker

type Writing = Pick<Profile, 'script' | 'breakdown' | 'reel' | 'rewrite' | 'overlays' | 'vision' | 'relevance'>

const allKeyed = (writing: Writing, key: string | undefined): Writing =>
  Object.fromEntries(Object.entries(writing).map(([part, maker]) => [part, keyed(maker as object, key)])) as Writing

const writingOf = ({ keys, urls }: PaidSettings, { writer }: Models): Writing => {
  if (writer.vendor === 'anthropic') {
    const settings = { apiKey: keys.anthropic ?? '', baseUrl: urls.anthropic, model: writer.model }
    return allKeyed(
      {
        script: anthropicScriptWriter(settings),
        breakdown: anthropicBreakdownWriter(settings),
        reel: anthropicReelWriter(settings),
        rewrite: anthropicRewriter(settings),
        overlays: anthropicOverlayDesigner(settings),
        vision: anthropicSeer(settings),
        relevance: anthropicRelevanceJudge(settings),
      },
      keys.anthropic,
    )
  }
  if (writer.vendor !== 'openai' && writer.vendor !== 'openai-compatible') return localProfile
  const settings = { apiKey: keys.openai, baseUrl: urls.openai, model: writer.model, rates: writer.rates }
  return allKeyed(
    {
      script: openAiScriptWriter(settings),
      breakdown: openAiBreakdownWriter(settings),
      reel: openAiReelWriter(settings),
      rewrite: openAiRewriter(settings),
      overlays: openAiOverlayDesigner(settings),
      vision: openAiSeer(settings),
      relevance: openAiRelevanceJudge(settings),
    },
    keys.openai,
  )
}

const voiceOf = ({ keys, urls, rates }: PaidSettings, { voice: { vendor, model } }: Models, { ffmpeg }: Machine): Voice => {
  if (vendor === 'genaipro')
    return keyed(genAiProVoice({ apiKey: keys.genaipro ?? '', baseUrl: urls.genaipro, model, ffmpeg }), keys.genaipro)
  if (vendor === 'elevenlabs')
    return keyed(elevenLabsVoice({ apiKey: keys.elevenlabs ?? '', baseUrl: urls.elevenlabs, model, ffmpeg }), keys.elevenlabs)
  if (vendor !== 'openai' && vendor !== 'openai-compatible') return localProfile.voice
  return keyed(openAiVoice({ apiKey: keys.openai, baseUrl: urls.openai, model, ffmpeg, rates }), keys.openai)
}

const pictureOf = ({ keys, urls, rates }: PaidSettings, { vendor, model, rate }: Models['picture']): PictureMaker => {
  if (vendor === 'fal') return keyed(falPicture({ apiKey: keys.fal ?? '', baseUrl: urls.fal, model }), keys.fal)
  if (vendor === 'replicate')
    return keyed(replicatePicture({ apiKey: keys.replicate ?? '', baseUrl: urls.replicate, model }), keys.replicate)
  if (rate === undefined) return localProfile.picture
  return keyed(openAiPictureMaker({ apiKey: keys.openai, baseUrl: urls.openai, model, rates, pictureRate: rate }), keys.openai)
}

const clipMakerOf = ({ keys, urls }: PaidSettings, { vendor, model }: VendorModel, { ffmpeg }: Machine): Made<ClipMaker> => {
  if (vendor === 'replicate')
    return keyed(replicateClip({ apiKey: keys.replicate ?? '', baseUrl: urls.replicate, model, ffmpeg }), keys.replicate)
  if (vendor === 'runway') return keyed(runwayClip({ apiKey: keys.runway ?? '', baseUrl: urls.runway, model, ffmpeg }), keys.runway)
  return keyed(falClip({ apiKey: keys.fal ?? '', baseUrl: urls.fal, model, ffmpeg }), keys.fal)
}

const clipOf = (settings: PaidSettings, { clip, clipSeconds }: Models, machine: Machine): ClipMaker | undefined => {
  if (!clip) return undefined
  const maker = clipMakerOf(settings, clip, machine)
  return { ...maker, lengths: lengthsAskedFor(maker.lengths, clipSeconds) }
}

/** The makers of a paid profile. What there is no key for is made as in the local one: `models.missing` says so. */
export const paidProfile = (settings: PaidSettings, models: Models, machine: Machine, stock: boolean): Profile => {
  const { relevance, ...writing } = writingOf(settings, models)
  return {
    ...writing,
    music: localProfile.music,
    voice: voiceOf(settings, models, machine),
    picture: pictureOf(settings, models.picture),
    clip: clipOf(settings, models, machine),
    ...(stock && relevance ? { stock: stockSources(settings, machine), relevance } : {}),
  }
}

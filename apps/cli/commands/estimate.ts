import { stat } from 'node:fs/promises'
import { PROFILES, type ProfileName } from '@reelwright/film/brief'
import { REEL_LENGTHS, REEL_STYLES } from '@reelwright/film/property/brief'
import { localDay } from '@reelwright/film/property/local-day'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import type { FilmPlan } from '@reelwright/studio/estimate/plan'
import { planFilm } from '@reelwright/studio/estimate/plan-film'
import { viewEstimate } from '@reelwright/studio/estimate/view-estimate'
import { settingsFrom } from '@reelwright/studio/settings'
import { modelsFor, USUAL_PAID } from '@reelwright/studio/settings/models'
import { Command, Option } from 'commander'
import { checkBrief } from '../bring/check-brief.js'
import { checkProperty, type PropertyOptions } from '../bring/check-property.js'
import { readClips } from '../bring/read-clips.js'
import type { House } from '../house.js'
import { estimateLines } from '../progress/estimate-lines.js'

type Options = Pick<PropertyOptions, 'language' | 'style' | 'length' | 'speech' | 'script'> & {
  readonly profile?: ProfileName
  readonly duration?: string
  readonly outline?: string
  readonly clips: string
  readonly models?: string
  readonly json?: boolean
}

/** Everything of a film that its price does not depend on. */
const ANY = {
  out: '.',
  media: [],
  narration: [],
  mood: 'calm',
  rate: '30',
  quality: 'standard',
  captions: 'burned',
  size: '1080',
  aspects: '9:16',
  branding: 'branded',
  platform: 'plain',
  rules: 'us',
  words: 'kept',
} as const

type Asked = { readonly title: string; readonly plan: FilmPlan }

const planOf = async (subject: string, options: Options, ffmpegPath: string | undefined): Promise<Asked> => {
  const clips = readClips(options.clips)
  const ffmpeg = () => findFfmpeg(ffmpegPath)
  const isFolder = (await stat(subject).catch(() => undefined))?.isDirectory() ?? false
  if (isFolder) {
    const asked = { ...ANY, ...options, voice: 'documentary-female' }
    const { brief, photos } = await checkProperty(subject, asked, localDay(new Date()), ffmpeg)
    return { title: brief.topic, plan: planFilm(brief, { clips, photos: photos.length }) }
  }
  const { brief } = await checkBrief(subject, { ...ANY, ...options, voice: 'documentary-male' }, ffmpeg)
  return { title: brief.title ?? brief.topic, plan: planFilm(brief) }
}

/** `reelwright estimate <script.md | topic | folder>`: what a film costs, before anything is spent. */
export const estimate = (house: House): Command =>
  new Command('estimate')
    .description('show what a film costs, scene by scene, before anything is spent')
    .argument('<script-or-topic-or-folder>', 'a script or a topic of a documentary, or the folder of a property')
    .addOption(new Option('--profile <name>', 'services to count with; otherwise every one that costs something').choices(PROFILES))
    .option('--duration <seconds>', 'documentary: length asked for, 30–3600')
    .option('--outline <file>', 'documentary: notes or an outline for a topic')
    .option('--language <code>', 'language of the narration: en, es, fr, de, it', 'en')
    .addOption(new Option('--length <seconds>', 'property: length of the reel').choices(REEL_LENGTHS.map(String)).default('30'))
    .addOption(new Option('--style <style>', 'property: manner of words and cuts').choices(REEL_STYLES).default('modern'))
    .addOption(new Option('--speech <how>', 'property: a voice, or captions only').choices(['spoken', 'silent']).default('spoken'))
    .option('--script <file>', 'property: your own words')
    .option('--clips <number>', 'property: photos to be set in motion by a model', '0')
    .option('--models <list>', 'models to count with, e.g. picture=fal-ai/flux/dev,clip=kling-o1')
    .option('--json', 'as JSON')
    .action(async (subject: string, options: Options) => {
      const { ffmpegPath, paid = USUAL_PAID } = settingsFrom(house.environment)
      const { title, plan } = await planOf(subject, options, ffmpegPath)
      const view = viewEstimate(plan, modelsFor(paid), options.profile)
      if (options.json) process.stdout.write(`${JSON.stringify({ title, ...view })}\n`)
      else for (const line of estimateLines(title, view)) process.stdout.write(`${line}\n`)
    })

import { stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { DocumentaryBrief, DURATION_LIMITS } from '@reelwright/film/brief'
import { readScript } from '@reelwright/film/documentary/read-script'
import { refuse } from '@reelwright/film/fault'
import { RATES, type RateName } from '@reelwright/film/time'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { checkGlyphs, textsIn } from './check-glyphs.js'
import { checkLanguage } from './check-language.js'
import { checkMedia, checkReferences, type FoundMedia } from './check-media.js'
import { checkPronunciations } from './check-pronunciations.js'
import { checkVoice } from './check-voice.js'
import { readModels } from './read-models.js'
import { readText } from './read-text.js'

export type DocumentaryOptions = {
  readonly out: string
  readonly duration?: string
  readonly outline?: string
  readonly title?: string
  readonly language: string
  readonly voice: string
  readonly pronounce?: readonly string[]
  readonly mood: DocumentaryBrief['mood']
  readonly media: readonly string[]
  readonly reference?: readonly string[]
  readonly narration: readonly string[]
  readonly music?: string
  readonly rate: RateName
  readonly size: string
  readonly quality: DocumentaryBrief['quality']
  readonly captions: DocumentaryBrief['captions']
  readonly profile?: DocumentaryBrief['profile']
  readonly models?: string
  readonly yes?: boolean
  readonly json?: boolean
}

/** A brief that has been checked whole, its files still where the user has them. */
export type AskedBrief = {
  readonly brief: DocumentaryBrief
  readonly media: readonly FoundMedia[]
  readonly references: readonly FoundMedia[]
  readonly narration: readonly FoundMedia[]
  readonly music?: FoundMedia
}

const durationOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const seconds = Number(text)
  const { least, most } = DURATION_LIMITS
  if (!Number.isFinite(seconds) || seconds < least || seconds > most)
    throw refuse('DURATION_OUT_OF_RANGE', `--duration is ${text}; it has to be from ${least} to ${most} seconds.`, {
      field: 'duration',
      limit: `${least}–${most}`,
      given: text,
    })
  return seconds
}

const looksLikeFile = (subject: string): boolean => /\.(md|markdown|txt|text)$/i.test(subject)

const scriptOf = async (subject: string): Promise<string | undefined> => {
  const found = await stat(subject).catch(() => undefined)
  if (found?.isDirectory())
    throw refuse('SCRIPT_IS_FOLDER', `${subject} is a folder; name the script file in it.`, { field: 'script', given: subject })
  if (!found && !looksLikeFile(subject)) return undefined
  return readText(resolve(subject), 'script')
}

const sizeOf = (lines: string): { width: number; height: number } => ({
  width: (Number(lines) * 16) / 9,
  height: Number(lines),
})

/** Checks everything that can be known before work begins; refuses the whole at the first thing that is wrong. */
export const checkBrief = async (subject: string, options: DocumentaryOptions, findFfmpeg: () => Promise<Ffmpeg>): Promise<AskedBrief> => {
  const duration = durationOf(options.duration)
  checkLanguage(options.language)
  checkVoice(options.voice, options.language, options.profile)
  const ownScript = await scriptOf(subject)
  const read = ownScript === undefined ? undefined : readScript(ownScript, { language: options.language })
  const outline = options.outline === undefined ? undefined : await readText(resolve(options.outline), 'outline')
  const fallback = basename(subject, extname(subject))
  const parsed = DocumentaryBrief.safeParse({
    format: 'documentary',
    title: options.title ?? read?.script.title,
    topic: read ? read.script.title || fallback : subject.trim(),
    duration,
    outline,
    ownScript,
    language: options.language,
    voice: options.voice,
    pronunciations: checkPronunciations(options.pronounce),
    mood: options.mood,
    sources: read?.sources ?? [],
    picture: { ...sizeOf(options.size), rate: RATES[options.rate] },
    captions: options.captions,
    quality: options.quality,
    profile: options.profile,
    models: readModels(options.models),
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') ?? 'brief'
    throw refuse('BRIEF_INVALID', `${field}: ${issue?.message ?? 'it cannot be read'}.`, { field })
  }
  const title = parsed.data.title ?? parsed.data.topic
  await checkGlyphs([...textsIn(title, 'title'), ...textsIn(ownScript, subject), ...textsIn(outline, 'outline')], options.language)
  return {
    brief: parsed.data,
    media: await checkMedia(options.media, 'media', findFfmpeg),
    references: await checkReferences(options.reference, findFfmpeg),
    narration: await checkMedia(options.narration, 'narration', findFfmpeg),
    music: options.music === undefined ? undefined : (await checkMedia([options.music], 'music', findFfmpeg))[0],
  }
}

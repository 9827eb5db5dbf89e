import type { DocumentaryBody, SentModels } from '@reelwright/contract/project-body'
import { DURATION_LIMITS, WORDS_PER_MINUTE } from '@reelwright/film/brief'

export type SourceDraft = { readonly id: string; readonly title: string; readonly url: string; readonly text: string }

/** A documentary as it is typed: everything is there, much of it empty. */
export type DocumentaryDraft = {
  readonly from: 'topic' | 'script'
  readonly topic: string
  readonly outline: string
  readonly script: string
  readonly minutes: number
  readonly tone: string
  readonly language: NonNullable<DocumentaryBody['language']>
  readonly sources: readonly SourceDraft[]
  readonly voice: string
  readonly mood: NonNullable<DocumentaryBody['mood']>
  readonly narration: { readonly id: string; readonly name: string } | null
  readonly size: '720' | '1080' | '1440' | '2160'
  readonly quality: NonNullable<DocumentaryBody['quality']>
  readonly captions: NonNullable<DocumentaryBody['captions']>
  readonly profile: NonNullable<DocumentaryBody['profile']>
  readonly models: SentModels
}

export const EMPTY_DOCUMENTARY: DocumentaryDraft = {
  from: 'topic',
  topic: '',
  outline: '',
  script: '',
  minutes: DURATION_LIMITS.typical / 60,
  tone: 'calm',
  language: 'en',
  sources: [],
  voice: 'documentary-male',
  mood: 'calm',
  narration: null,
  size: '1080',
  quality: 'standard',
  captions: 'burned',
  profile: 'local',
  models: {},
}

/** Words that are spoken: headings and marks are not. */
export const spokenWords = (script: string): number =>
  script
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export const spokenSeconds = (words: number): number => (words / WORDS_PER_MINUTE) * 60

/** Its topic, or the script's first heading or line. */
export const topicOf = ({ from, topic, script }: Pick<DocumentaryDraft, 'from' | 'topic' | 'script'>): string => {
  if (topic.trim() !== '' || from === 'topic') return topic.trim()
  const first = script.split('\n').find((line) => line.trim() !== '') ?? ''
  return first.replace(/^[#\s]+/, '').slice(0, 200)
}

/** Whether enough is known to price it and to begin. */
export const isKnown = (draft: DocumentaryDraft): boolean => topicOf(draft) !== '' && (draft.from === 'topic' || draft.script.trim() !== '')

/** What is sent to begin the film; what was left empty is left out. */
export const documentaryBody = (draft: DocumentaryDraft): DocumentaryBody => {
  const own = draft.from === 'script'
  return {
    format: 'documentary',
    topic: topicOf(draft),
    ...(own ? { script: draft.script } : { duration: Math.round(draft.minutes * 60) }),
    ...(!own && draft.outline.trim() !== '' ? { outline: draft.outline } : {}),
    tone: draft.tone,
    language: draft.language,
    voice: draft.voice,
    mood: draft.mood,
    size: Number(draft.size) as DocumentaryBody['size'],
    quality: draft.quality,
    captions: draft.captions,
    profile: draft.profile,
    ...(draft.profile !== 'local' && Object.keys(draft.models).length > 0 ? { models: draft.models } : {}),
    ...(draft.narration ? { narrationIds: [draft.narration.id] } : {}),
    ...(draft.sources.length > 0
      ? {
          sources: draft.sources
            .filter(({ title, text, url }) => title.trim() !== '' || text.trim() !== '' || url.trim() !== '')
            .map(({ id, title, url, text }) => ({
              id,
              title: title.trim() || url.trim() || id,
              ...(url.trim() !== '' ? { url: url.trim() } : {}),
              ...(text.trim() !== '' ? { text } : {}),
            })),
        }
      : {}),
  }
}

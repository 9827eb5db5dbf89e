import type { DocumentaryBrief } from '@reelwright/film/brief'
import { readDraft } from '@reelwright/film/documentary/draft'
import { repairStoryboard } from '@reelwright/film/documentary/repair-storyboard'
import type { Script } from '@reelwright/film/script'
import type { Storyboard } from '@reelwright/film/storyboard'
import { graphicFrom } from '../graphic-answer.js'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Beyond any film: what comes after is not looked at. */
const MOST_SCENES = 2000

/** What a picture maker is told may be told of a picture only: no addresses, no marks, no directions to whoever reads it. */
const plain = (text: string): string =>
  text
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const PROMPT_LIMIT = 1500

const scene = (value: unknown): unknown => {
  if (!isFields(value)) return value
  const given = Object.entries(value).filter(([, field]) => field !== null)
  const own = Object.fromEntries(given) as Fields
  const words = Object.fromEntries(
    (['visualPrompt', 'videoPrompt', 'motionGraphicDesc'] as const).flatMap((name) =>
      typeof own[name] === 'string' ? [[name, plain(own[name].slice(0, 20_000)).slice(0, PROMPT_LIMIT)]] : [],
    ),
  )
  return { ...own, ...words, ...('graphic' in own ? { graphic: graphicFrom(own.graphic) } : {}) }
}

const listsOf = (said: unknown): readonly unknown[] => {
  if (Array.isArray(said)) return said
  if (!isFields(said)) return []
  const nested = isFields(said.storyboard) ? said.storyboard : said
  const sections = Array.isArray(nested.sections) ? nested.sections : []
  const inSections = sections.flatMap((section) => (isFields(section) && Array.isArray(section.scenes) ? section.scenes : []))
  return Array.isArray(nested.scenes) ? nested.scenes : inSections
}

/**
 * A lawful storyboard out of a model's answer, whatever it is: mix, lengths, focal points and narration are put right by
 * rule against the approved script, and `repairs` says what was. @throws where the answer has no scenes to go by
 */
export const readBreakdownAnswer = (said: unknown, script: Script, brief: DocumentaryBrief): Storyboard => {
  const draft = { scenes: listsOf(said).slice(0, MOST_SCENES).map(scene) }
  if (readDraft(draft).length === 0) throw new Error('there are no scenes in it')
  return repairStoryboard(draft, script, brief)
}

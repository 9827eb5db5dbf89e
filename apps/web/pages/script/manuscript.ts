import type { Storyboard } from '@reelwright/contract/scene'
import { readScript } from '@reelwright/film/documentary/read-script'
import { filmSeconds, spokenSeconds, wordsFor } from '@reelwright/film/documentary/script-length'
import { splitSentences } from '@reelwright/film/language/sentences'
import { spokenWords } from '@reelwright/film/script'

export type ManuscriptSource = { readonly id: string; readonly title: string; readonly url?: string | undefined; readonly number: number }
export type Line = { readonly text: string; readonly sources: readonly ManuscriptSource[]; readonly unsupported: boolean }
export type Paragraph = {
  readonly key: string
  readonly lines: readonly Line[]
  /** The scene that says it, once there are scenes. */
  readonly sceneId?: string
}
export type ManuscriptSection = {
  /** The storyboard's, once there is one. */
  readonly id: string | undefined
  readonly name: string
  readonly notes: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly words: number
  readonly seconds: number
  /** Seconds it should be spoken in, in a film of the length asked for. */
  readonly target: number | undefined
}
export type Manuscript = {
  readonly sections: readonly ManuscriptSection[]
  readonly sources: readonly ManuscriptSource[]
  readonly words: number
  readonly seconds: number
  /** Seconds of the film, its cards and breaths with it. */
  readonly film: number
  /** Words that a film of the length asked for has. */
  readonly wanted: number | undefined
}

type Written = {
  readonly text: string
  readonly language: string
  readonly duration: number | null
  readonly unsupported: readonly string[]
}

const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join(' ')

/** The script as it is read: what each sentence leans on beside it, and how long it is spoken. With scenes, in their words. */
export const manuscriptOf = ({ text, language, duration, unsupported }: Written, board?: Storyboard): Manuscript => {
  const { script, sources: named } = readScript(text, { language })
  const flagged = new Set(unsupported.map(plain))
  const carried = new Map(script.sections.flatMap(({ paragraphs }) => paragraphs.flat()).map((one) => [plain(one.text), one.sources]))
  const ids = [...new Set([...carried.values()].flat())]
  const sources = ids.map((id, n): ManuscriptSource => {
    const { title, url } = named.find((source) => source.id === id) ?? { title: id, url: undefined }
    return { id, title, url, number: n + 1 }
  })
  const lineOf = (sentence: string): Line => {
    const own = carried.get(plain(sentence)) ?? []
    return { text: sentence, sources: sources.filter(({ id }) => own.includes(id)), unsupported: flagged.has(plain(sentence)) }
  }
  const told = board
    ? board.sections.map((section) => ({
        id: section.id,
        name: section.name,
        notes: [],
        paragraphs: section.scenes.map(({ id, narration }) => ({ key: id, sceneId: id, lines: splitSentences(narration).map(lineOf) })),
      }))
    : script.sections.map((section, n) => ({
        id: undefined,
        name: section.name,
        notes: section.notes,
        paragraphs: section.paragraphs.map((sentences, at) => ({ key: `${n}.${at}`, lines: sentences.map((one) => lineOf(one.text)) })),
      }))
  const asScript = {
    sections: told.map(({ name, paragraphs }) => ({
      name,
      notes: [],
      paragraphs: paragraphs.map(({ lines }) => lines.map((line) => ({ text: line.text, sources: line.sources.map(({ id }) => id) }))),
    })),
  }
  const words = told.reduce((sum, { paragraphs }) => sum + spokenWords(textOf(paragraphs)), 0)
  const wanted = duration === null ? undefined : wordsFor(duration, asScript)
  const sections = told.map((section): ManuscriptSection => {
    const said = textOf(section.paragraphs)
    const seconds = spokenSeconds(said)
    return {
      ...section,
      words: spokenWords(said),
      seconds,
      target: wanted === undefined || words === 0 ? undefined : (seconds * wanted) / words,
    }
  })
  return { sections, sources, words, seconds: sections.reduce((sum, { seconds }) => sum + seconds, 0), film: filmSeconds(asScript), wanted }
}

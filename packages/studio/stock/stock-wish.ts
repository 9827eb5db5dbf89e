import type { DocumentaryBrief } from '@reelwright/film/brief'
import type { Scene } from '@reelwright/film/storyboard'
import type { RelevanceJudge } from '@reelwright/providers/ports/relevance'
import type { StockSource, StockUse } from '@reelwright/providers/ports/stock'
import type { Profile } from '@reelwright/providers/registry'
import { keyOf } from '../canonical.js'
import { pictureSize } from '../formats/requests.js'
import { searchWords } from './search-words.js'

/** What is looked for in the libraries on behalf of a scene: from its intent alone, so that its key can be told without asking them. */
export type StockWish = {
  /** Searches, each made where the one before found nothing. */
  readonly queries: readonly string[]
  readonly use: StockUse
  readonly narration: string
  readonly visualPrompt: string
  /** The how manieth best is taken: *regenerate* asks for another. */
  readonly variation: number
}

export type StockAsked = { readonly sources: readonly StockSource[]; readonly judge: RelevanceJudge }

/** Who is asked for a scene's stock in its profile; undefined where its frame is drawn without looking for any: a model it names is to draw it. */
export const stockOf = ({ stock, relevance }: Profile, { pictureModel }: Pick<Scene, 'pictureModel'>): StockAsked | undefined => {
  if (pictureModel !== undefined) return undefined
  const sources = (stock ?? []).filter(({ library }) => library.kinds.includes('picture'))
  return sources.length > 0 && relevance ? { sources, judge: relevance } : undefined
}

export const stockWish = (brief: DocumentaryBrief, scene: Scene, variation: number): StockWish => {
  const size = pictureSize(brief)
  const visualPrompt = scene.visualPrompt ?? scene.narration
  return {
    queries: searchWords(visualPrompt, brief.language),
    // The camera may then come no nearer than the frame itself: pixels are not enlarged.
    use: { kind: 'picture', ...size, enough: brief.picture.width / size.width },
    narration: scene.visualContext ?? scene.narration,
    visualPrompt,
    variation,
  }
}

/** Raised when the same answers would be chosen from otherwise. */
const CHOOSER = 'choose-stock/1'

/**
 * The key of a frame that comes from a library, or is drawn where none has one: the hash of everything that determines the
 * choice. Which of them it became is the answer, and no part of the key.
 */
export const stockKey = (organizationId: string, { sources, judge }: StockAsked, wish: StockWish, drawn: string): string =>
  keyOf({
    organizationId,
    chooser: CHOOSER,
    libraries: sources.map(({ library, fetcher }) => [library.id, library.model, fetcher.model]),
    judge: [judge.id, judge.model],
    wish,
    drawn,
  })

import type { DocumentaryBrief } from '../brief.js'
import { cutTo } from '../language/cut-to.js'
import type { Selected } from '../selected-takes.js'
import type { Graphic, Scene, Storyboard, TransitionKind } from '../storyboard.js'
import type { Take } from '../take.js'
import { framesOf, framesToHold } from '../time.js'
import { chapterCards } from './chapter-cards.js'
import { creditsCard } from './credits.js'
import { BREATHS, CARDS } from './lengths.js'

/** One stretch of the picture before it has sources and handles: a scene, or a card between scenes. */
export type Shot = {
  readonly id: string
  readonly name: string
  readonly frames: number
  readonly enteredBy: TransitionKind
  readonly scene?: Scene
  readonly narration?: Take
  readonly card?: Graphic
  /** The section that begins with this shot. */
  readonly opens?: string
}

export type Film = {
  readonly title: string
  readonly brief: DocumentaryBrief
  readonly storyboard: Storyboard
}

/** What the film is called; a script without a title leaves it to the brief. */
export const titleOf = ({ title, brief }: Film): string => title.trim() || brief.title?.trim() || brief.topic.trim()

const sceneFrames = (scene: Scene, narration: Take | undefined, breath: number, film: Film): number => {
  const { rate } = film.brief.picture
  const samples = narration?.asset.samples
  return Math.max(1, samples === undefined ? framesOf(scene.duration, rate) : framesToHold(samples, rate) + framesOf(breath, rate))
}

/** Characters a card has room for. */
const CARD_TEXT = 120

/**
 * The film as a row of shots: the title card, every scene as long as its narration and a breath (its planned
 * length without one), a chapter card before each later section that is long enough for one, credits at the end where
 * there is someone to name. Cards hang on planned lengths alone: no voice and no take brings one or takes it away.
 */
export const shotsOf = (film: Film, selected: Selected, credited: readonly Take[]): readonly Shot[] => {
  const { rate } = film.brief.picture
  const sections = film.storyboard.sections.filter((section) => section.scenes.length > 0)
  const credits = creditsCard(film.brief, film.storyboard, credited)
  const title = titleOf(film)
  const only = sections.length === 1 ? sections[0]!.name.trim() : ''
  const subtitle = only !== '' && only !== title ? { subtitle: cutTo(only, CARD_TEXT) } : {}
  const carded = chapterCards(sections.map(({ scenes }) => scenes.reduce((sum, { duration }) => sum + duration, 0))).map(
    (wished, s) => wished && sections[s]!.name.trim() !== '',
  )
  const opening: Shot[] =
    title === ''
      ? []
      : [
          {
            id: 'v:title',
            name: title,
            frames: framesOf(CARDS.title, rate),
            enteredBy: 'cut',
            card: { kind: 'title', params: { title: cutTo(title, CARD_TEXT), ...subtitle } },
          },
        ]
  const body = sections.flatMap((section, s): Shot[] => {
    const scenes = section.scenes.map((scene, i): Shot => {
      const narration = selected.take(scene.id, 'narration')
      const ends = i === section.scenes.length - 1
      const breath = !ends ? BREATHS.scene : s === sections.length - 1 ? BREATHS.film : BREATHS.section
      const opens = i === 0 && !carded[s] && (s === 0 || section.name.trim() !== '') ? { opens: section.name } : {}
      return {
        id: `v:${scene.id}`,
        name: `Scene ${scene.order + 1}`,
        frames: sceneFrames(scene, narration, breath, film),
        enteredBy: scene.transition,
        scene,
        narration,
        ...opens,
      }
    })
    if (!carded[s]) return scenes
    // The title stands for the first; a section without a card is told within the chapter before it.
    const number = 1 + carded.slice(0, s + 1).filter(Boolean).length
    const card: Shot = {
      id: `v:chapter:${section.id}`,
      name: section.name,
      frames: framesOf(CARDS.chapter, rate),
      enteredBy: 'dip',
      card: { kind: 'chapter', params: { number, title: cutTo(section.name.trim(), CARD_TEXT) } },
      opens: section.name,
    }
    return [card, ...scenes]
  })
  const end: Shot[] =
    credits === undefined
      ? []
      : [{ id: 'v:credits', name: 'Credits', frames: framesOf(CARDS.credits, rate), enteredBy: 'dip', card: credits }]
  return [...opening, ...body, ...end]
}

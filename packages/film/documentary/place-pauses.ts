import type { Pause } from '../pauses.js'
import type { Script } from '../script.js'
import type { Scene, Storyboard } from '../storyboard.js'

/** Letters before a pause (or after one that begins a text) by which its place is found again. */
const SNIPPET = 24

type Wanted = { readonly snippet: string; readonly ends: boolean; readonly seconds: number }

const wantedOf = ({ sections }: Script): readonly Wanted[] =>
  sections.flatMap(({ paragraphs }) =>
    paragraphs.flat().flatMap(({ text, pauses = [] }) =>
      pauses.map(({ after, seconds }): Wanted => {
        const before = text.slice(Math.max(0, after - SNIPPET), after)
        return before === '' ? { snippet: text.slice(0, SNIPPET), ends: false, seconds } : { snippet: before, ends: true, seconds }
      }),
    ),
  )

/**
 * The pauses of a script where its words went: a storyboard has the narration whole and in its order, so each is looked for
 * after the one before. One whose words were cut apart between two scenes is told in `lost`.
 */
export const placePauses = (script: Script, storyboard: Storyboard): { readonly storyboard: Storyboard; readonly lost: number } => {
  const wanted = wantedOf(script)
  if (wanted.length === 0) return { storyboard, lost: 0 }
  const scenes = storyboard.sections.flatMap((section) => section.scenes)
  const placed = new Map<string, Pause[]>()
  let [at, from, lost] = [0, 0, 0]
  for (const { snippet, ends, seconds } of wanted) {
    const found = scenes.findIndex((scene, i) => i >= at && scene.narration.indexOf(snippet, i === at ? from : 0) >= 0)
    const scene = scenes[found]
    if (!scene) {
      lost += 1
      continue
    }
    const place = scene.narration.indexOf(snippet, found === at ? from : 0)
    const after = ends ? place + snippet.length : place
    at = found
    from = place
    placed.set(scene.id, [...(placed.get(scene.id) ?? []), { after, seconds }])
  }
  const withPauses = (scene: Scene): Scene => {
    const pauses = placed.get(scene.id)
    return pauses ? { ...scene, pauses } : scene
  }
  return {
    storyboard: { ...storyboard, sections: storyboard.sections.map((section) => ({ ...section, scenes: section.scenes.map(withPauses) })) },
    lost,
  }
}

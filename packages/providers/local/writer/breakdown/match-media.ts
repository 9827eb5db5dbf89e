import type { OwnMedia } from '@reelwright/film/brief'
import { contentWords } from '../reading/stopwords.js'
import type { Tongue } from '../reading/tongue.js'

const nameOf = (media: OwnMedia): string => (media.title ?? media.asset.name ?? '').replace(/\.[a-z0-9]{2,5}$/iu, '').replace(/[_-]+/g, ' ')

/**
 * Which own picture or film belongs to which scene: by words its title shares with the narration, the best pairs first;
 * what is left over is spread over the remaining scenes in the order it was brought. Each is used once.
 * @returns scene index → media id
 */
export const matchMedia = (narrations: readonly string[], media: readonly OwnMedia[], tongue: Tongue): ReadonlyMap<number, string> => {
  const visual = media.filter(({ asset }) => /^(?:image|video)\//.test(asset.type))
  const spoken = narrations.map((narration) => new Set(contentWords(narration, tongue)))
  const pairs = visual
    .flatMap((item) => {
      const title = [...new Set(contentWords(nameOf(item), tongue))]
      // A title's first words name its subject, the later ones where and when.
      const weight = (word: string): number => 1 + 0.1 / (1 + title.indexOf(word))
      return spoken.map((words, scene) => ({
        item,
        scene,
        shared: title.filter((word) => words.has(word)).reduce((sum, word) => sum + weight(word), 0),
      }))
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.scene - b.scene)
  const chosen = new Map<number, string>()
  const used = new Set<string>()
  for (const { item, scene } of pairs) {
    if (chosen.has(scene) || used.has(item.id)) continue
    chosen.set(scene, item.id)
    used.add(item.id)
  }
  const left = visual.filter(({ id }) => !used.has(id))
  const free = narrations.map((_, i) => i).filter((i) => !chosen.has(i))
  left.slice(0, free.length).forEach((item, i) => {
    chosen.set(free[Math.floor(((i + 0.5) * free.length) / Math.min(left.length, free.length))]!, item.id)
  })
  return chosen
}

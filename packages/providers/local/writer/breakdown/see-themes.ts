import type { Tongue } from '../reading/tongue.js'
import type { Theme } from './theme.js'
import { ABSTRACT, THEMES } from './themes.js'

/** Words that look like a theme of another language. */
const MISLEADING: Readonly<Record<Tongue, RegExp>> = {
  en: /\b(?:see|sole|mare|mer|mar|rue|far|sol|brief|gens|mont|capital)\b/giu,
  es: /\b(?:sea|seas|man|port|sole|mare)\b/giu,
  fr: /\b(?:main|man|pages?)\b/giu,
  de: /\b(?:man|mal|rue|port|home|sole|mare)\b/giu,
  it: /\b(?:man|port|sea|home)\b/giu,
}

/** Themes of a text with how often they are named, the strongest first; ties stand in the order of the list. */
export const seeThemes = (text: string, tongue: Tongue): { readonly theme: Theme; readonly count: number }[] => {
  const clear = text.replace(MISLEADING[tongue], ' ')
  return THEMES.map((theme) => ({ theme, count: clear.match(theme.words)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** What a film is about, as the eye sees it: its most named themes, at most four; abstract light when there is none. */
export const worldOf = (text: string, tongue: Tongue): readonly Theme[] => {
  const seen = seeThemes(text, tongue).filter(({ theme }) => theme.name !== 'portrait' && theme.name !== 'document')
  const strong = seen.filter(({ count }) => count >= 2).slice(0, 4)
  const world = (strong.length > 0 ? strong : seen.slice(0, 2)).map(({ theme }) => theme)
  return world.length > 0 ? world : [ABSTRACT]
}

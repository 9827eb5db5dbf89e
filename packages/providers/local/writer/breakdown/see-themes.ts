import { ABSTRACT, THEMES, type Theme } from './themes.js'

/** Themes of a text with how often they are named, the strongest first; ties stand in the order of the list. */
export const seeThemes = (text: string): { readonly theme: Theme; readonly count: number }[] =>
  THEMES.map((theme) => ({ theme, count: text.match(theme.words)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)

/** What a film is about, as the eye sees it: its most named themes, at most four; abstract light when there is none. */
export const worldOf = (text: string): readonly Theme[] => {
  const seen = seeThemes(text).filter(({ theme }) => theme.name !== 'portrait' && theme.name !== 'document')
  const strong = seen.filter(({ count }) => count >= 2).slice(0, 4)
  const world = (strong.length > 0 ? strong : seen.slice(0, 2)).map(({ theme }) => theme)
  return world.length > 0 ? world : [ABSTRACT]
}

/** First and last code point of each stretch, ascending. */
export type Ranges = readonly (readonly [number, number])[]

/** A font file before its bytes: what it is for and what it covers. */
export type FontFile = {
  readonly id: string
  /** `serif` and `sans` are the film's two faces, `script` stands in for what they lack, `emoji` is drawn as colour pictures. */
  readonly role: 'serif' | 'sans' | 'script' | 'emoji'
  /** Whose shapes of the Han characters these are. */
  readonly han?: Han
  /** What the file is meant for; it may lack a few of these, which is found out when it is opened. */
  readonly covers: Ranges
}

export type Han = 'ja' | 'zh' | 'ko'

/** Font files in order of preference and the way to their bytes as sfnt (TrueType or OpenType, not WOFF). */
export type Fonts = {
  readonly files: readonly FontFile[]
  /** Called once for each file, when a text first needs it. */
  readonly load: (id: string) => Uint8Array
  /** BCP 47 language of the film: it decides whose Han shapes to use where a text does not. */
  readonly language?: string
}

/** Reads CSS's `unicode-range`, e.g. `U+0-FF,U+131,U+4??`, as ranges that do not touch. */
export const parseRanges = (css: string): Ranges => {
  const parts = css
    .split(',')
    .map((part) => part.trim().replace(/^U\+/i, ''))
    .filter((part) => part !== '')
    .map((part): [number, number] => {
      const [first = '', last = first] = part.split('-')
      return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)]
    })
    .sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const [first, last] of parts) {
    const before = merged.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else merged.push([first, last])
  }
  return merged
}

export const inRanges = (ranges: Ranges, code: number): boolean => {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle]!
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return true
  }
  return false
}

/** Whose Han shapes a text asks for: kana and Hangul say it themselves, else the film's language, else Chinese. */
export const hanOf = (text: string, language = ''): Han => {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja'
  if (/\p{sc=Hangul}/u.test(text)) return 'ko'
  const named = /^(ja|zh|ko)\b/i.exec(language)?.[1]?.toLowerCase()
  return (named as Han | undefined) ?? 'zh'
}

/** The files a text is set with, best first. */
export const preference = (files: readonly FontFile[], family: 'serif' | 'sans', han: Han): readonly FontFile[] => {
  const rank = (file: FontFile): number =>
    file.role === family ? 0 : file.role === 'sans' ? 1 : file.role === 'serif' ? 2 : file.han === undefined ? 3 : file.han === han ? 4 : 5
  return files.filter((file) => file.role !== 'emoji').sort((a, b) => rank(a) - rank(b))
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Colour = readonly [number, number, number]

/** Björn Ottosson's OKLab to linear sRGB (https://bottosson.github.io/posts/oklab/). */
const linearOf = ([lightness, chroma, hue]: Colour): Colour => {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clamped = (value: number): number => Math.min(1, Math.max(0, value))
  return [
    clamped(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamped(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamped(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

const luminance = (colour: Colour): number => {
  const [r, g, b] = linearOf(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: Colour, b: Colour): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8').replaceAll('"', "'")

const coloursOf = (theme: 'light' | 'dark'): Readonly<Record<string, Colour>> => {
  const block = css.slice(css.indexOf(`[data-theme='${theme}'] {`)).split('}')[0]!
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, name, l, c, h]) => [
      name!,
      [Number(l), Number(c), Number(h)] as const,
    ]),
  )
}

/** Text and what it stands on, wherever both are used together. */
const PAIRS = [
  ...['ground', 'panel', 'raised', 'sunken'].flatMap((on) =>
    ['ink', 'quiet', 'faint', 'accent-ink', 'bad', 'good', 'busy'].map((text) => [text, on] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent-ink', 'accent-wash'],
  ['good', 'good-wash'],
  ['bad', 'bad-wash'],
  ['busy', 'busy-wash'],
  ['ground', 'ink'],
] as const

for (const theme of ['light', 'dark'] as const) {
  const colours = coloursOf(theme)
  test.each(PAIRS)(`${theme}: %s on %s can be read (WCAG 2.2, 1.4.3: 4.5 to 1)`, (text, on) => {
    expect(contrast(colours[text]!, colours[on]!)).toBeGreaterThanOrEqual(4.5)
  })
  test(`${theme}: the edge of what can be typed into is seen (1.4.11: 3 to 1)`, () => {
    expect(contrast(colours['line-strong']!, colours.panel!)).toBeGreaterThanOrEqual(3)
  })
}

import type { Op, Paint } from '../../drawing.js'

/** Drawn on 24 × 24 with a line of 1.6, round at its ends; what is filled in closed areas is nothing. */
const ICONS = {
  bed: 'M3 19v-13M3 16h18v3M21 16v-3.2a2.8 2.8 0 0 0 -2.8 -2.8h-7.7v6M6.7 13.2a1.9 1.9 0 1 0 0 -3.8a1.9 1.9 0 0 0 0 3.8Z',
  bath: 'M3 12.5h18v1.5a5 5 0 0 1 -5 5h-8a5 5 0 0 1 -5 -5ZM7.5 19l-1 2M16.5 19l1 2M5.5 12.5v-6.8a2.4 2.4 0 0 1 4.6 -.9M8.4 7.3l3.4 -1.9',
  area: 'M4 4h16v16h-16ZM8 16v-3M8 16h3M8 16l8 -8M16 8h-3M16 8v3',
  lot: 'M3 20h18M5 20v-7l5 -4l5 4v7M8.7 20v-4h2.6v4M18.5 20v-5.2M18.5 14.8a2.6 2.6 0 0 1 -1.2 -4.9a2 2 0 0 1 2.6 -.1a2.6 2.6 0 0 1 -1.4 5Z',
  year: 'M4 6.5h16v13.5h-16ZM4 10.5h16M8 4v4M16 4v4M9.2 15.4l2 2l3.8 -3.8',
  price:
    'M3.5 12.2v-7.2a1.5 1.5 0 0 1 1.5 -1.5h7.2l8.3 8.3a1.6 1.6 0 0 1 0 2.3l-6.4 6.4a1.6 1.6 0 0 1 -2.3 0ZM8 9.2a1.2 1.2 0 1 0 0 -2.4a1.2 1.2 0 0 0 0 2.4Z',
  car: 'M4 17v-4.2l2 -5.3h12l2 5.3v4.2ZM4 12.8h16M6 17v2.5M18 17v2.5M7.4 15h1M15.6 15h1',
  pin: 'M12 21.5c-4.6 -4.8 -7 -8.3 -7 -11.4a7 7 0 0 1 14 0c0 3.1 -2.4 6.6 -7 11.4ZM12 12.6a2.6 2.6 0 1 0 0 -5.2a2.6 2.6 0 0 0 0 5.2Z',
  phone:
    'M5 3.5h3.6l1.7 4.6l-2.3 1.7a12 12 0 0 0 6.2 6.2l1.7 -2.3l4.6 1.7v3.6a1.6 1.6 0 0 1 -1.8 1.5a16.4 16.4 0 0 1 -15.2 -15.2a1.6 1.6 0 0 1 1.5 -1.8Z',
  mail: 'M3.5 5.5h17v13h-17ZM3.8 6l8.2 7l8.2 -7',
  web: 'M12 20.5a8.5 8.5 0 1 0 0 -17a8.5 8.5 0 0 0 0 17ZM3.5 12h17M12 3.5c2.6 2.5 3.8 5.3 3.8 8.5s-1.2 6 -3.8 8.5c-2.6 -2.5 -3.8 -5.3 -3.8 -8.5s1.2 -6 3.8 -8.5Z',
  home: 'M3.5 11.5l8.5 -7.5l8.5 7.5M6 9.5v10.5h12v-10.5M10 20v-5.5h4v5.5',
  check: 'M4.5 12.5l5 5l10 -11',
} as const
export type Icon = keyof typeof ICONS

/** The words by which a fact is known, as listings name it; the first that fits wins. */
const MEANINGS: readonly (readonly [RegExp, Icon])[] = [
  [/pric|asking|\bfrom\b|cost|preis|prix|precio|سعر|価格|价格/i, 'price'],
  [/bed|bd\b|schlaf|chambre|dormitor|habitaci|نوم|寝室|卧室/i, 'bed'],
  [/bath|\bba\b|bad\b|bäder|salle|baño|حمام|浴室|卫生间/i, 'bath'],
  [/lot|land|acre|plot|grund|terrain|parcela|أرض|土地/i, 'lot'],
  [/year|built|bau|année|año|بناء|築年|建造/i, 'year'],
  [/garage|parking|car\b|cars\b/i, 'car'],
  [/area|sq|living|interior|size|floor|fläche|surface|superficie|m²|ft²|مساحة|面積|面积/i, 'area'],
]

/** The icon of a fact by its label; a house for what has none of its own. */
export const iconFor = (label: string): Icon => MEANINGS.find(([words]) => words.test(label))?.[1] ?? 'home'

/** Whether a fact is the price: it is shown by itself, larger than the others. */
export const isPrice = (label: string): boolean => iconFor(label) === 'price'

/** An icon in a square of `size` pixels with its corner at x, y. */
export const drawIcon = (icon: Icon, x: number, y: number, size: number, paint: Paint, line = 1.6): Op => ({
  op: 'stroke',
  path: ICONS[icon],
  paint,
  width: line,
  cap: 'round',
  matrix: [size / 24, 0, 0, size / 24, x, y],
})

/**
 * The equal-housing mark (24 CFR part 110, appendix I): a house with an equals sign in it, filled, in a square of `size` pixels.
 */
export const equalHousingMark = (x: number, y: number, size: number, paint: Paint): Op => ({
  op: 'fill',
  // The roof and walls as a frame (outer outline clockwise, inner against it), and the two bars.
  path: 'M12 2L23 8.2V11.4H21V21.5H3V11.4H1V8.2ZM5.6 19H18.4V9.1L12 5.5L5.6 9.1ZM8 10.4H16V12.9H8ZM8 14.5H16V17H8Z',
  paint,
  matrix: [size / 24, 0, 0, size / 24, x, y],
})

import { light, mixed, type Rgb, scaled } from './colour.js'
import type { Random } from './random.js'

export const HOURS = ['night', 'dawn', 'day', 'dusk'] as const
export type Hour = (typeof HOURS)[number]

export const WEATHERS = ['clear', 'cloudy', 'storm', 'rain', 'snow', 'fog'] as const
export type Weather = (typeof WEATHERS)[number]

/** The light of a scene: colours of air and sun, and where the sun (at night the moon) stands in the picture, in heights. */
export type Daylight = {
  readonly hour: Hour
  readonly zenith: Rgb
  readonly horizon: Rgb
  readonly haze: Rgb
  readonly sun: Rgb
  readonly cloud: Rgb
  readonly ambient: Rgb
  /** How much of the air glows around the sun. */
  readonly glow: number
  /** Direct light, 0 under heavy cloud. */
  readonly strength: number
  readonly x: number
  readonly y: number
  /** Radius of its disk. */
  readonly size: number
}

type Palette = {
  zenith: string
  horizon: string
  haze: string
  sun: string
  cloud: string
  ambient: string
  glow: number
  strength: number
}

const PALETTES: Record<Hour, readonly Palette[]> = {
  night: [
    {
      zenith: '#0b1730',
      horizon: '#2a4260',
      haze: '#22364f',
      sun: '#a9c2e8',
      cloud: '#17253c',
      ambient: '#1b2b45',
      glow: 0.5,
      strength: 0.5,
    },
    {
      zenith: '#0c1a2c',
      horizon: '#27504f',
      haze: '#1f3d44',
      sun: '#bcd6d6',
      cloud: '#152b33',
      ambient: '#1a3038',
      glow: 0.45,
      strength: 0.5,
    },
    {
      zenith: '#131432',
      horizon: '#3c3a66',
      haze: '#2c2f52',
      sun: '#c2c0ec',
      cloud: '#1f2040',
      ambient: '#22264a',
      glow: 0.5,
      strength: 0.5,
    },
  ],
  dawn: [
    {
      zenith: '#3b5a86',
      horizon: '#f0b48c',
      haze: '#c9a596',
      sun: '#ffc68a',
      cloud: '#6a6a86',
      ambient: '#6c7593',
      glow: 0.95,
      strength: 1,
    },
    {
      zenith: '#4b6d8e',
      horizon: '#f2cfa6',
      haze: '#d3bda6',
      sun: '#ffdca6',
      cloud: '#7d8090',
      ambient: '#7c8896',
      glow: 0.9,
      strength: 1,
    },
    {
      zenith: '#3d4578',
      horizon: '#eb9c92',
      haze: '#b98a94',
      sun: '#ffb894',
      cloud: '#5f5680',
      ambient: '#655f88',
      glow: 0.95,
      strength: 0.95,
    },
  ],
  day: [
    {
      zenith: '#2f6aa8',
      horizon: '#b9d0dc',
      haze: '#a9c0cf',
      sun: '#fff0d6',
      cloud: '#8b9cac',
      ambient: '#8298b0',
      glow: 0.5,
      strength: 1.25,
    },
    {
      zenith: '#3f7a9c',
      horizon: '#d3dcd2',
      haze: '#b9c6c2',
      sun: '#ffeccb',
      cloud: '#94a09f',
      ambient: '#8a9a9a',
      glow: 0.55,
      strength: 1.2,
    },
  ],
  dusk: [
    {
      zenith: '#1d3a66',
      horizon: '#c9825e',
      haze: '#96616a',
      sun: '#ffa45c',
      cloud: '#3d3557',
      ambient: '#494a72',
      glow: 1,
      strength: 0.9,
    },
    {
      zenith: '#27486a',
      horizon: '#d3a070',
      haze: '#a07a70',
      sun: '#ffb468',
      cloud: '#4a4560',
      ambient: '#555a78',
      glow: 1,
      strength: 0.9,
    },
    {
      zenith: '#2a3c66',
      horizon: '#c4876a',
      haze: '#8c6c6c',
      sun: '#ffa270',
      cloud: '#483e5a',
      ambient: '#4e4a66',
      glow: 1,
      strength: 0.85,
    },
  ],
}

/** How weather takes the colour out of an hour: towards which grey, how much, and what is left of the sun. */
const WEATHER_VEIL: Record<Weather, { grey: string; share: number; sun: number; dark: number }> = {
  clear: { grey: '#808080', share: 0, sun: 1, dark: 1 },
  cloudy: { grey: '#7f8a94', share: 0.3, sun: 0.7, dark: 0.95 },
  storm: { grey: '#62747c', share: 0.78, sun: 0.4, dark: 0.8 },
  rain: { grey: '#5d6c74', share: 0.6, sun: 0.35, dark: 0.75 },
  snow: { grey: '#a9b6c2', share: 0.5, sun: 0.5, dark: 1 },
  fog: { grey: '#9aa5aa', share: 0.55, sun: 0.55, dark: 0.95 },
}

/** How bright the grey of weather is at an hour. */
const HOUR_LEVEL: Record<Hour, number> = {
  night: 0.13,
  dawn: 0.75,
  day: 1,
  dusk: 0.5,
}

/** The light of an hour in a weather, with the sun at a place of the picture. */
export const daylightOf = (hour: Hour, weather: Weather, random: Random, place: { x: number; y: number }): Daylight => {
  const palette = random.pick(PALETTES[hour])
  const veil = WEATHER_VEIL[weather]
  const grey = light(veil.grey, HOUR_LEVEL[hour])
  const veiled = (hex: string, more = 0): Rgb => scaled(mixed(light(hex), grey, Math.min(1, veil.share + more)), veil.dark)
  return {
    hour,
    zenith: veiled(palette.zenith),
    horizon: veiled(palette.horizon),
    haze: veiled(palette.haze, veil.share * 0.2),
    sun: scaled(mixed(light(palette.sun), grey, veil.share * 0.5), 1),
    cloud: veiled(palette.cloud),
    ambient: veiled(palette.ambient),
    glow: palette.glow * (0.35 + 0.65 * veil.sun),
    strength: palette.strength * veil.sun,
    x: place.x,
    y: place.y,
    size: hour === 'night' ? 0.022 : 0.026,
  }
}

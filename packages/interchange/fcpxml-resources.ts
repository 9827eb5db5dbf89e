import { type Rate, rateName } from '@reelwright/film/time'
import type { Timeline, Transition } from '@reelwright/film/timeline/timeline'
import { baseName, type PackagedMedia } from './packaged-media.js'
import { encodePath, type Node } from './write-xml.js'

/** Frames as seconds, exactly: a whole multiple of the frame duration, like `1001/30000s`. */
export const timeOf = (frames: number, rate: Rate): string => {
  const ticks = frames * rate.den
  return ticks % rate.num === 0 ? `${ticks / rate.num}s` : `${ticks}/${rate.num}s`
}

/** Names that Final Cut gives its own sizes; others go without one. */
const SIZES: Readonly<Record<string, string>> = { '1280x720': '720p', '1920x1080': '1080p', '3840x2160': '3840x2160p' }

const formatName = ({ width, height, rate }: Timeline): string | undefined => {
  const [size, name] = [SIZES[`${width}x${height}`], rateName(rate)]
  return size && name ? `FFVideoFormat${size}${name === '23.976' ? '2398' : name.replace('.', '')}` : undefined
}

type Effect = { readonly name: string; readonly uid: string }
const DISSOLVE: Effect = { name: 'Cross Dissolve', uid: 'FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265' }

/** Final Cut names its own movements otherwise in each version; a dissolve is in all of them, and OTIO keeps the name. */
const EFFECTS: Readonly<Partial<Record<Transition['kind'], Effect>>> = {
  dip: { name: 'Fade To Color', uid: 'FxPlug:F779C565-486D-4633-8035-0374B4DB8F5C' },
}

export type Resources = {
  /** The id of the film's own format. */
  readonly format: string
  readonly assetOf: (media: PackagedMedia) => string
  readonly effectOf: (kind: Transition['kind']) => { readonly id: string; readonly name: string }
  readonly nodes: () => readonly Node[]
}

/** What the film is made of, each thing once, numbered as it is first asked for. `root` leads from the FCPXML's folder to the package's. */
export const resourcesOf = (timeline: Timeline, root: string): Resources => {
  const { rate, width, height } = timeline
  const found = new Map<string, { readonly id: string; readonly node: Node }>()
  const once = (key: string, node: (id: string) => Node): string => {
    const known = found.get(key)
    if (known) return known.id
    const id = `r${found.size + 1}`
    found.set(key, { id, node: node(id) })
    return id
  }
  const format = once('format', (id) => ({
    format: {
      '@id': id,
      '@name': formatName(timeline),
      '@frameDuration': timeOf(1, rate),
      '@width': width,
      '@height': height,
      '@colorSpace': '1-1-1 (Rec. 709)',
    },
  }))
  const stillFormat = (media: PackagedMedia): string =>
    once(`still ${media.width}x${media.height}`, (id) => ({
      format: { '@id': id, '@name': 'FFVideoFormatRateUndefined', '@width': media.width, '@height': media.height },
    }))
  const kindOf = (media: PackagedMedia): Node => {
    if (media.kind === 'sound') return { '@hasAudio': 1, '@audioSources': 1, '@audioChannels': media.channels ?? 1, '@audioRate': 48_000 }
    return { '@hasVideo': 1, '@format': media.kind === 'still' ? stillFormat(media) : format, '@videoSources': 1 }
  }
  return {
    format,
    assetOf: (media) => {
      const kind = kindOf(media)
      return once(media.file, (id) => ({
        asset: {
          '@id': id,
          '@name': baseName(media.file),
          '@start': '0s',
          '@duration': media.kind === 'still' ? '0s' : timeOf(media.frames, rate),
          ...kind,
          'media-rep': { '@kind': 'original-media', '@src': encodePath(`${root}${media.file}`) },
        },
      }))
    },
    effectOf: (kind) => {
      const { name, uid } = EFFECTS[kind] ?? DISSOLVE
      return { name, id: once(uid, (id) => ({ effect: { '@id': id, '@name': name, '@uid': uid } })) }
    },
    nodes: () => [...found.values()].map(({ node }) => node),
  }
}

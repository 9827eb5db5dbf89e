import { Asset } from '../asset.js'
import type { Clip, Timeline } from './timeline.js'

/** Assets anywhere inside a graphic's params, whatever its design calls them. */
const inside = (value: unknown): readonly Asset[] => {
  if (typeof value !== 'object' || value === null) return []
  const read = Asset.safeParse(value)
  return read.success ? [read.data] : Object.values(value).flatMap(inside)
}

const ofClip = ({ source }: Clip): readonly Asset[] =>
  'asset' in source ? [source.asset] : source.kind === 'graphic' ? inside(source.graphic.params) : []

/** Everything a timeline shows, plays or is written with, each once, by its hash. */
export const assetsOf = ({ tracks, typefaces }: Timeline): ReadonlyMap<string, Asset> =>
  new Map(
    [
      ...tracks.flatMap(({ items }) => items.flatMap((item) => (item.type === 'clip' ? ofClip(item) : []))),
      ...[typefaces?.heading?.asset, typefaces?.text?.asset].flatMap((asset) => asset ?? []),
    ].map((asset) => [asset.hash, asset]),
  )

import type { Media } from '@reelwright/contract/media'
import { bytesOf } from '../ui/bytes.js'
import { clockOf } from '../ui/times.js'

/** `4032 × 3024`, `0:34`, `1.1 MB`: what can be told of an entry in figures. */
export const mediaFacts = ({ width, height, duration, sourceBytes }: Media): readonly string[] => [
  ...(width && height ? [`${width} × ${height}`] : []),
  ...(duration ? [clockOf(duration)] : []),
  bytesOf(sourceBytes),
]

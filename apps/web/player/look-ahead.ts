import type { Content, Shot } from '@reelwright/look/composition/content'
import type { Pictures } from '@reelwright/look/composition/pictures'
import type { Stills } from './picture/open-stills.js'
import type { Videos } from './picture/open-videos.js'

/** Seconds of the film, at its own pace, within which a shot is loaded before it is seen. */
const AHEAD = 6
/** Edges beyond the frame on show that are looked at: the next shots, not a whole quick montage. */
const EDGES = 3

const shotsOf = ({ base }: Content): readonly Shot[] => (base.kind === 'shot' ? [base.shot] : [base.a, base.b])

/** Has the pictures that come next decoded and the videos ready at their first frame: those before it when it plays backwards. */
export const lookAhead = (pictures: Pictures, frame: number, pace: number, scale: number, stills: Stills, videos: Videos): void => {
  const { edges, scenery, frames } = pictures
  const reach = (AHEAD * Math.max(1, Math.abs(pace)) * scenery.rate.num) / scenery.rate.den
  const next =
    pace >= 0
      ? edges.filter((edge) => edge > frame && edge <= frame + reach && edge < frames).slice(0, EDGES)
      : edges
          .filter((edge) => edge <= frame && edge >= frame - reach && edge > 0)
          .slice(-EDGES)
          .map((edge) => edge - 1)
  for (const at of next)
    for (const shot of shotsOf(pictures.contentOf(at, at + 1))) {
      if (shot.kind === 'still') stills.of(shot, scenery, scale)
      if (shot.kind === 'video') videos.prime(shot, scenery)
    }
}

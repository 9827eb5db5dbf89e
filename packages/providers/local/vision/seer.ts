import { PhotoFacts } from '@reelwright/film/property/photo'
import { photoStatistics } from '@reelwright/media/image/statistics/photo-statistics'
import type { Seer } from '../../ports/vision.js'
import { leaveAnswer, readAnswer } from '../written-answer.js'
import { factsOf } from './facts-of.js'

/** Raised whenever the same photo would be told otherwise. */
const MODEL = 'photo-by-statistics/2'

/** Tells of a photo from its name, its EXIF and its statistics: no key, no network, no cost. */
export const localSeer: Seer = {
  id: 'local',
  model: MODEL,
  capability: 'vision',
  estimate: () => 0,
  start: async (request, context) => {
    context.signal.throwIfAborted()
    const statistics = await photoStatistics(await context.open(request.photo))
    context.signal.throwIfAborted()
    return leaveAnswer('facts.json', factsOf(request, statistics), context)
  },
  check: (operation, context) => readAnswer(operation, context, (value) => ({ facts: PhotoFacts.parse(value) })),
  provenance: () => ({ source: 'rule', provider: 'local', model: MODEL }),
}

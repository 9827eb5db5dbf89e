import type { Brief } from '@reelwright/film/any-brief'
import { checkModels } from '@reelwright/providers/paid/check-models'
import type { Studio } from '@reelwright/studio/studio'
import { paidOf } from '@reelwright/studio/vendor-keys/paid-of'

/** A brief with its models in full, or why they cannot be chosen. @throws what `checkModels` does */
export const withModels = async <Asked extends Brief>(studio: Studio, organizationId: string, brief: Asked): Promise<Asked> =>
  brief.models ? { ...brief, models: checkModels(await paidOf(studio, organizationId), brief.profile, brief.models) } : brief

import { Asset } from '@reelwright/film/asset'
import { z } from 'zod'
import { SomeWords, Words } from '../words.js'

/** Who sells, as the agent card and the listing sheet show it. Everything but the name may be left out. */
export const AgentParams = z.object({
  name: Words,
  licence: SomeWords,
  phone: SomeWords,
  email: SomeWords,
  url: SomeWords,
  brokerage: SomeWords,
  photo: Asset.optional(),
  logo: Asset.optional(),
})
export type AgentParams = z.infer<typeof AgentParams>

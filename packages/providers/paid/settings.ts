/** Services that are asked with a key. */
export type Keyed = 'anthropic' | 'openai' | 'genaipro' | 'elevenlabs' | 'fal' | 'replicate' | 'runway' | 'pexels'
export type VendorKeys = Readonly<Partial<Record<Keyed, string>>>

/** Libraries of stock that want none. */
export type OpenVendor = 'nasa' | 'hubble' | 'webb' | 'wikimedia'

export const PAID_PROFILES = ['development', 'production'] as const
export type PaidProfile = (typeof PAID_PROFILES)[number]

/** Models asked for by name; the usual ones where nothing is said. */
export type Wishes = {
  readonly text?: string
  readonly voice?: string
  /** Of fal.ai, Replicate or, for clips, Runway, by its own name or a design's. */
  readonly picture?: string
  readonly clip?: string
  /** Seconds of the longest clip that is asked for. */
  readonly clipSeconds?: number
}

/** How paid services are asked. Whose keys these are, the studio's or an organization's, is no matter here. */
export type PaidSettings = {
  readonly keys: VendorKeys
  /** Where a service is reached, if not at its own address. */
  readonly urls: Readonly<Partial<Record<Keyed | OpenVendor, string>>>
  /** Dollars a million tokens in and out of a server that speaks as OpenAI does; left out for OpenAI, which the price table knows. */
  readonly rates?: { readonly input: number; readonly output: number }
  /** A picture model by OpenAI's protocol, and dollars a picture: no table knows that price. */
  readonly drawing?: { readonly model: string; readonly rate: number }
  /** An address or mailbox of whoever runs the studio, which Wikimedia wants to know; without one it is not asked. */
  readonly contact?: string
  readonly wishes: Readonly<Record<PaidProfile, Wishes>>
}

/** A server of one's own that speaks as OpenAI does needs no key. */
export const speaksOpenAi = ({ keys, rates }: PaidSettings): boolean => keys.openai !== undefined || rates !== undefined

/** Whether there is any service to make something by. */
export const hasAny = (settings: PaidSettings): boolean => {
  const { anthropic, genaipro, elevenlabs, fal, replicate, runway } = settings.keys
  return speaksOpenAi(settings) || [anthropic, genaipro, elevenlabs, fal, replicate, runway].some((key) => key !== undefined)
}

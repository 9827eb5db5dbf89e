import { seeded } from '../kill/moments.js'

/** A rule of the contract server's fault plan, for one film's key. */
export type Rule = {
  readonly fault: string
  readonly vendor: string
  readonly key: string
  readonly route?: string
  readonly nth?: number
  readonly share?: number
  readonly times?: number
}

/** What one film has to live through. */
export type FilmPlan = {
  readonly film: number
  readonly organizationId: string
  /** The key it asks every vendor with: faults and the bill are told apart by it. */
  readonly key: string
  readonly topic: string
  /** Seconds asked for, and pixels. */
  readonly duration: number
  readonly width: number
  readonly height: number
  /** Whether a person looks at the estimate, and agrees, before clips are bought. */
  readonly estimated: boolean
  /** Dollars it may spend. */
  readonly cap: number
  readonly rules: readonly Rule[]
}

const SELLERS = ['anthropic', 'genaipro', 'fal'] as const
const LIBRARIES = ['nasa', 'esa'] as const
/** What befalls the fetching of a file that is paid for. */
const FETCHING = ['cut_body', 'reset', 'server_error', 'slow_headers'] as const

/** What befalls a request now and then and passes. */
const PASSING = [
  ...['rate_limited', 'rate_limited_without_hint', 'server_error', 'bad_gateway', 'unavailable', 'overloaded', 'conflict'],
  ...['slow_headers', 'slow_job', 'job_fails', 'malformed_json', 'breaks_schema', 'cut_body', 'reset', 'reset_after_accept'],
] as const
/** What stops a film until somebody does something. */
const STOPPING = ['unauthorized', 'out_of_credit', 'html_403', 'content_policy'] as const
const SPOILT: Readonly<Record<(typeof SELLERS)[number], readonly string[]>> = {
  anthropic: ['prose_around', 'cut_short', 'loses_words', 'invents_words', 'stream_error', 'no_usage', 'refusal'],
  genaipro: ['silent_audio', 'wrong_duration'],
  fal: ['black_video', 'wrong_duration', 'wrong_size'],
}
const TOPICS = [
  'a lighthouse',
  'the first lens',
  'black holes',
  'an old harbor',
  'salt',
  'a comet',
  'the tide',
  'glass',
  'a clock',
  'storms',
]

/** Faults, cap and subject of a film, from the seed and its number alone. */
export const planOf = (seed: number, film: number): FilmPlan => {
  const random = seeded(seed * 1_000_003 + film * 7919)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const key = `contract-film-${film}-`
  const rule = (): Rule => {
    const drawn = random()
    // Files are fetched without a key: whoever fetches may meet it.
    if (drawn > 0.95)
      return { fault: one(FETCHING), vendor: one(['genaipro', 'fal']), key: '', route: 'file', nth: 1 + Math.floor(random() * 40) }
    const vendor = drawn < 0.08 ? one(LIBRARIES) : one(SELLERS)
    const spoils = SPOILT[vendor as keyof typeof SPOILT]
    const fault = spoils && drawn > 0.7 ? one(spoils) : spoils && drawn > 0.66 ? one(STOPPING) : one(PASSING)
    const times = 1 + Math.floor(random() * 3)
    // Libraries are asked without a key: whoever asks may meet it.
    const whose = spoils ? key : ''
    return random() < 0.5
      ? { fault, vendor, key: whose, nth: 1 + Math.floor(random() * 10) }
      : { fault, vendor, key: whose, share: 0.1 + 0.5 * random(), times }
  }
  const rules = Array.from({ length: Math.floor(random() * 5) }, rule)
  const cap = random() < 0.2 ? Math.round(100 * (0.05 + 4 * random())) / 100 : 100
  const small = { duration: 50, width: 640, height: 360, estimated: false }
  return { film, organizationId: `org_film_${film}`, key, topic: `${one(TOPICS)} ${film}`, ...small, cap, rules }
}

const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [640, 360],
] as const

/** A project without faults, of any subject, length from half a minute to two, and shape. */
export const variedPlanOf = (seed: number, film: number): FilmPlan => {
  const random = seeded(seed * 999_983 + film * 104_729)
  const [width, height] = SIZES[Math.floor(random() * SIZES.length)]!
  const duration = 30 + Math.floor(random() * 90)
  const plan = planOf(seed, film)
  return {
    ...plan,
    topic: `${TOPICS[film % TOPICS.length]} ${seed}-${film}`,
    duration,
    width,
    height,
    estimated: true,
    cap: 1_000,
    rules: [],
  }
}

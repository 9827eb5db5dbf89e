import type { Asked } from './ask.js'
import type { Who } from './people.js'
import type { World } from './world.js'

/** A request on real ids, made for this one trial. */
export type Trial = Asked & {
  /** Tokens of people made for this trial, where it ends what their usual one is good for. */
  readonly as?: Partial<Record<Who, string>>
  /** Asked for as a WebSocket. */
  readonly socket?: boolean
  /** `link`: the same with another authority than the one the studio gave; it has to be refused. */
  readonly forged?: Asked
}

/**
 * What a call is about, and so what others are answered:
 * `held` — a thing of the organization, by its id: nobody else finds it;
 * `list` — whatever the caller's own organization has, or gets: others see or make their own;
 * `self` — the person who calls;
 * `link` — what the request itself carries is the whole authority, or everybody may know the answer.
 */
export type Recipe = {
  readonly kind: 'held' | 'list' | 'self' | 'link'
  readonly trial: (world: World) => Promise<Trial> | Trial
  /** Answers that differ from what the kind says, as status codes, each with its reason in `why`. */
  readonly answers?: Partial<Record<Who, number>>
  readonly why?: string
}

export type Recipes = Readonly<Record<string, Recipe>>

/** Reads that need an admin or an editor. */
export const NOT_FOR_VIEWERS = { answers: { viewer: 403 } } as const

type Expectation = { readonly who: Who; readonly is: (status: number) => boolean; readonly said: string }

const yes = (status: number): boolean => status >= 200 && status < 400
const exactly = (status: number) => (given: number) => given === status

const saidOf = ({ kind }: Recipe, who: Who, reads: boolean): number | 'yes' => {
  if (who === 'owner') return 'yes'
  if (who === 'stranger') return kind === 'held' ? 404 : 'yes'
  if (who === 'viewer') return reads || kind === 'self' ? 'yes' : 403
  return 401
}

/** What one of the seven has to be answered; undefined where a link is the authority, whoever brings it. */
export const expectation = (recipe: Recipe, who: Who, reads: boolean): Expectation | undefined => {
  const said = recipe.answers?.[who] ?? saidOf(recipe, who, reads)
  if (recipe.kind === 'link' && who !== 'owner' && recipe.answers?.[who] === undefined) return undefined
  return { who, is: said === 'yes' ? yes : exactly(said), said: String(said) }
}

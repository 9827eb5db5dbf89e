import { newId } from '@reelwright/data/id'
import { takes } from '@reelwright/data/tables/takes'
import { type Fault, refuse } from '@reelwright/film/fault'
import type { Flaw, Slot, Take } from '@reelwright/film/take'
import type { Provider } from '@reelwright/providers/ports/call'
import { and, eq } from 'drizzle-orm'
import { keyOf } from '../canonical.js'
import type { Kept } from '../ledger/keep-made.js'
import { ask } from './ask.js'
import type { StepRun } from './step.js'

export type Checked<Request, Result> = {
  readonly sceneId: string
  readonly slot: Slot
  readonly provider: Provider<Request, Result>
  /** What is asked for at first, and once more: another seed where there is one, else the same. */
  readonly request: (again: number) => Request
  readonly variation: number
  /** What is kept of an answer as a take. */
  readonly takeOf: (result: Kept<Result>) => Pick<Take, 'asset' | 'words'>
  /** Why an answer will not do. Equal answers are judged alike. */
  readonly check: (result: Kept<Result>, request: Request) => Promise<Flaw | undefined>
}

/** Times a faulty answer is bought once more. */
const AGAIN = 1

type Answer<Request, Result> = { readonly request: Request; readonly result: Kept<Result>; readonly cost: number; readonly key: string }

/** Keeps a take that will not do beside the others, chosen by nobody. Its key is its own: what the slot asks for is another one. */
const keepFlawed = async (
  { studio, step }: StepRun,
  take: Pick<Take, 'sceneId' | 'slot' | 'asset' | 'words' | 'provenance'>,
  call: string,
  flaw: Flaw,
): Promise<void> => {
  const { organizationId, projectId } = step
  const key = keyOf({ flawed: call, slot: take.slot })
  await studio.data.inOrganization(organizationId, async ({ db }) => {
    const of = and(eq(takes.projectId, projectId), eq(takes.key, key))
    const [known] = await db.select({ id: takes.id }).from(takes).where(of)
    if (known) return
    const id = newId('take')
    const { sceneId, slot } = take
    await db
      .insert(takes)
      .values({ id, organizationId, projectId, sceneId, slot, key, take: { ...take, id, key, flaw, call } as Take, selected: false })
  })
}

const NAMES: Partial<Record<Slot, string>> = { narration: 'narration', frame: 'picture', clip: 'clip', avatar: 'presenter' }

/** What a person can do about takes that will not do. */
const hopeless = (slot: Slot, { code, message }: Flaw): Fault =>
  refuse(
    code,
    `${message} The ${NAMES[slot] ?? slot} was made ${AGAIN + 1} times, and this is how it stayed. Make it anew with other words, or choose one of its takes as it is.`,
    { field: 'slot', given: slot },
  )

/**
 * Asks a provider, looks at the answer, and asks once more when it will not do. The answers stay under keys of their own, so
 * a step that is run again finds them both and buys nothing. @throws the flaw, where the last answer will not do either
 */
export const askUntilGood = async <Request, Result>(
  run: StepRun,
  { sceneId, slot, provider, request: requestOf, variation, takeOf, check }: Checked<Request, Result>,
): Promise<Answer<Request, Result>> => {
  for (let again = 0; ; again += 1) {
    const request = requestOf(again)
    const { result, cost, key } = await ask(run, sceneId, provider, request, variation, again)
    const flaw = await check(result, request)
    if (!flaw) return { request, result, cost, key }
    const provenance = { ...provider.provenance(request), cost }
    await keepFlawed(run, { sceneId, slot, ...takeOf(result), provenance }, key, flaw)
    if (again >= AGAIN) throw hopeless(slot, flaw)
  }
}

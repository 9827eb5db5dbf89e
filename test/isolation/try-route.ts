import type {} from '@fastify/websocket' // tells of injectWS
import { type Answer, ask, type Method } from './ask.js'
import { MARK, WHO, type Who } from './people.js'
import { expectation, type Recipe, type Trial } from './recipe.js'
import { printOf } from './tenant-rows.js'
import type { World } from './world.js'

export type Tried = {
  readonly route: string
  readonly kind: Recipe['kind']
  readonly statuses: Readonly<Record<Who, number>>
  /** What should not have been, in sentences. */
  readonly faults: readonly string[]
  readonly why: string | undefined
}

const send = async ({ house, people }: World, method: Method, trial: Trial, who: Who): Promise<Answer> => {
  const token = trial.as?.[who] ?? people.tokens[who]
  if (!trial.socket) return ask(house, method, trial, token)
  const headers = { host: '127.0.0.1:4310', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
  const status = await house.app.injectWS(`/api${trial.path}`, { headers }).then(
    (socket) => {
      socket.terminate()
      return 101
    },
    (error: Error) => Number(/\d{3}/.exec(error.message)?.[0] ?? 0),
  )
  return { status, headers: {}, text: '', json: undefined as never }
}

/** What an answer may not hold: anything of the first organization's that the request did not bring itself. */
const leaksOf = ({ people: { owner } }: World, { path, body }: Trial, { text, headers }: Answer): readonly string[] => {
  const brought = `${path} ${JSON.stringify(body ?? '')}`
  const told = `${text} ${JSON.stringify(headers)}`
  return [MARK, owner.organization.id, owner.user.id].filter((secret) => told.includes(secret) && !brought.includes(secret))
}

const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name)

/**
 * Tries one call: the owner first, then the six others on things of the organization's as new as the owner's was; where
 * it changes something, the owner once more at the end, to whom all must still be there. What the six may have changed
 * is looked for in every row of the organization.
 */
export const tryRoute = async (world: World, route: string, recipe: Recipe): Promise<Tried> => {
  const method = route.split(' ')[0] as Method
  const reads = method === 'GET'
  const faults: string[] = []
  const statuses: Partial<Record<Who, number>> = {}

  const as = async (who: Who, trial: Trial): Promise<void> => {
    const answer = await send(world, method, trial, who)
    statuses[who] = answer.status
    const expected = expectation(recipe, who, reads)
    const welcome = trial.socket === true && who === 'owner' && answer.status === 101
    if (expected && !welcome && !expected.is(answer.status))
      faults.push(`${who} was answered ${answer.status} in place of ${expected.said}: ${answer.text.slice(0, 300)}`)
    if (answer.status >= 500) faults.push(`${who} was answered ${answer.status}: ${answer.text.slice(0, 300)}`)
    const member = who === 'owner' || (who === 'viewer' && (answer.status < 300 || recipe.kind === 'self'))
    if (!member && recipe.kind !== 'link')
      for (const secret of leaksOf(world, trial, answer)) faults.push(`${who} was told ${secret}: ${answer.text.slice(0, 300)}`)
  }

  const first = await recipe.trial(world)
  await as('owner', first)
  const again = reads && !first.socket ? first : await recipe.trial(world)
  const { id } = world.people.owner.organization
  const before = await printOf(world.house, id)
  for (const who of WHO) if (who !== 'owner' && who !== 'viewer') await as(who, again)
  const viewerMay = expectation(recipe, 'viewer', reads)?.is(200) ?? true
  const beforeViewer = await printOf(world.house, id)
  await as('viewer', again)
  const after = viewerMay ? beforeViewer : await printOf(world.house, id)
  if (recipe.kind === 'held' || recipe.kind === 'list')
    for (const table of changed(before, after)) faults.push(`rows of ${table} changed under those who may not`)
  if (again.forged) {
    const { status, text } = await ask(world.house, method, again.forged)
    if (status < 400 || status >= 500) faults.push(`another authority was answered ${status}: ${text.slice(0, 300)}`)
  }
  if (recipe.kind === 'held' && !reads) {
    const { status, text } = await send(world, method, again, 'owner')
    if (!(expectation(recipe, 'owner', reads)?.is(status) ?? status < 400))
      faults.push(`at the end the owner was answered ${status}: ${text.slice(0, 300)}`)
  }
  return { route, kind: recipe.kind, statuses: statuses as Record<Who, number>, faults, why: recipe.why }
}

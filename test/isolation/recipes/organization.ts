import { ticketOf } from '@reelwright/studio/vendor-webhooks/ticket'
import { MARK } from '../people.js'
import { NOT_FOR_VIEWERS, type Recipes } from '../recipe.js'
import { get, post, put, type World } from '../world.js'

const makeHook = async (world: World): Promise<string> =>
  (await post(world, '/webhooks', { url: 'https://example.com/hook', description: `of ${MARK}` })).id

/** An organization has twenty at most. */
const hook = async (world: World): Promise<string> => {
  const { items } = await get<{ items: readonly { id: string }[] }>(world, '/webhooks')
  return items[0]?.id ?? makeHook(world)
}

const onHook = (rest: string, body?: unknown, of = hook) => ({
  kind: 'held' as const,
  trial: async (world: World) => ({ path: `/webhooks/${await of(world)}${rest}`, body }),
})

const secretOf = ({ house }: World): string => house.here.studio.envelopeKey as string
const ofNoCall = ({ people }: World) => ({
  vendor: 'genaipro',
  organizationId: people.owner.organization.id,
  callId: 'call_gone',
  attempt: 1,
})

/** Named by its vendor, which everybody's are: a stranger is told that they have none. */
const onKey = (rest: string) => ({
  kind: 'held' as const,
  trial: async (world: World) => {
    await put(world, '/vendor-keys/replicate', { key: `key-of-${MARK}-5678` })
    return { path: `/vendor-keys/replicate${rest}` }
  },
})

/** What an organization has besides its films and people. */
export const ORGANIZATION: Recipes = {
  'GET /api-keys': { kind: 'list', trial: () => ({ path: '/api-keys' }), ...NOT_FOR_VIEWERS },
  'POST /api-keys': { kind: 'list', trial: () => ({ path: '/api-keys', body: { name: 'Any key', role: 'viewer' } }) },
  'DELETE /api-keys/{id}': {
    kind: 'held',
    trial: async (world) => ({ path: `/api-keys/${(await post(world, '/api-keys', { name: `Second of ${MARK}` })).id}` }),
  },
  'GET /audit': { kind: 'list', trial: () => ({ path: '/audit?limit=100' }), ...NOT_FOR_VIEWERS },
  'GET /caps': { kind: 'list', trial: () => ({ path: '/caps' }) },
  'PATCH /caps': { kind: 'list', trial: () => ({ path: '/caps', body: { day: 100 } }) },
  'GET /voices': { kind: 'list', trial: () => ({ path: '/voices' }) },
  'GET /voices/{name}/sample.wav': { kind: 'list', trial: () => ({ path: '/voices/documentary-male/sample.wav' }) },
  'GET /music/{mood}/sample.wav': { kind: 'list', trial: () => ({ path: '/music/calm/sample.wav' }) },
  'GET /profiles': { kind: 'list', trial: () => ({ path: '/profiles' }) },
  'GET /fonts': { kind: 'link', trial: () => ({ path: '/fonts' }) },
  'GET /fonts/{id}': { kind: 'link', trial: () => ({ path: '/fonts/inter-latin-opsz-normal' }) },
  'GET /quota': { kind: 'list', trial: () => ({ path: '/quota' }) },
  'GET /vendor-keys': { kind: 'list', trial: () => ({ path: '/vendor-keys' }), ...NOT_FOR_VIEWERS },
  'PUT /vendor-keys/{vendor}': { kind: 'list', trial: () => ({ path: '/vendor-keys/pexels', body: { key: `key-of-${MARK}-1234` } }) },
  'DELETE /vendor-keys/{vendor}': onKey(''),
  'POST /vendor-keys/{vendor}/test': onKey('/test'),
  'GET /webhooks': { kind: 'list', trial: () => ({ path: '/webhooks' }), ...NOT_FOR_VIEWERS },
  'POST /webhooks': { kind: 'list', trial: () => ({ path: '/webhooks', body: { url: 'https://example.com/other' } }) },
  'GET /webhooks/{id}': { ...onHook(''), ...NOT_FOR_VIEWERS },
  'PATCH /webhooks/{id}': onHook('', { enabled: false }),
  'DELETE /webhooks/{id}': onHook('', undefined, makeHook),
  'POST /webhooks/{id}/secret': onHook('/secret'),
  'GET /webhooks/{id}/deliveries': { ...onHook('/deliveries'), ...NOT_FOR_VIEWERS },
  'POST /webhooks/{vendor}': {
    kind: 'link',
    trial: () => ({ path: '/webhooks/heygen', body: {}, forged: { path: '/webhooks/synthesia', body: {} } }),
    answers: { owner: 403 },
    why: 'The signature is the whole authority, and the studio of a test was told no secret: nobody’s message is taken.',
  },
  'POST /webhooks/{vendor}/{ticket}': {
    kind: 'link',
    trial: (world) => ({
      path: `/webhooks/genaipro/${ticketOf(secretOf(world), ofNoCall(world))}`,
      forged: { path: '/webhooks/genaipro/org.call.1.nobody' },
    }),
    why: 'The address was given to a service for one call, and is the authority; of the services that sign, the signature too.',
  },
  'POST /live/ticket': { kind: 'self', trial: () => ({ path: '/live/ticket' }) },
  'GET /live': {
    kind: 'link',
    trial: async (world) => {
      const { ticket } = await post<{ ticket: string }>(world, '/live/ticket')
      const forged = `${world.people.owner.organization.id}.nobody-was-given-this`
      return { path: `/live?ticket=${ticket}`, socket: true, forged: { path: `/live?ticket=${forged}` } }
    },
    why: 'The ticket is the authority, once; whoever comes after is refused.',
  },
}

import { PASSWORD } from '@reelwright/api/fixture/people-api'
import type { SignedIn } from '@reelwright/contract/auth'
import { emailOf, freshName, inviteAs, joinAs, logIn, MARK, signUp } from '../people.js'
import { NOT_FOR_VIEWERS, type Recipes } from '../recipe.js'
import { get, post, type World } from '../world.js'

const own = (rest: string, body?: unknown) => ({
  kind: 'held' as const,
  trial: ({ people }: World) => ({ path: `/organizations/${people.owner.organization.id}${rest}`, body }),
})

/** Somebody with an account and an organization of their own. */
const somebody = (world: World): Promise<SignedIn> => signUp(world.house, freshName())

const member = async (world: World): Promise<string> => (await joinAs(world.house, world.people.owner, 'editor')).user.id

const about = (rest: string, body?: unknown) => ({
  kind: 'held' as const,
  trial: async (world: World) => ({
    path: `/organizations/${world.people.owner.organization.id}/members/${await member(world)}${rest}`,
    body,
  }),
})

/** Another organization of the owner's, and the token for it. */
const another = async (world: World): Promise<SignedIn> => {
  const { id } = await post(world, '/organizations', { name: `Branch of ${MARK}` })
  return post<SignedIn>(world, `/organizations/${id}/switch`)
}

export const PEOPLE: Recipes = {
  'GET /organizations': { kind: 'self', trial: () => ({ path: '/organizations' }) },
  'POST /organizations': {
    kind: 'self',
    trial: () => ({ path: '/organizations', body: { name: 'Any name' } }),
  },
  'GET /organizations/{id}': own(''),
  'PATCH /organizations/{id}': own('', { name: `The house of ${MARK}` }),
  'DELETE /organizations/{id}': {
    kind: 'held',
    trial: async (world) => {
      const { token, organization } = await another(world)
      return { path: `/organizations/${organization.id}`, body: { name: organization.name }, as: { owner: token } }
    },
  },
  'POST /organizations/{id}/switch': {
    ...own('/switch'),
    answers: { viewer: 200 },
    why: 'A member may have a token for their own organization.',
  },
  'POST /organizations/{id}/leave': {
    kind: 'held',
    trial: async (world) => {
      const { owner } = world.people
      const [editor, viewer] = [await joinAs(world.house, owner, 'editor'), await joinAs(world.house, owner, 'viewer')]
      return { path: `/organizations/${owner.organization.id}/leave`, as: { owner: editor.token, viewer: viewer.token } }
    },
    answers: { viewer: 200 },
    why: 'Everybody may leave; the one owner may not, so an editor stands in for them.',
  },
  'GET /organizations/{id}/members': own('/members'),
  'PATCH /organizations/{id}/members/{userId}': about('', { role: 'admin' }),
  'DELETE /organizations/{id}/members/{userId}': about(''),
  'GET /organizations/{id}/invitations': { ...own('/invitations'), ...NOT_FOR_VIEWERS },
  'POST /organizations/{id}/invitations': {
    kind: 'held',
    trial: ({ people }) => ({
      path: `/organizations/${people.owner.organization.id}/invitations`,
      body: { email: emailOf(freshName()), role: 'editor' },
    }),
  },
  'DELETE /organizations/{id}/invitations/{invitationId}': {
    kind: 'held',
    trial: async (world) => {
      const path = `/organizations/${world.people.owner.organization.id}/invitations`
      const { id } = await post(world, path, { email: emailOf(freshName()), role: 'editor' })
      return { path: `${path}/${id}` }
    },
  },
  'POST /invitations/open': {
    kind: 'link',
    trial: async (world) => ({
      path: '/invitations/open',
      body: { token: await inviteAs(world.house, world.people.owner, freshName(), 'editor') },
      forged: { path: '/invitations/open', body: { token: 'a-token-that-nobody-was-sent-by-mail' } },
    }),
  },
  'POST /invitations/decline': {
    kind: 'link',
    trial: async (world) => ({
      path: '/invitations/decline',
      body: { token: await inviteAs(world.house, world.people.owner, freshName(), 'editor') },
      forged: { path: '/invitations/decline', body: { token: 'a-token-that-nobody-was-sent-by-mail' } },
    }),
  },
  'POST /invitations/accept': {
    kind: 'self',
    trial: async (world) => {
      const name = freshName()
      const { token } = await signUp(world.house, name)
      const invitation = await inviteAs(world.house, world.people.owner, name, 'editor')
      return { path: '/invitations/accept', body: { token: invitation }, as: { owner: token } }
    },
    answers: { stranger: 403, viewer: 403 },
    why: 'An invitation is for the address it was sent to.',
  },
  'GET /users/me': { kind: 'self', trial: () => ({ path: '/users/me' }) },
  'PATCH /users/me': {
    kind: 'self',
    trial: async (world) => ({
      path: '/users/me',
      body: { name: 'Any name' },
      as: { owner: (await somebody(world)).token },
    }),
  },
  'GET /users/me/sessions': { kind: 'self', trial: () => ({ path: '/users/me/sessions' }) },
  'DELETE /users/me/sessions/{id}': {
    kind: 'held',
    trial: async (world) => {
      await logIn(world.house, `${MARK}-owner`)
      const { items } = await get<{ items: readonly { id: string; current: boolean }[] }>(world, '/users/me/sessions')
      return { path: `/users/me/sessions/${items.find(({ current }) => !current)?.id}` }
    },
    answers: { viewer: 404 },
    why: 'A session is its person’s alone.',
  },
  'GET /users/me/data': { kind: 'self', trial: () => ({ path: '/users/me/data' }) },
  'GET /users/me/drafts': { kind: 'self', trial: () => ({ path: '/users/me/drafts' }) },
  'PUT /users/me/drafts/{name}': {
    kind: 'self',
    trial: () => ({ path: '/users/me/drafts/new-documentary', body: { body: { topic: `Lamps of ${MARK}` } } }),
  },
  'DELETE /users/me/drafts/{name}': { kind: 'self', trial: () => ({ path: '/users/me/drafts/new-property' }) },
  'POST /users/me/password': {
    kind: 'self',
    trial: async (world) => {
      const [owner, stranger] = [await somebody(world), await somebody(world)]
      const viewer = await joinAs(world.house, world.people.owner, 'viewer')
      return {
        path: '/users/me/password',
        body: { currentPassword: PASSWORD, newPassword: `${PASSWORD} staple` },
        as: { owner: owner.token, stranger: stranger.token, viewer: viewer.token },
      }
    },
  },
  'POST /users/me/verify': {
    kind: 'self',
    trial: async (world) => ({ path: '/users/me/verify', as: { owner: (await somebody(world)).token } }),
    answers: { viewer: 409 },
    why: 'The viewer came by an invitation, which confirmed the address.',
  },
  'DELETE /users/me': {
    kind: 'self',
    trial: async (world) => {
      const { token, user } = await somebody(world)
      return { path: '/users/me', body: { email: user.email, password: PASSWORD }, as: { owner: token } }
    },
    answers: { stranger: 400, viewer: 400 },
    why: 'The yes is the address of the one who asks.',
  },
}

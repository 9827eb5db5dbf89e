import { PASSWORD } from '@reelwright/api/fixture/people-api'
import { ask, mustAsk } from '../ask.js'
import { emailOf, freshName, logIn, MARK, signUp, untilMailed } from '../people.js'
import type { Recipes } from '../recipe.js'
import type { World } from '../world.js'

const EVERYBODY = 'Everybody may ask.'

/** The way back from Google, as a browser takes it. */
const returning = async ({ house }: World): Promise<{ path: string; headers: Record<string, string> }> => {
  const name = freshName()
  house.google.visit({ sub: `g-${name}`, email: emailOf(name), email_verified: true, name })
  const left = await ask(house, 'GET', { path: '/auth/google' })
  const answer = await fetch(String(left.headers.location), { redirect: 'manual' })
  const { pathname, search } = new URL(answer.headers.get('location') ?? '')
  const cookies = [left.headers['set-cookie'] ?? []].flat().map((one) => String(one).split(';')[0])
  return { path: pathname.replace(/^\/api/, '') + search, headers: { cookie: cookies.join('; ') } }
}

export const SIGN_IN: Recipes = {
  'POST /auth/signup': {
    kind: 'link',
    trial: () => ({ path: '/auth/signup', body: { email: emailOf(freshName()), password: PASSWORD } }),
    why: `${EVERYBODY} The address is taken from the second time on.`,
  },
  'POST /auth/login': {
    kind: 'link',
    trial: async (world) => {
      const name = freshName()
      await signUp(world.house, name)
      const body = { email: emailOf(name), password: PASSWORD }
      return { path: '/auth/login', body, forged: { path: '/auth/login', body: { ...body, password: 'not the password' } } }
    },
    why: 'The password is the authority.',
  },
  'POST /auth/logout': {
    kind: 'self',
    trial: async ({ house }) => ({
      path: '/auth/logout',
      as: {
        owner: (await logIn(house, `${MARK}-owner`)).token,
        stranger: (await logIn(house, 'stranger')).token,
        viewer: (await logIn(house, `${MARK}-viewer`)).token,
      },
    }),
  },
  'GET /auth/session': { kind: 'self', trial: () => ({ path: '/auth/session' }) },
  'POST /auth/refresh': { kind: 'self', trial: () => ({ path: '/auth/refresh' }) },
  'POST /auth/request-password-reset': {
    kind: 'link',
    trial: () => ({ path: '/auth/request-password-reset', body: { email: emailOf('nobody-we-know') } }),
    why: `${EVERYBODY} The answer is the same for an address nobody has.`,
  },
  'POST /auth/reset-password': {
    kind: 'link',
    trial: async ({ house }) => {
      const name = freshName()
      await signUp(house, name)
      await untilMailed(house, name)
      await mustAsk(house, 'POST', { path: '/auth/request-password-reset', body: { email: emailOf(name) } })
      const body = { token: await untilMailed(house, name, 2), password: PASSWORD }
      return {
        path: '/auth/reset-password',
        body,
        forged: { path: '/auth/reset-password', body: { ...body, token: 'nobody-was-sent-this' } },
      }
    },
    why: 'The letter is the authority, once.',
  },
  'POST /auth/verify-email': {
    kind: 'link',
    trial: async ({ house }) => {
      const name = freshName()
      await signUp(house, name)
      const body = { token: await untilMailed(house, name) }
      return { path: '/auth/verify-email', body, forged: { path: '/auth/verify-email', body: { token: 'nobody-was-sent-this' } } }
    },
    why: 'The letter is the authority.',
  },
  'GET /auth/ways-in': { kind: 'link', trial: () => ({ path: '/auth/ways-in' }), why: EVERYBODY },
  'GET /auth/jwks': { kind: 'link', trial: () => ({ path: '/auth/jwks' }), why: `${EVERYBODY} Public keys.` },
  'GET /auth/google': { kind: 'link', trial: () => ({ path: '/auth/google' }), why: EVERYBODY },
  'GET /auth/callback/google': {
    kind: 'link',
    trial: returning,
    why: 'Google’s word and this browser’s cookie are the authority, once; without them it leads back with an error.',
  },
}

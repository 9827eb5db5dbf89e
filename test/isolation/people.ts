import { PASSWORD } from '@reelwright/api/fixture/people-api'
import type { SignedIn } from '@reelwright/contract/auth'
import { mustAsk } from './ask.js'
import type { House } from './open-house.js'

/** A word that stands in everything the first organization has, and in nothing that others send. */
export const MARK = 'quokkaberg'

/** Those who try: the organization's owner, another organization's, a viewer, and four whose tokens are worth nothing. */
export const WHO = ['owner', 'stranger', 'viewer', 'expired', 'tampered', 'revoked', 'nobody'] as const
export type Who = (typeof WHO)[number]

export type People = {
  readonly owner: SignedIn
  readonly stranger: SignedIn
  readonly viewer: SignedIn
  readonly tokens: Readonly<Record<Who, string | undefined>>
}

let counted = 0
export const freshName = (): string => `newcomer${++counted}`
export const emailOf = (name: string): string => `${name}@example.com`

export const signUp = (house: House, name: string, invitation?: string): Promise<SignedIn> =>
  mustAsk(house, 'POST', { path: '/auth/signup', body: { email: emailOf(name), password: PASSWORD, name, invitation } })

export const logIn = (house: House, name: string): Promise<SignedIn> =>
  mustAsk(house, 'POST', { path: '/auth/login', body: { email: emailOf(name), password: PASSWORD } })

/** What the last mail to somebody carries. */
export const tokenFromMail = async ({ lettersTo }: House, name: string): Promise<string> => {
  const letters = await lettersTo(emailOf(name))
  const [, token] = /\?token=([\w.%-]+)/.exec(letters.at(-1) ?? '') ?? []
  if (!token) throw new Error(`No mail to ${name} carries a token`)
  return decodeURIComponent(token)
}

/** The letter of a sign-up is written without being waited for. */
export const untilMailed = async (house: House, name: string, count = 1): Promise<string> => {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if ((await house.lettersTo(emailOf(name))).length >= count) return tokenFromMail(house, name)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Nobody wrote to ${name}`)
}

export const inviteAs = async (house: House, { token, organization }: SignedIn, name: string, role: string): Promise<string> => {
  await mustAsk(house, 'POST', { path: `/organizations/${organization.id}/invitations`, body: { email: emailOf(name), role } }, token)
  return untilMailed(house, name)
}

/** Somebody new in an organization, signed in for it. */
export const joinAs = async (house: House, host: SignedIn, role: string, name = freshName()): Promise<SignedIn> =>
  signUp(house, name, await inviteAs(house, host, name, role))

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString()) as Record<string, unknown>

/** The owner's token as it will be after a day, signed by the studio. */
const expiredOf = async ({ signIn }: House, token: string): Promise<string> => {
  const now = Math.floor(Date.now() / 1000)
  const payload = { ...claimsOf(token), iat: now - 90_000, exp: now - 60 }
  return (await signIn.auth.api.signJWT({ body: { payload } })).token
}

/** The stranger's token with what it says made to be the owner's. */
const tamperedOf = (own: string, wanted: string): string => {
  const [head, , signature] = own.split('.')
  const claims = { ...claimsOf(own), ...claimsOf(wanted) }
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
}

export const enterAll = async (house: House): Promise<People> => {
  const owner = await signUp(house, `${MARK}-owner`)
  const stranger = await signUp(house, 'stranger')
  const viewer = await joinAs(house, owner, 'viewer', `${MARK}-viewer`)
  const left = await logIn(house, `${MARK}-owner`)
  await mustAsk(house, 'POST', { path: '/auth/logout' }, left.token)
  const tokens = {
    owner: owner.token,
    stranger: stranger.token,
    viewer: viewer.token,
    expired: await expiredOf(house, owner.token),
    tampered: tamperedOf(stranger.token, owner.token),
    revoked: left.token,
    nobody: undefined,
  }
  return { owner, stranger, viewer, tokens }
}

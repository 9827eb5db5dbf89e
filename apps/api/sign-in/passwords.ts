import type { SignedIn } from '@reelwright/contract/auth'
import { refuse } from '@reelwright/film/fault'
import { acceptInvitation } from '@reelwright/studio/people/answer-invitation'
import { askFirstQuestions } from '@reelwright/studio/people/drafts'
import { claimStudio } from '@reelwright/studio/people/find-home'
import { type Language, preferredLanguage } from '@reelwright/studio/people/letter-words/words'
import { holdTo, LETTERS, LINKS, SIGN_UPS, tryLogIn } from '@reelwright/studio/people/limits'
import { recordRefusal } from '@reelwright/studio/people/record-log-in'
import { removeUser } from '@reelwright/studio/people/remove-user'
import { endOtherSessions } from '@reelwright/studio/people/sessions'
import { admit, signUpClosed } from '@reelwright/studio/people/sign-up-policy'
import { openSession } from './open-session.js'
import { inOurWords } from './refusals.js'
import type { SignIn } from './sign-in.js'

/** Where a call comes from. */
export type From = { readonly address: string; readonly userAgent: string; readonly languages?: string }

/** The header our own calls bring a client's address in; from outside it never arrives. */
export const ADDRESS_HEADER = 'x-reelwright-address'

const headersOf = ({ address, userAgent }: From): Headers =>
  new Headers({ [ADDRESS_HEADER]: address, 'user-agent': userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 300) })

type SignUpWish = {
  readonly email: string
  readonly password: string
  readonly name?: string
  readonly language?: Language
  readonly invitation?: string
}

/**
 * A new account, signed in: the first owns the studio and the films made from its command line.
 * @throws SIGN_UP_CLOSED, EMAIL_TAKEN, INVITATION_NOT_FOUND, INVITATION_FOR_ANOTHER, TOO_MANY_REQUESTS
 */
export const signUp = async (
  signIn: SignIn,
  { email, password, name = '', invitation, ...wish }: SignUpWish,
  from: From,
): Promise<SignedIn> => {
  const language = wish.language ?? preferredLanguage(from.languages)
  const { auth, data, settings, tally } = signIn
  if (!invitation) await holdTo(tally, `sign-up:${from.address}`, SIGN_UPS) // an invitation cannot be guessed
  const admission = await admit(data, settings.signUp, email, invitation)
  const made = await auth.api.signUpEmail({ body: { email, password, name, language }, headers: headersOf(from) }).catch(inOurWords)
  const { id } = made.user
  try {
    if (admission === 'first' && !(await claimStudio(data, { id, name, email })) && settings.signUp !== 'open') throw signUpClosed()
    if (admission === 'invited') await acceptInvitation(data, { userId: id, by: 'session', email }, invitation as string)
    const signed = await openSession(signIn, made.token as string)
    if (admission !== 'invited') await askFirstQuestions(data, signed)
    if (!signed.user.emailVerified) await auth.api.sendVerificationEmail({ body: { email } })
    return signed
  } catch (error) {
    await removeUser(data, id) // half an account would hold its address for ever
    throw error
  }
}

type LogInWish = { readonly email: string; readonly password: string; readonly invitation?: string }

/** @throws SIGN_IN_REFUSED, NO_ORGANIZATION, INVITATION_NOT_FOUND, INVITATION_FOR_ANOTHER, TOO_MANY_REQUESTS */
export const logIn = async (signIn: SignIn, { email, password, invitation }: LogInWish, from: From): Promise<SignedIn> => {
  const { auth, data, tally, later } = signIn
  const attempt = await tryLogIn(tally, from.address, email)
  const made = await auth.api.signInEmail({ body: { email, password }, headers: headersOf(from) }).catch((error: unknown) => {
    // Not waited for: the time it takes would tell which addresses are known.
    later(recordRefusal(data, { email, address: from.address, shutMs: attempt.shutMs }))
    return inOurWords(error)
  })
  await attempt.succeeded()
  const joined = invitation && (await acceptInvitation(data, { userId: made.user.id, by: 'session', email }, invitation))
  return openSession(signIn, made.token, joined)
}

/** Sends a link to choose a new password, if there is such an account; the answer and its time tell nothing of that. */
export const requestReset = async ({ auth, tally }: SignIn, email: string, from: From): Promise<void> => {
  await holdTo(tally, `letters:address:${from.address}`, LETTERS)
  await holdTo(tally, `letters:account:${email}`, LETTERS)
  await auth.api.requestPasswordReset({ body: { email }, headers: headersOf(from) }).catch(inOurWords)
}

/** Ends every session of the account. @throws MAIL_LINK_INVALID */
export const resetPassword = async ({ auth, tally }: SignIn, token: string, newPassword: string, from: From): Promise<void> => {
  await holdTo(tally, `links:${from.address}`, LINKS)
  await auth.api.resetPassword({ body: { token, newPassword } }).catch(inOurWords)
}

/** @throws MAIL_LINK_INVALID */
export const verifyEmail = async ({ auth }: SignIn, token: string): Promise<void> => {
  await auth.api.verifyEmail({ query: { token } }).catch(inOurWords)
}

const passwordOf = async ({ auth }: SignIn, userId: string) => {
  const { internalAdapter, password } = await auth.$context
  const hash = (await internalAdapter.findCredentialAccount(userId))?.password
  return {
    exists: Boolean(hash),
    is: async (given: string): Promise<boolean> => Boolean(hash) && password.verify({ hash: hash as string, password: given }),
    change: async (to: string): Promise<unknown> => internalAdapter.updatePassword(userId, await password.hash(to)),
  }
}

/** A yes to what cannot be undone: the person's address, and their password where they have one. @throws EMAIL_DIFFERENT, PASSWORD_WRONG */
export const confirmPerson = async (
  signIn: SignIn,
  { id, email }: { id: string; email: string },
  given: { email: string; password?: string },
  from: From,
): Promise<void> => {
  if (given.email !== email)
    throw refuse('EMAIL_DIFFERENT', 'Give the address of your account as a yes.', { field: 'email', given: given.email })
  const attempt = await tryLogIn(signIn.tally, from.address, email)
  const password = await passwordOf(signIn, id)
  if (password.exists && !(await password.is(given.password ?? '')))
    throw refuse('PASSWORD_WRONG', 'The password is not right; give it once more.', { field: 'password' })
  await attempt.succeeded()
}

/** Ends every other session of the person. @throws PASSWORD_WRONG, TOO_MANY_REQUESTS */
export const changePassword = async (
  signIn: SignIn,
  { userId, sessionId, email }: { userId: string; sessionId: string; email: string },
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  from: From,
): Promise<void> => {
  const attempt = await tryLogIn(signIn.tally, from.address, email)
  const password = await passwordOf(signIn, userId)
  if (!(await password.is(currentPassword)))
    throw refuse('PASSWORD_WRONG', 'The current password is not right; if you have none yet, ask for a new one by mail.', {
      field: 'currentPassword',
    })
  await attempt.succeeded()
  await password.change(newPassword)
  await endOtherSessions(signIn.data, userId, sessionId)
}

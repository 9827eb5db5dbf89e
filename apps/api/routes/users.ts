import { Done } from '@reelwright/contract/auth'
import { Problem } from '@reelwright/contract/problem'
import { PasswordChange, SignedInSession, User, UserChange, UserRemoval } from '@reelwright/contract/user'
import { refuse } from '@reelwright/film/fault'
import { changePerson } from '@reelwright/studio/people/change-person'
import { deletePerson } from '@reelwright/studio/people/delete-person'
import { exportPerson } from '@reelwright/studio/people/export-person'
import { findPerson } from '@reelwright/studio/people/find-person'
import { holdTo, LETTERS } from '@reelwright/studio/people/limits'
import { listSessions } from '@reelwright/studio/people/list-sessions'
import { endSession } from '@reelwright/studio/people/sessions'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf, personOf } from '../plugins/membership.js'
import { clearTokenCookie } from '../sign-in/cookie.js'
import { changePassword, confirmPerson } from '../sign-in/passwords.js'
import { fromOf } from './auth.js'

const tags = ['users']
const DONE = { status: 'ok' } as const

/** What a person does about themselves. */
export const users: Routes = (server, { open, signIn }) => {
  const { data } = open.studio

  server.get('/users/me', { schema: { tags, summary: 'You', response: { 200: User, 401: Problem } } }, (request) =>
    findPerson(data, memberOf(request).userId),
  )

  server.patch(
    '/users/me',
    {
      schema: {
        tags,
        summary: 'Change your name, or the language of mails to you',
        body: UserChange,
        response: { 200: User, 403: Problem },
      },
    },
    async (request) => changePerson(data, personOf(request).userId, request.body),
  )

  server.get(
    '/users/me/sessions',
    {
      schema: { tags, summary: 'Where you are signed in', response: { 200: z.object({ items: z.array(SignedInSession) }), 403: Problem } },
    },
    async (request) => {
      const { userId, sessionId } = personOf(request)
      return { items: [...(await listSessions(data, userId, sessionId))] }
    },
  )

  server.delete(
    '/users/me/sessions/:id',
    {
      schema: {
        tags,
        summary: 'Sign out there; its tokens are refused from then on',
        params: z.object({ id: z.string().max(100) }),
        response: { 200: Done, 404: Problem },
      },
    },
    async (request) => {
      await endSession(data, personOf(request).userId, request.params.id)
      return DONE
    },
  )

  server.get(
    '/users/me/data',
    {
      schema: {
        tags,
        summary: 'Everything the studio keeps about you',
        response: { 200: z.record(z.string(), z.unknown()), 403: Problem },
      },
    },
    async (request, reply) => {
      reply.header('content-disposition', 'attachment; filename="reelwright-my-data.json"').header('cache-control', 'no-store')
      return { ...(await exportPerson(data, personOf(request).userId)) }
    },
  )

  if (!signIn) return
  server.post(
    '/users/me/password',
    {
      schema: {
        tags,
        summary: 'Change your password; every other session ends',
        body: PasswordChange,
        response: { 200: Done, 400: Problem, 429: Problem },
      },
    },
    async (request) => {
      const { userId, sessionId } = personOf(request)
      const { email } = await findPerson(data, userId)
      await changePassword(signIn, { userId, sessionId, email }, request.body, fromOf(request))
      return DONE
    },
  )

  server.post(
    '/users/me/verify',
    { schema: { tags, summary: 'Have a mail sent to confirm your address', response: { 200: Done, 409: Problem, 429: Problem } } },
    async (request) => {
      const { id, email, emailVerified } = await findPerson(data, personOf(request).userId)
      if (emailVerified) throw refuse('EMAIL_VERIFIED', 'Your address is confirmed already.')
      await holdTo(signIn.tally, `letters:${id}`, LETTERS)
      await signIn.auth.api.sendVerificationEmail({ body: { email } })
      return DONE
    },
  )

  server.delete(
    '/users/me',
    {
      schema: {
        tags,
        summary: 'Delete your account, and the organizations nobody else is in; your address and password are the yes',
        body: UserRemoval,
        response: { 200: Done, 400: Problem, 409: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const { userId } = personOf(request)
      const person = await findPerson(data, userId)
      await confirmPerson(signIn, person, request.body, fromOf(request))
      await deletePerson(data, userId)
      clearTokenCookie(reply, signIn.settings.publicUrl)
      return DONE
    },
  )
}

import {
  Done,
  KeySet,
  LogIn,
  PasswordReset,
  ResetRequest,
  SessionView,
  SignedIn,
  SignUp,
  Verification,
  WaysIn,
} from '@reelwright/contract/auth'
import { Problem } from '@reelwright/contract/problem'
import { endSession } from '@reelwright/studio/people/sessions'
import { signUpNow } from '@reelwright/studio/people/sign-up-policy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Doors, Routes } from '../doors.js'
import { personOf } from '../plugins/membership.js'
import { clearTokenCookie, setTokenCookie } from '../sign-in/cookie.js'
import { leaveForGoogle, returnFromGoogle } from '../sign-in/google.js'
import { credentialOf } from '../sign-in/identify.js'
import { renewSession, viewSession } from '../sign-in/open-session.js'
import { type From, logIn, requestReset, resetPassword, signUp, verifyEmail } from '../sign-in/passwords.js'
import type { SignIn } from '../sign-in/sign-in.js'

export const fromOf = ({ ip, headers }: FastifyRequest): From => ({
  address: ip,
  userAgent: headers['user-agent'] ?? '',
  languages: headers['accept-language'] ?? '',
})

const tags = ['auth']
const anyone = { needs: 'anyone' } as const
const DONE = { status: 'ok' } as const

/** Sign-up, log-in and what goes with them. */
export const auth: Routes = (server, { signIn }: Doors) => {
  if (!signIn) return
  const { publicUrl } = signIn.settings

  const answer = (reply: FastifyReply, signed: SignedIn): SignedIn => {
    setTokenCookie(reply, publicUrl, signed.token)
    reply.header('cache-control', 'no-store')
    return signed
  }

  server.post(
    '/auth/signup',
    {
      config: anyone,
      schema: {
        tags,
        summary: 'Make an account and sign in',
        body: SignUp,
        response: { 201: SignedIn, 403: Problem, 409: Problem, 429: Problem },
      },
    },
    async (request, reply) => reply.status(201).send(answer(reply, await signUp(signIn, request.body, fromOf(request)))),
  )

  server.post(
    '/auth/login',
    {
      config: anyone,
      schema: { tags, summary: 'Sign in', body: LogIn, response: { 200: SignedIn, 401: Problem, 403: Problem, 429: Problem } },
    },
    async (request, reply) => answer(reply, await logIn(signIn, request.body, fromOf(request))),
  )

  server.post(
    '/auth/logout',
    { schema: { tags, summary: 'End this session; its tokens are refused from then on', response: { 200: Done, 401: Problem } } },
    async (request, reply) => {
      const { userId, sessionId } = personOf(request)
      await endSession(signIn.data, userId, sessionId)
      clearTokenCookie(reply, publicUrl)
      return DONE
    },
  )

  server.get(
    '/auth/session',
    { schema: { tags, summary: 'Who is signed in, and in which organization', response: { 200: SessionView, 401: Problem } } },
    async (request) => {
      const { userId, sessionId, organizationId } = personOf(request)
      return viewSession(signIn, sessionId, userId, organizationId)
    },
  )

  server.post(
    '/auth/refresh',
    {
      config: anyone, // a token of a role its person no longer has is changed for one of the role they have
      schema: { tags, summary: 'A new token of this session, of 24 hours again', response: { 200: SignedIn, 401: Problem } },
    },
    async (request, reply) => {
      const { sid, sub } = await signIn.read(credentialOf(request, signIn.settings) ?? '')
      return answer(reply, await renewSession(signIn, sid, sub))
    },
  )

  server.post(
    '/auth/request-password-reset',
    {
      config: anyone,
      schema: {
        tags,
        summary: 'Have a link to choose a new password sent, if there is such an account',
        body: ResetRequest,
        response: { 200: Done, 429: Problem },
      },
    },
    async (request) => {
      await requestReset(signIn, request.body.email, fromOf(request))
      return DONE
    },
  )

  server.post(
    '/auth/reset-password',
    {
      config: anyone,
      schema: {
        tags,
        summary: 'Choose a new password; every session ends',
        body: PasswordReset,
        response: { 200: Done, 400: Problem, 429: Problem },
      },
    },
    async (request) => {
      await resetPassword(signIn, request.body.token, request.body.password, fromOf(request))
      return DONE
    },
  )

  server.post(
    '/auth/verify-email',
    { config: anyone, schema: { tags, summary: 'Confirm an address', body: Verification, response: { 200: Done, 400: Problem } } },
    async (request) => {
      await verifyEmail(signIn, request.body.token)
      return DONE
    },
  )

  server.get(
    '/auth/ways-in',
    { config: anyone, schema: { tags, summary: 'How accounts are made and entered here', response: { 200: WaysIn } } },
    async () => ({
      google: signIn.settings.google !== undefined,
      signUp: await signUpNow(signIn.data, signIn.settings.signUp),
    }),
  )

  server.get(
    '/auth/jwks',
    { config: anyone, schema: { tags, summary: 'The public keys that tokens are signed with (RFC 7517)', response: { 200: KeySet } } },
    async (_, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return (await signIn.auth.api.getJwks()) as KeySet
    },
  )

  googleRoutes(server, signIn)
}

const googleRoutes = (server: Parameters<Routes>[0], signIn: SignIn): void => {
  server.get(
    '/auth/google',
    {
      config: anyone,
      schema: {
        tags,
        summary: 'Sign in by Google: sends the browser there',
        querystring: z.object({ returnTo: z.string().max(500).default('/') }),
        response: { 302: z.null().describe('To Google.'), 400: Problem },
      },
    },
    async (request, reply) => {
      const { location, cookies } = await leaveForGoogle(signIn, request.query.returnTo)
      return reply.header('set-cookie', [...cookies]).redirect(location)
    },
  )

  server.get(
    '/auth/callback/google',
    {
      config: anyone,
      schema: {
        tags,
        summary: 'Where Google sends the browser back to',
        querystring: z.looseObject({ code: z.string().max(2000).optional(), state: z.string().max(500).optional() }),
        response: { 302: z.null().describe('To where the person set out from, signed in.') },
      },
    },
    async (request, reply) => {
      const { url, headers } = request
      const { location, cookies, token } = await returnFromGoogle(
        signIn,
        url.split('?')[1] ?? '',
        headers.cookie,
        headers['accept-language'],
      )
      if (token) setTokenCookie(reply, signIn.settings.publicUrl, token)
      return reply.header('set-cookie', [...cookies]).redirect(location)
    },
  )
}

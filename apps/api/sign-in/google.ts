import { refuse } from '@reelwright/film/fault'
import { admitFromGoogle } from '@reelwright/studio/people/admit-from-google'
import { askFirstQuestions } from '@reelwright/studio/people/drafts'
import { findNewSession } from '@reelwright/studio/people/sessions'
import { openSession } from './open-session.js'
import { inOurWords } from './refusals.js'
import type { SignIn } from './sign-in.js'

/** Where to send the browser, and what to set on the way; `token` once somebody is signed in. */
export type Journey = { readonly location: string; readonly cookies: readonly string[]; readonly token?: string }

/** A path of ours to come back to; anything else could lead a person, freshly signed in, to a stranger's page. */
const pathOf = (returnTo: string): string => {
  if (/^\/(?![/\\])[^\\\s]*$/.test(returnTo)) return returnTo
  throw refuse('FIELD_INVALID', 'returnTo has to be a path of this studio, e.g. /projects.', { field: 'returnTo', given: returnTo })
}

/** To Google, with a state to bring back in a cookie, a nonce and a PKCE challenge. @throws GOOGLE_NOT_SET_UP, GOOGLE_UNREACHABLE */
export const leaveForGoogle = async (signIn: SignIn, returnTo: string): Promise<Journey> => {
  const path = pathOf(returnTo)
  const auth = await signIn.withGoogle()
  const { origin } = new URL(signIn.settings.publicUrl)
  const { headers, response } = await auth.api
    .signInSocial({
      body: { provider: 'google', callbackURL: origin + path, errorCallbackURL: `${origin}/log-in`, disableRedirect: true },
      headers: new Headers(),
      returnHeaders: true,
    })
    .catch(inOurWords)
  return { location: response.url as string, cookies: headers.getSetCookie() }
}

const SESSION_COOKIE = /^(?:__Secure-)?reelwright\.session_token=([^;.]+)/
/** What better-auth keeps for itself; our token stands for all of it. */
const ITS_OWN = /^(?:__Secure-)?reelwright\.(session_|account_|dont_)/

/** better-auth has a page of its own for what it cannot tie to a journey, such as one that took too long; here the log-in page says it. */
const onOurPages = (location: string | null, origin: string): string => {
  const { pathname, search } = new URL(location ?? '/api/auth/error?error=SIGN_IN_FAILED', origin)
  return pathname === '/api/auth/error' ? `${origin}/log-in${search}` : (location as string)
}

/** Back from Google: the code is changed for an identity, and that for a token of ours. */
export const returnFromGoogle = async (signIn: SignIn, query: string, cookie = '', languages = ''): Promise<Journey> => {
  const { data, settings } = signIn
  const auth = await signIn.withGoogle()
  const { origin } = new URL(settings.publicUrl)
  const answer = await auth.handler(
    new Request(`${origin}/api/auth/callback/google?${query}`, { headers: { cookie, 'accept-language': languages } }),
  )
  const set = answer.headers.getSetCookie()
  const cookies = set.filter((one) => !ITS_OWN.test(one))
  const location = onOurPages(answer.headers.get('location'), origin)
  const begun = set.map((one) => SESSION_COOKIE.exec(one)?.[1]).find(Boolean)
  if (!begun) return { location, cookies }
  const sessionToken = decodeURIComponent(begun)
  try {
    const fresh = await admitFromGoogle(data, (await findNewSession(data, sessionToken)).user)
    const signed = await openSession(signIn, sessionToken)
    if (fresh) await askFirstQuestions(data, signed)
    return { location: fresh && location === `${origin}/` ? `${origin}/welcome` : location, cookies, token: signed.token }
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'SIGN_IN_FAILED'
    return { location: `${origin}/log-in?error=${encodeURIComponent(code)}`, cookies }
  }
}

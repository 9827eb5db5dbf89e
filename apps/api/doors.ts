import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Role } from '@reelwright/contract/role'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { SignIn } from './sign-in/sign-in.js'

/** Who asks, in which organization and with which rights there. */
export type Member = {
  readonly userId: string
  readonly organizationId: string
  readonly role: Role
  /** Signed in as a person, or a script's key. */
  readonly by: 'session' | 'key'
  /** The session's or key's id. */
  readonly byId?: string
}

/** What the routes lean on; made once, in main. */
export type Doors = {
  readonly open: OpenStudio
  readonly working: () => boolean
  readonly version: string
  /** New films a user may begin within 24 hours; no limit when left out. */
  readonly projectsPerDay?: number
  /** Who sent the request; undefined when it names nobody. @throws TOKEN_EXPIRED, TOKEN_INVALID, TOKEN_REVOKED */
  readonly identify: (request: FastifyRequest) => Promise<Member | undefined>
  /** Accounts and log-ins; left out where a test says who asks. */
  readonly signIn?: SignIn
}

export type Server = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** The calls of one resource, without their prefix: they stand under `/api` and `/api/v1`. */
export type Routes = (server: Server, doors: Doors) => void

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least role that may make this call; a call that says nothing needs a viewer, one that says `anyone` nobody. */
    needs?: Role | 'anyone'
  }
  interface FastifyInstance {
    /** Where people reach the studio, e.g. `https://films.example`. */
    publicUrl: string
  }
  interface FastifyRequest {
    member: Member | undefined
  }
}

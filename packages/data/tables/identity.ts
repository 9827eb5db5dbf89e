import { LANGUAGES } from '@reelwright/film/brief'
import { boolean, index, pgSchema, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, updatedAt } from './columns.js'

/** Who people are, in every organization: outside the tenants' reach, whose role may not even look in here. */
export const identity = pgSchema('identity')

const moment = (name: string) => timestamp(name, { withTimezone: true })
const userId = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

export const users = identity.table('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** In lower case. */
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  /** The one their mails are written in. */
  language: text('language', { enum: LANGUAGES }).notNull().default('en'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})
export type UserRow = typeof users.$inferSelect

/** One log-in of one person; a token holds as long as its session. */
export const sessions = identity.table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: userId(),
    token: text('token').notNull().unique(),
    /** The organization its tokens speak for. */
    organizationId: text('active_organization_id'),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('sessions_of_user').on(table.userId)],
)
export type SessionRow = typeof sessions.$inferSelect

/** A way to sign in: a password (its hash), or an account at Google. */
export const accounts = identity.table(
  'accounts',
  {
    id: text('id').primaryKey(),
    userId: userId(),
    providerId: text('provider_id').notNull(),
    accountId: text('account_id').notNull(),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex('accounts_once').on(table.providerId, table.accountId), index('accounts_of_user').on(table.userId)],
)

/** What was sent by mail or to Google and has to come back: its identifier is a hash. */
export const verifications = identity.table(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('verifications_by_identifier').on(table.identifier)],
)

/** The keys that sign tokens; the private half is encrypted with the studio's secret. */
export const signingKeys = identity.table('signing_keys', {
  id: text('id').primaryKey(),
  publicKey: text('public_key').notNull(),
  privateKey: text('private_key').notNull(),
  alg: text('alg'),
  crv: text('crv'),
  expiresAt: moment('expires_at'),
  createdAt: createdAt(),
})

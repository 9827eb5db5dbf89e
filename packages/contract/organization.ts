import { z } from 'zod'
import { RoleSchema } from './role-schema.js'
import { Email } from './user.js'

export const OrganizationName = z.string().trim().min(1).max(120)

/** An organization as one of its members sees it. */
export const Organization = z
  .object({
    id: z.string(),
    name: z.string(),
    /** What the one who asks is there. */
    role: RoleSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Organization' })
export type Organization = z.infer<typeof Organization>

export const NewOrganization = z.strictObject({ name: OrganizationName })

export const OrganizationMember = z
  .object({
    userId: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    role: RoleSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'OrganizationMember' })
export type OrganizationMember = z.infer<typeof OrganizationMember>

export const MemberChange = z.strictObject({ role: RoleSchema })

export const Invitation = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    organizationName: z.string(),
    email: z.string(),
    role: RoleSchema,
    state: z.enum(['pending', 'accepted', 'declined', 'revoked', 'expired']),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

export const NewInvitation = z.strictObject({ email: Email, role: RoleSchema.default('editor') })

/** What the mail of an invitation carries. */
export const InvitationToken = z.string().min(20).max(100)

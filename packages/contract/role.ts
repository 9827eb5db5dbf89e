import { z } from 'zod'

/** What a member of an organization may do, the most powerful first. */
export const ROLES = ['owner', 'admin', 'editor', 'viewer'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Whether a role may do what `needed` may. */
export const isAtLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) <= ROLES.indexOf(needed)

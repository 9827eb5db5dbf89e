/** What a member of an organization may do, the most powerful first. Every page of the studio asks: nothing else comes with it. */
export const ROLES = ['owner', 'admin', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role may do what `needed` may. */
export const isAtLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) <= ROLES.indexOf(needed)

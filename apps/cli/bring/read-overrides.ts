import { refuse } from '@reelwright/film/fault'
import type { Overrides } from '@reelwright/film/property/rules/fair-housing/overrides'

/** `finding=reason` of each answer, with the moment it was given. @throws OVERRIDE_INVALID */
export const readOverrides = (given: readonly string[]): Overrides =>
  Object.fromEntries(
    given.map((text) => {
      const [, finding, reason] = /^\s*([^=\s]+)\s*=\s*(.{3,300})$/su.exec(text) ?? []
      if (!finding || !reason)
        throw refuse(
          'OVERRIDE_INVALID',
          `--override is "${text}"; give the finding's id, an equals sign and your reason in 3 to 300 characters.`,
          {
            field: 'override',
            given: text,
          },
        )
      return [finding, { reason: reason.trim(), at: new Date().toISOString() }]
    }),
  )

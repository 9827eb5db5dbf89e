/** Days a package is kept; masters stay. */
export const PACKAGE_DAYS = 7

const DAY = 24 * 3600_000

/** When a package that was made at a moment is removed. */
export const removalOf = (made: Date): Date => new Date(made.getTime() + PACKAGE_DAYS * DAY)

/** Packages made before this are removed. */
export const oldestKept = (now: Date): Date => new Date(now.getTime() - PACKAGE_DAYS * DAY)

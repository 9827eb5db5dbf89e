import type { ReactNode } from 'react'
import { classes } from './classes.js'

const TONES = {
  plain: 'bg-sunken text-quiet',
  good: 'bg-good-wash text-good',
  busy: 'bg-busy-wash text-busy',
  bad: 'bg-bad-wash text-bad',
  asks: 'bg-accent-wash text-accent-ink',
} as const
export type Tone = keyof typeof TONES

/** A state in a word. */
export const Badge = ({
  tone = 'plain',
  children,
  className,
}: {
  readonly tone?: Tone
  readonly children: ReactNode
  readonly className?: string
}) => (
  <span
    className={classes(
      'inline-flex h-5 items-center gap-1 rounded-full px-2 text-2xs font-medium whitespace-nowrap [&_svg]:size-3',
      TONES[tone],
      className,
    )}
  >
    {children}
  </span>
)

import { Button as Plain } from '@base-ui/react/button'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.js'
import { Hint } from './hint.js'

export type IconButtonProps = Omit<ComponentProps<typeof Plain>, 'className' | 'children'> & {
  /** What it does, for who cannot see the picture; shown when it is pointed at. */
  readonly label: string
  readonly keys?: string
  readonly pressed?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A button that is only a picture. */
export const IconButton = ({ label, keys, pressed, className, children, ...rest }: IconButtonProps) => (
  <Hint text={label} keys={keys}>
    <Plain
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      {...rest}
      className={classes(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-quiet transition-colors hover:bg-sunken hover:text-ink',
        'disabled:opacity-40 data-[disabled]:opacity-40 aria-pressed:bg-accent-wash aria-pressed:text-accent-ink [&_svg]:size-4',
        className,
      )}
    >
      {children}
    </Plain>
  </Hint>
)

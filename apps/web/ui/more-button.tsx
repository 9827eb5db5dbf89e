import { Ellipsis } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classes } from './classes.js'

/** What opens a menu of everything that can be done with a thing; `label` says with which. */
export const MoreButton = ({
  label,
  small = false,
  ...rest
}: Omit<ComponentProps<'button'>, 'className' | 'children'> & { readonly label: string; readonly small?: boolean }) => (
  <button
    type="button"
    aria-label={label}
    {...rest}
    className={classes(
      'inline-flex shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink',
      small ? 'size-7' : 'size-8',
    )}
  >
    <Ellipsis aria-hidden className="size-4" />
  </button>
)

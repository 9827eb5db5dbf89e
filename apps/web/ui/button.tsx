import { Button as Plain } from '@base-ui/react/button'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classes } from './classes.js'

const KINDS = {
  primary: 'bg-accent text-on-accent font-semibold hover:bg-accent-hover',
  secondary: 'bg-raised border border-line text-ink hover:bg-sunken',
  quiet: 'text-quiet hover:bg-sunken hover:text-ink',
  danger: 'bg-bad-wash text-bad hover:brightness-105',
} as const

const SIZES = {
  small: 'h-7 gap-1.5 rounded-md px-2.5 text-xs',
  medium: 'h-9 gap-2 rounded-lg px-3.5',
  large: 'h-11 gap-2 rounded-lg px-5',
} as const

export type ButtonLook = { readonly kind?: keyof typeof KINDS; readonly size?: keyof typeof SIZES }

/** How a button looks, for links that do a button's work. */
export const buttonClasses = ({ kind = 'secondary', size = 'medium' }: ButtonLook = {}): string =>
  classes(
    'inline-flex shrink-0 items-center justify-center whitespace-nowrap font-medium select-none transition-colors [&_svg]:size-4 [&_svg]:shrink-0',
    'disabled:opacity-50 data-[disabled]:opacity-50 data-[disabled]:cursor-not-allowed',
    KINDS[kind],
    SIZES[size],
  )

export type ButtonProps = Omit<ComponentProps<typeof Plain>, 'className'> &
  ButtonLook & {
    /** It is being done: the button waits and says so. */
    readonly busy?: boolean
    readonly className?: string
  }

export const Button = ({ kind, size, busy = false, disabled, className, children, ...rest }: ButtonProps) => (
  <Plain
    type="button"
    {...rest}
    disabled={disabled || busy}
    focusableWhenDisabled={busy}
    aria-busy={busy || undefined}
    className={classes(buttonClasses({ kind, size }), className)}
  >
    {busy && <LoaderCircle aria-hidden className="animate-spin" />}
    {children}
  </Plain>
)

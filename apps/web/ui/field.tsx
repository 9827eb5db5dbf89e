import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'
import { ui } from '../words/ui.js'
import { classes } from './classes.js'

/** How everything that can be typed into looks. */
export const inputClasses =
  'w-full rounded-lg border border-line-strong/60 bg-panel px-3 text-ink placeholder:text-faint transition-colors hover:border-line-strong focus:border-accent-ink focus:outline-2 focus:outline-offset-0 focus:outline-accent-ink/40 data-[invalid]:border-bad disabled:opacity-60'

export type FieldProps = {
  readonly label: string
  readonly help?: ReactNode
  /** What is wrong with what was typed. */
  readonly problem?: string
  readonly name?: string
  readonly optional?: boolean
  readonly hideLabel?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A label, what is typed into, what helps, and what is wrong with it. Put an `Input`, `TextArea` or a Base UI control inside. */
export const Field = ({ label, help, problem, name, optional = false, hideLabel = false, className, children }: FieldProps) => (
  <Base.Root name={name} invalid={Boolean(problem)} className={classes('flex min-w-0 flex-col gap-1.5', className)}>
    <Base.Label className={hideLabel ? 'sr-only' : 'flex items-baseline justify-between gap-2 text-xs font-medium text-quiet'}>
      {label}
      {optional && <span className="font-normal text-faint">{ui.optional}</span>}
    </Base.Label>
    {children}
    {help && !problem && <Base.Description className="text-xs text-faint">{help}</Base.Description>}
    {problem && (
      <Base.Error match className="text-xs text-bad">
        {problem}
      </Base.Error>
    )}
  </Base.Root>
)

export const Input = ({ className, ...rest }: Omit<ComponentProps<typeof Base.Control>, 'className'> & { readonly className?: string }) => (
  <Base.Control {...rest} className={classes(inputClasses, 'h-9', className)} />
)

/** Grows with what is typed, as far as `rows` and then with a bar. */
export const TextArea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <Base.Control
    render={
      <textarea {...rest} className={classes(inputClasses, 'field-sizing-content min-h-20 resize-y py-2 leading-relaxed', className)} />
    }
  />
)

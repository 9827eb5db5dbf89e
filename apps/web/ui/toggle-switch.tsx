import { Switch } from '@base-ui/react/switch'
import type { ReactNode } from 'react'

/** On or off, at once. */
export const ToggleSwitch = ({
  label,
  help,
  checked,
  onChange,
  disabled,
}: {
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
  <label className="flex items-start gap-3">
    <Switch.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      className="mt-0.5 flex h-5 w-9 shrink-0 rounded-full border border-line-strong bg-sunken p-px transition-colors data-[checked]:border-accent data-[checked]:bg-accent data-[disabled]:opacity-50"
    >
      <Switch.Thumb className="size-4 rounded-full bg-line-strong transition-transform data-[checked]:translate-x-4 data-[checked]:bg-on-accent" />
    </Switch.Root>
    <span className="min-w-0">
      {label}
      {help && <span className="block text-xs text-faint">{help}</span>}
    </span>
  </label>
)

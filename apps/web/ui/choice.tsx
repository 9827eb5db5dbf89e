import { Select } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { classes } from './classes.js'
import { inputClasses } from './field.js'

export type Option<Value extends string> = { readonly value: Value; readonly label: string; readonly note?: string }

export type ChoiceProps<Value extends string> = {
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  readonly label?: string
  readonly disabled?: boolean
  readonly className?: string
}

/** One of a list. Inside a `Field` it takes its label from there; elsewhere `label` names it. */
export const Choice = <Value extends string>({ value, options, onChange, label, disabled, className }: ChoiceProps<Value>) => (
  <Select.Root
    value={value}
    onValueChange={(next) => next !== null && onChange(next as Value)}
    items={options.map(({ value: each, label: said }) => ({ value: each, label: said }))}
    disabled={disabled}
  >
    <Select.Trigger
      aria-label={label}
      className={classes(inputClasses, 'flex h-9 items-center justify-between gap-2 text-left', className)}
    >
      <Select.Value className="truncate" />
      <Select.Icon>
        <ChevronsUpDown aria-hidden className="size-3.5 text-faint" />
      </Select.Icon>
    </Select.Trigger>
    <Select.Portal>
      <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
        <Select.Popup className="pop max-h-(--available-height) max-w-(--available-width) min-w-(--anchor-width) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-float">
          <Select.List>
            {options.map((option) => (
              <Select.Item
                key={option.value}
                value={option.value}
                className="grid cursor-default grid-cols-[1rem_minmax(0,1fr)] items-center gap-2 rounded-md px-2 py-1.5 outline-none select-none data-[highlighted]:bg-sunken"
              >
                <Select.ItemIndicator>
                  <Check aria-hidden className="size-3.5 text-accent-ink" />
                </Select.ItemIndicator>
                <span className="col-start-2">
                  <Select.ItemText>{option.label}</Select.ItemText>
                  {option.note && <span className="block text-xs text-faint">{option.note}</span>}
                </span>
              </Select.Item>
            ))}
          </Select.List>
        </Select.Popup>
      </Select.Positioner>
    </Select.Portal>
  </Select.Root>
)

import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import type { ReactNode } from 'react'

export type Segment<Value extends string> = { readonly value: Value; readonly label: ReactNode; readonly name?: string }

/** One of a few, all seen at once: what does not fit beside the others goes below them. */
export const Segmented = <Value extends string>({
  label,
  value,
  segments,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly segments: readonly Segment<Value>[]
  readonly onChange: (value: Value) => void
}) => (
  <ToggleGroup
    aria-label={label}
    value={[value]}
    onValueChange={([next]) => next && onChange(next as Value)}
    className="inline-flex max-w-full flex-wrap self-start gap-0.5 rounded-lg bg-sunken p-0.5"
  >
    {segments.map((segment) => (
      <Toggle
        key={segment.value}
        value={segment.value}
        aria-label={segment.name}
        className="inline-flex h-8 items-center gap-1.5 rounded-md px-3 text-xs font-medium whitespace-nowrap text-quiet transition-colors hover:text-ink data-[pressed]:bg-raised data-[pressed]:text-ink data-[pressed]:shadow-sm [&_svg]:size-4"
      >
        {segment.label}
      </Toggle>
    ))}
  </ToggleGroup>
)

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Clapperboard, House, Layers2 } from 'lucide-react'
import { classes } from '../../ui/classes.js'
import { welcome as words } from '../../words/welcome.js'
import type { WelcomeDraft } from './welcome-draft.js'

const KINDS = [
  ['documentary', Clapperboard],
  ['property', House],
  ['both', Layers2],
] as const

export const WhatYouMake = ({
  value,
  onChange,
}: {
  readonly value: WelcomeDraft['makes']
  readonly onChange: (makes: WelcomeDraft['makes']) => void
}) => (
  <RadioGroup
    aria-label={words.makes}
    value={value}
    onValueChange={(next) => onChange(next as WelcomeDraft['makes'])}
    className="grid grid-cols-1 gap-3 sm:grid-cols-3"
  >
    {KINDS.map(([kind, Icon]) => (
      // biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is the control
      <label
        key={kind}
        className={classes(
          'flex items-center gap-4 rounded-2xl border p-4 transition-colors sm:flex-col sm:items-start sm:p-5',
          kind === value ? 'border-accent-ink bg-accent-wash' : 'border-line bg-panel hover:border-line-strong',
        )}
      >
        <Icon aria-hidden className="size-6 shrink-0 stroke-[1.5] text-accent-ink" />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{words[kind][0]}</span>
          <span className="block text-xs text-quiet text-pretty">{words[kind][1]}</span>
        </span>
        <Radio.Root
          value={kind}
          className="grid size-4 shrink-0 place-items-center rounded-full border border-line-strong data-[checked]:border-accent-ink"
        >
          <Radio.Indicator className="size-2 rounded-full bg-accent-ink" />
        </Radio.Root>
      </label>
    ))}
  </RadioGroup>
)

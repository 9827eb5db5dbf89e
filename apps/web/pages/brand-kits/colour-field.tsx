import { RotateCcw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Field, Input } from '../../ui/field.js'
import { IconButton } from '../../ui/icon-button.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { hexOf } from './hex-of.js'

type Props = {
  readonly role: keyof typeof words.colourRoles
  readonly value: string | undefined
  /** What films show. */
  readonly shown: string
  readonly warning?: string
  readonly problem?: string
  readonly disabled: boolean
  readonly onChange: (colour: string | undefined) => void
}

/** A colour: picked, or typed as its figures. */
export const ColourField = ({ role, value, shown, warning, problem, disabled, onChange }: Props) => {
  const [typed, setTyped] = useState<string>()
  const [label, help] = words.colourRoles[role]
  const wrong = typed !== undefined && typed !== '' && hexOf(typed) === undefined
  return (
    <div className="min-w-0">
      <div className="flex items-start gap-2">
        <input
          type="color"
          aria-label={words.pick(label)}
          value={value ?? shown}
          disabled={disabled}
          onChange={(event) => {
            setTyped(undefined)
            onChange(event.target.value)
          }}
          className="mt-5.5 h-9 w-11 shrink-0 cursor-pointer rounded-lg border border-line-strong/60 bg-panel p-0.5 disabled:cursor-default [&::-moz-color-swatch]:rounded-md [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:rounded-md [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
        />
        <Field label={label} help={help} problem={wrong ? words.hexWrong : problem} className="flex-1">
          <Input
            value={typed ?? value ?? ''}
            placeholder={words.house}
            disabled={disabled}
            spellCheck={false}
            maxLength={9}
            onChange={({ target }) => {
              setTyped(target.value)
              const colour = hexOf(target.value)
              if (colour) onChange(colour)
              else if (target.value.trim() === '') onChange(undefined)
            }}
            onBlur={() => !wrong && setTyped(undefined)}
            className="figures"
          />
        </Field>
        {value && !disabled && (
          <IconButton
            label={words.houseAgain(label)}
            className="mt-6"
            onClick={() => {
              setTyped(undefined)
              onChange(undefined)
            }}
          >
            <RotateCcw aria-hidden />
          </IconButton>
        )}
      </div>
      {warning && (
        <p className="mt-1.5 flex gap-1.5 text-xs text-accent-ink">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>
            {warning}{' '}
            <span aria-hidden className="inline-block size-3 rounded-full border border-line align-[-2px]" style={{ background: shown }} />
          </span>
        </p>
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, studio } from '../../api/studio.js'
import { MediaSlot } from '../../media/media-slot.js'
import { Choice } from '../../ui/choice.js'
import { Field } from '../../ui/field.js'
import { brandKits as words } from '../../words/brand-kits.js'
import type { KitFields } from './kit-draft.js'

type Letters = KitFields['fonts']['heading']

/** A family that is shipped, or a font of the library. */
export const LettersChoice = ({
  label,
  value,
  problem,
  disabled,
  onChange,
}: {
  readonly label: string
  readonly value: Letters
  readonly problem?: string
  readonly disabled: boolean
  readonly onChange: (letters: Letters) => void
}) => {
  const fonts = useQuery({
    queryKey: ['fonts'],
    queryFn: () => answerOf(studio.GET('/api/fonts')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [own, setOwn] = useState(false)
  const mediaId = value && 'mediaId' in value ? value.mediaId : undefined
  const family = value && 'family' in value ? value.family : undefined
  const names = fonts.data?.families.map(({ name }) => name) ?? (family ? [family] : [])
  const isOwn = mediaId !== undefined || (own && value === undefined)
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Field label={label} problem={isOwn ? undefined : problem}>
        <Choice
          value={isOwn ? ':own' : (family ?? ':house')}
          disabled={disabled}
          options={[
            { value: ':house', label: words.fontHouse },
            ...names.map((name) => ({ value: name, label: name })),
            { value: ':own', label: words.fontOwn },
          ]}
          onChange={(next) => {
            setOwn(next === ':own')
            if (next === ':own' || next === ':house') onChange(undefined)
            else onChange({ family: next })
          }}
        />
      </Field>
      {isOwn && (
        <MediaSlot
          label={words.fontOwnFor(label)}
          kinds={['FONT']}
          id={mediaId}
          problem={problem}
          disabled={disabled}
          onChange={(id) => onChange(id ? { mediaId: id } : undefined)}
        />
      )}
    </div>
  )
}

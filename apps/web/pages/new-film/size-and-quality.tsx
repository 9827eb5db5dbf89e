import { Choice } from '../../ui/choice.js'
import { Field } from '../../ui/field.js'
import { Segmented } from '../../ui/segmented.js'
import { newDocumentary as words } from '../../words/new-film.js'

const QUALITIES = ['preview', 'standard', 'high'] as const

/** Which of its sizes a film is made in, and with how much care. */
export const SizeAndQuality = <Size extends keyof typeof words.sizes>({
  sizes,
  draft,
  change,
}: {
  readonly sizes: readonly Size[]
  readonly draft: { readonly size: Size; readonly quality: (typeof QUALITIES)[number] }
  readonly change: (part: { readonly size: Size } | { readonly quality: (typeof QUALITIES)[number] }) => void
}) => (
  <>
    <Field label={words.size}>
      <Choice
        value={draft.size}
        options={sizes.map((value) => ({ value, label: words.sizes[value] }))}
        onChange={(size) => change({ size })}
      />
    </Field>
    <div className="flex flex-col gap-1.5">
      <span className="text-xs font-medium text-quiet">{words.quality}</span>
      <Segmented
        label={words.quality}
        value={draft.quality}
        segments={QUALITIES.map((value) => ({ value, label: words.qualities[value] }))}
        onChange={(quality) => change({ quality })}
      />
    </div>
  </>
)

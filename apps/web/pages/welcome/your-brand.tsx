import { DEFAULT_PALETTE } from '@reelwright/look/palette'
import { MediaSlot } from '../../media/media-slot.js'
import { Field, Input } from '../../ui/field.js'
import { welcome as words } from '../../words/welcome.js'
import { ColourField } from '../brand-kits/colour-field.js'
import type { WelcomeDraft } from './welcome-draft.js'

/** The least of a brand: its name, a logo, two colours. */
export const YourBrand = ({ draft, change }: { readonly draft: WelcomeDraft; readonly change: (part: Partial<WelcomeDraft>) => void }) => {
  const { name, logoId, colours } = draft
  return (
    <div className="flex flex-col gap-6">
      <Field label={words.name}>
        <Input value={name} maxLength={80} onChange={({ target }) => change({ name: target.value })} />
      </Field>
      <MediaSlot
        label={words.logo}
        kinds={['LOGO', 'IMAGE']}
        id={logoId ?? undefined}
        ground={colours.ground ?? DEFAULT_PALETTE.ground}
        onChange={(id) => change({ logoId: id ?? null })}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {(['ground', 'accent'] as const).map((role) => (
          <ColourField
            key={role}
            role={role}
            value={colours[role]}
            shown={DEFAULT_PALETTE[role]}
            disabled={false}
            onChange={(colour) => change({ colours: { ...colours, [role]: colour } })}
          />
        ))}
      </div>
    </div>
  )
}

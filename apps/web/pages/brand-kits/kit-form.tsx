import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import { MUSIC_MOODS } from '@reelwright/film/brief'
import type { ReactNode } from 'react'
import { fieldProblem, sentenceOf } from '../../api/problem.js'
import { MediaSlot } from '../../media/media-slot.js'
import { Choice } from '../../ui/choice.js'
import { Field, Input, TextArea } from '../../ui/field.js'
import { ToggleSwitch } from '../../ui/toggle-switch.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { newDocumentary } from '../../words/new-film.js'
import { AgentFields } from './agent-fields.js'
import { ColourField } from './colour-field.js'
import type { KitField } from './kit-draft.js'
import { LettersChoice } from './letters-choice.js'
import type { KitDraft } from './use-kit-draft.js'

const Part = ({ title, help, children }: { readonly title: string; readonly help?: string; readonly children: ReactNode }) => (
  <section className="border-t border-line pt-5 first:border-0 first:pt-0">
    <h2 className="text-sm">{title}</h2>
    {help && <p className="mt-0.5 text-xs text-faint">{help}</p>}
    <div className="mt-4 flex flex-col gap-4">{children}</div>
  </section>
)

const ROLES = ['ground', 'surface', 'ink', 'accent'] as const

/** Everything of a kit, saved as it is typed. */
export const KitForm = ({ kit, draft, may }: { readonly kit: BrandKitShown; readonly draft: KitDraft; readonly may: boolean }) => {
  const { fields, change, problems } = draft
  const wrong = (field: KitField, path: string): string | undefined => fieldProblem(problems[field], path)
  /** What was refused without naming a place within the field. */
  const whole = (field: KitField, ...paths: readonly string[]): string | undefined =>
    problems[field] && !paths.some((path) => wrong(field, path)) ? sentenceOf(problems[field]) : undefined
  const { logo, colours, fonts } = fields
  return (
    <div className="flex flex-col gap-7">
      <Field
        label={words.name}
        problem={problems.name ? sentenceOf(problems.name) : fields.name.trim() === '' ? words.nameMissing : undefined}
      >
        <Input value={fields.name} maxLength={80} disabled={!may} onChange={({ target }) => change('name', target.value)} />
      </Field>
      <Part title={words.logos} help={words.logosHelp}>
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
          <MediaSlot
            label={words.logoLight}
            kinds={['LOGO', 'IMAGE']}
            id={logo.lightId}
            ground={kit.palette.ground}
            disabled={!may}
            problem={wrong('logo', 'logo.lightId') ?? whole('logo', 'logo.lightId', 'logo.darkId')}
            onChange={(lightId) => change('logo', { ...logo, lightId })}
          />
          <MediaSlot
            label={words.logoDark}
            kinds={['LOGO', 'IMAGE']}
            id={logo.darkId}
            ground="white"
            disabled={!may}
            problem={wrong('logo', 'logo.darkId')}
            onChange={(darkId) => change('logo', { ...logo, darkId })}
          />
        </div>
      </Part>
      <Part title={words.colours}>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {ROLES.map((role) => (
            <ColourField
              key={role}
              role={role}
              value={colours[role]}
              shown={kit.palette[role]}
              disabled={!may}
              warning={kit.warnings.find(({ field }) => field === `colours.${role}`)?.message}
              problem={wrong('colours', `colours.${role}`)}
              onChange={(colour) => change('colours', { ...colours, [role]: colour })}
            />
          ))}
        </div>
      </Part>
      <Part title={words.fonts}>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {(['heading', 'text'] as const).map((place) => (
            <LettersChoice
              key={place}
              label={words[place]}
              value={fonts[place]}
              disabled={!may}
              problem={wrong('fonts', `fonts.${place}.family`) ?? wrong('fonts', `fonts.${place}.mediaId`)}
              onChange={(letters) => change('fonts', { ...fonts, [place]: letters })}
            />
          ))}
        </div>
      </Part>
      <Part title={words.agent} help={words.agentHelp}>
        <AgentFields draft={draft} may={may} />
      </Part>
      <Part title={words.reel}>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {(['intro', 'outro'] as const).map((place) => (
            <Field
              key={place}
              label={words[place]}
              help={words[`${place}Help`]}
              problem={problems[place] ? sentenceOf(problems[place]) : undefined}
            >
              <Input value={fields[place]} maxLength={60} disabled={!may} onChange={({ target }) => change(place, target.value)} />
            </Field>
          ))}
          <Field label={words.mood}>
            <Choice
              value={fields.mood ?? 'any'}
              disabled={!may}
              options={[
                { value: 'any', label: words.anyMood },
                ...MUSIC_MOODS.map((value) => ({ value, label: newDocumentary.moods[value] })),
              ]}
              onChange={(mood) => change('mood', mood === 'any' ? null : mood)}
            />
          </Field>
        </div>
      </Part>
      <Part title={words.small}>
        <Field
          label={words.disclaimer}
          help={words.disclaimerHelp}
          problem={problems.disclaimer ? sentenceOf(problems.disclaimer) : undefined}
        >
          <TextArea
            value={fields.disclaimer}
            maxLength={240}
            disabled={!may}
            onChange={({ target }) => change('disclaimer', target.value)}
          />
        </Field>
        <ToggleSwitch
          label={words.equalHousing}
          help={words.equalHousingHelp}
          checked={fields.equalHousing}
          disabled={!may}
          onChange={(equalHousing) => change('equalHousing', equalHousing)}
        />
      </Part>
    </div>
  )
}

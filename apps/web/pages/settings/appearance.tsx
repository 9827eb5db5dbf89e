import { chooseAppearance, useAppearance } from '../../theme/appearance.js'
import { Panel } from '../../ui/page.js'
import { Segmented } from '../../ui/segmented.js'
import { settings } from '../../words/settings.js'

const CHOICES = ['system', 'light', 'dark'] as const

export const Appearance = () => (
  <Panel title={settings.sections.appearance} lead={settings.appearance.lead}>
    <Segmented
      label={settings.sections.appearance}
      value={useAppearance()}
      segments={CHOICES.map((value) => ({ value, label: settings.appearance.choices[value] }))}
      onChange={chooseAppearance}
    />
  </Panel>
)

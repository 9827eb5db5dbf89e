import type { DraftBody } from '@reelwright/contract/draft'
import { useDraft, useFoundDraft } from '../../api/use-draft.js'
import { newDocumentary } from '../../words/new-film.js'
import { documentaryBody, EMPTY_DOCUMENTARY, isKnown } from './documentary-draft.js'
import { HowItIsMade } from './how-it-is-made.js'
import { HowItSounds } from './how-it-sounds.js'
import { WhatItSays } from './what-it-says.js'
import { Wizard, WizardComes } from './wizard.js'

const Questions = ({ found }: { readonly found: DraftBody | undefined }) => {
  const { draft, change, discard } = useDraft('new-documentary', EMPTY_DOCUMENTARY, found)
  const part = { draft, change }
  const ready = isKnown(draft)
  return (
    <Wizard
      title={newDocumentary.title}
      steps={[
        { name: newDocumentary.steps.words, part: <WhatItSays {...part} /> },
        { name: newDocumentary.steps.sound, part: <HowItSounds {...part} /> },
        { name: newDocumentary.steps.look, part: <HowItIsMade {...part} /> },
      ]}
      open={ready}
      ready={() => ready}
      body={() => documentaryBody(draft)}
      discard={discard}
      restore={() => change(draft)}
    />
  )
}

/** The wizard of a documentary, kept as it is typed. */
export const NewDocumentary = () => {
  const found = useFoundDraft('new-documentary')
  return found ? <Questions found={found.body} /> : <WizardComes title={newDocumentary.title} />
}

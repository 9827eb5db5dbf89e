import { newDocumentary } from '../../words/new-film.js'
import { documentaryBody, EMPTY_DOCUMENTARY, topicOf } from './documentary-draft.js'
import { HowItIsMade } from './how-it-is-made.js'
import { HowItSounds } from './how-it-sounds.js'
import { useDraft } from './use-draft.js'
import { WhatItSays } from './what-it-says.js'
import { Wizard } from './wizard.js'

/** The wizard of a documentary, kept as it is typed. */
export const NewDocumentary = () => {
  const { draft, change, discard } = useDraft('new-documentary', EMPTY_DOCUMENTARY)
  const part = { draft, change }
  const ready = topicOf(draft) !== '' && (draft.from === 'topic' || draft.script.trim() !== '')
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

import { Segmented } from '../../ui/segmented.js'
import { newDocumentary } from '../../words/new-film.js'
import { documentaryBody, isKnown } from './documentary-draft.js'
import { ProfileChoice } from './profile-choice.js'
import { SizeAndQuality } from './size-and-quality.js'
import type { PartProps } from './what-it-says.js'

/** The picture's size and care, captions, and who makes it at which price. */
export const HowItIsMade = ({ draft, change }: PartProps) => (
  <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <ProfileChoice
      value={draft.profile}
      models={draft.models}
      body={isKnown(draft) ? documentaryBody(draft) : undefined}
      onChange={change}
    />
    <div className="flex flex-col gap-6">
      <SizeAndQuality sizes={['720', '1080', '1440', '2160']} draft={draft} change={change} />
      <div className="flex flex-col gap-1.5">
        <span className="text-xs font-medium text-quiet">{newDocumentary.captions}</span>
        <Segmented
          label={newDocumentary.captions}
          value={draft.captions}
          segments={(['burned', 'beside'] as const).map((value) => ({ value, label: newDocumentary.captionChoices[value] }))}
          onChange={(captions) => change({ captions })}
        />
      </div>
    </div>
  </div>
)

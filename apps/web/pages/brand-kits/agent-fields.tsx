import { fieldProblem, sentenceOf } from '../../api/problem.js'
import { MediaSlot } from '../../media/media-slot.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { AGENT_FIELDS, agentNeedsName } from './kit-draft.js'
import type { KitDraft } from './use-kit-draft.js'

const TYPED = [
  { name: 'name', label: words.agentName, most: 80, type: 'text' },
  { name: 'brokerage', label: words.brokerage, most: 80, type: 'text' },
  { name: 'licence', label: words.licence, most: 60, type: 'text' },
  { name: 'phone', label: words.phone, most: 40, type: 'tel' },
  { name: 'email', label: words.email, most: 120, type: 'email' },
  { name: 'url', label: words.url, most: 200, type: 'url' },
] as const

/** The agent and their office, as the last card tells them. */
export const AgentFields = ({ draft: { fields, change, problems }, may }: { readonly draft: KitDraft; readonly may: boolean }) => {
  const { agent } = fields
  const wrong = (field: string): string | undefined => fieldProblem(problems.agent, `agent.${field}`)
  return (
    <>
      {problems.agent !== undefined && !AGENT_FIELDS.some(wrong) && <ProblemNote error={new Error(sentenceOf(problems.agent))} />}
      <MediaSlot
        label={words.portrait}
        kinds={['IMAGE']}
        id={agent.photoId}
        round
        disabled={!may}
        problem={wrong('photoId')}
        onChange={(photoId) => change('agent', { ...agent, photoId })}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {TYPED.map(({ name, label, most, type }) => (
          <Field
            key={name}
            label={label}
            problem={wrong(name) ?? (name === 'name' && agentNeedsName(agent) ? words.agentNameMissing : undefined)}
          >
            <Input
              type={type}
              value={agent[name] ?? ''}
              maxLength={most}
              disabled={!may}
              autoComplete="off"
              onChange={({ target }) => change('agent', { ...agent, [name]: target.value })}
            />
          </Field>
        ))}
      </div>
    </>
  )
}

import type { PropertyBrief } from '../brief.js'
import type { Agent } from '../listing.js'
import { ruleProfile } from '../rules/profiles/profiles.js'
import type { RuleProfile } from '../rules/profiles/rule-profile.js'
import { agentOf } from './brand-words.js'
import type { ReelWarning } from './warning.js'

/** Whom an agent works for: the brokerage they name, else whose brand kit it is. */
export const brokerageOf = (brief: Pick<PropertyBrief, 'listing' | 'brandKit'>): string | undefined =>
  agentOf(brief)?.brokerage ?? brief.brandKit?.name

/** A licence as it is shown: a bare number goes behind the prefix that its state's rules name. */
export const licenceText = ({ licence }: Pick<Agent, 'licence'>, { agent: { licencePrefix } }: RuleProfile): string | undefined =>
  licence !== undefined && licencePrefix !== undefined && /^[#\s]*\d[\d\s-]*$/.test(licence)
    ? `${licencePrefix} ${licence.replace(/^[#\s]+/, '')}`
    : licence

/** What the film's rules want shown with the agent's name and nobody gave. Unbranded films name no agent. */
export const agentWarnings = (brief: PropertyBrief): readonly ReelWarning[] => {
  const agent = brief.brandings.includes('branded') ? agentOf(brief) : undefined
  if (agent === undefined) return []
  const { name, agent: demanded } = ruleProfile(brief.rules)
  const lacking: ReelWarning[] = []
  if (demanded.licence && agent.licence === undefined) {
    const sentence = `The rules of ${name} want a licence number shown with ${agent.name}’s name; add \`licence\` to the agent.`
    lacking.push({ code: 'LICENCE_MISSING', sentence })
  }
  if (demanded.brokerage && brokerageOf(brief) === undefined) {
    const sentence = `The rules of ${name} want the brokerage shown with ${agent.name}’s name; add \`brokerage\` to the agent.`
    lacking.push({ code: 'BROKERAGE_MISSING', sentence })
  }
  return lacking
}

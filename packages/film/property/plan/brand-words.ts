import type { PropertyBrief } from '../brief.js'
import type { Agent } from '../listing.js'

/** The agent of a film: what the listing says of them before what the brand kit says. */
export const agentOf = ({ listing, brandKit }: Pick<PropertyBrief, 'listing' | 'brandKit'>): Agent | undefined => {
  const agent = { ...brandKit?.agent, ...listing.agent }
  return agent.name === undefined ? undefined : { ...agent, name: agent.name }
}

const WORD = /[\p{L}\p{N}]+/gu

/** Letters and digits as words, so that marks, case and spacing hide nothing. */
const plain = (text: string): string => ` ${(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? []).join(' ')} `

const digits = (text: string): string => text.replace(/\D+/g, '')

/** Everything an unbranded film must not say: names, licence, phone, mail, address on the web, and the kit's own sentences. */
const brandWords = (brief: Pick<PropertyBrief, 'listing' | 'brandKit'>): readonly string[] => {
  const { agent: kitAgent, name, disclaimer, intro, outro } = brief.brandKit ?? {}
  const people = [kitAgent, brief.listing.agent].flatMap((agent) =>
    agent ? [agent.name, agent.licence, agent.phone, agent.email, agent.url, agent.brokerage] : [],
  )
  return [...people, name, disclaimer, intro, outro].filter((text): text is string => text !== undefined && plain(text).trim() !== '')
}

/**
 * Tells whether a text names who sells: whole words of a name however they are written, a phone number by its
 * digits, and any mail or web address at all.
 */
export const brandFinder = (brief: Pick<PropertyBrief, 'listing' | 'brandKit'>): ((text: string) => boolean) => {
  const names = brandWords(brief).map(plain)
  const phones = [brief.brandKit?.agent?.phone, brief.listing.agent?.phone]
    .map((phone) => digits(phone ?? '').slice(-10))
    .filter((phone) => phone.length >= 7)
  return (text) => {
    const said = plain(text)
    return (
      names.some((name) => said.includes(name)) ||
      phones.some((phone) => digits(text).includes(phone)) ||
      /\S@\S+\.\S|\b(?:https?:\/\/|www\.)\S/i.test(text)
    )
  }
}

import { evenCase } from './even-case.js'
import { type FoundField, foundAt } from './found-field.js'
import { firstOf, type Labelled } from './read-labels.js'

const NAME = "((?:[\\p{Lu}][\\p{L}'’-]+|[\\p{Lu}]\\.)(?: (?:de|van|von|la|del|di|[\\p{Lu}]\\.|[\\p{Lu}][\\p{L}'’-]+)){1,3})"
const ROLE =
  '(?:listing agent|listed by|presented by|offered by|contact|agent|realtor®?|broker associate|your agent|courtesy of|(?:call|text|e-?mail)(?: or (?:call|text|e-?mail))?|makler(?:in)?|agente|ansprechpartner(?:in)?|votre conseiller)'
const LICENCE =
  /\b((?:cal)?(?:dre|bre)|trec|lic(?:ense|ence)?|rsps|sl)\b\.?\s*(?:lic(?:ense|ence)?\b\.?\s*)?(?:(?:no|number)\b\.?|#|:)*\s*([A-Z]{0,3}[.-]?\d{5,})/i
const PHONE = /(?<![\w$€£#.])(\+\d[\d ().\-/]{7,18}\d|(?:1[-. ])?\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}|0\d[\d /.-]{6,14}\d)(?![\w])/
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/
const URL_ =
  /\b(?:https?:\/\/|www\.)[^\s<>"'),|]+|(?<![@\w.-])[a-z0-9-]{3,60}\.(?:com|net|org|homes|realty|realestate|de|fr|es|it|co)(?:\/[\w./-]*)?(?![\w@])/i
const OFFICE =
  /(?<![\p{L}])([\p{Lu}][\p{L}'’&.-]*(?:[ ](?:&|and|of|[\p{Lu}][\p{L}'’&.-]*)){0,5}[ ](?:Realty|Realtors|Real Estate|Properties|Group|Immobilien|Inmobiliaria|Immobilier|Immobiliare|Brokers|Homes|International Realty)(?:,? (?:Inc|LLC)\.?)?)/u
const LABELLED_OFFICE = /\b(?:brokerage|broker|office|company|firm|agency|brokered by|courtesy of)\s*:?\s+([^\n|•·,]{3,60})/i
const NOT_A_NAME =
  /\b(?:Homes|LLC|Inc|Brokers|Realtors|Company|Team|Office|Cottage|Realty|Group|Properties|Estate|Immobilien|House|Listing|Agent|Street|Avenue|Road|Lane|Drive|Call|Email|Today)\b/

const isName = (text: string): boolean => new RegExp(`^${NAME}$`, 'u').test(text) && !NOT_A_NAME.test(text)

type Named = { readonly name: string; readonly from: string }

/** A name right behind words that announce one; the words in any case, the name as names are written. */
const nameBehind = (text: string, words: RegExp): Named | undefined => {
  for (const match of text.matchAll(words)) {
    const name = new RegExp(`^${NAME}`, 'u').exec(text.slice(match.index + match[0].length))?.[1]
    if (name && isName(name)) return { name, from: match[0] + name }
  }
  return undefined
}

const nameIn = (text: string): Named | undefined => {
  const announced =
    nameBehind(text, new RegExp(`\\b${ROLE}\\s*(?:[:–-]|\\n)?\\s*`, 'giu')) ??
    nameBehind(text, /\bcourtesy of [^\n]{3,60}?(?: [-–—] |: )/giu)
  if (announced) return announced
  const before = new RegExp(
    `(?:^|\\n)[ \\t*•-]*${NAME}[ \\t]*(?:[,|–-]|\\n)[^\\n]{0,60}\\n?[^\\n]{0,30}(?:realtor|agent|broker|(?:dre|lic)\\b|makler|licen[cs]e)`,
    'iu',
  ).exec(text)
  return before && isName(before[1]!) ? { name: before[1]!, from: before[0] } : undefined
}

/** The block that says who sells: name, licence, phone, mail, address on the web, brokerage. */
export const readAgent = (text: string, labelled: readonly Labelled[]): readonly FoundField[] => {
  const found: FoundField[] = []
  const add = (field: string, match: RegExpExecArray | null, value: string | undefined = match?.[1]): void => {
    if (match && value && value.trim() !== '') found.push(foundAt(`agent.${field}`, value.trim().replace(/\s+/g, ' '), match[0]))
  }
  const person =
    firstOf(labelled, ['agent'], ({ value, from }): Named | undefined => {
      const name = evenCase(value)
        .split(/,| [-–—/(] ?/)[0]!
        .trim()
      return isName(name) ? { name, from } : undefined
    }) ?? nameIn(text)
  if (person) found.push(foundAt('agent.name', person.name, person.from))
  const licence = LICENCE.exec(text)
  const body = licence && /^(?:cal)?(?:dre|bre)$/i.test(licence[1]!) ? 'DRE' : licence?.[1]?.toUpperCase()
  add(
    'licence',
    licence,
    licence ? `${body === 'LICENSE' || body === 'LICENCE' ? 'Lic.' : body === 'LIC' ? 'Lic.' : body} ${licence[2]}` : undefined,
  )
  add('phone', PHONE.exec(licence ? text.replace(licence[0], ' ') : text))
  const mail = MAIL.exec(text)
  add('email', mail, mail?.[0])
  const url = URL_.exec(mail ? text.replaceAll(mail[0], ' ') : text)
  add('url', url, url?.[0].replace(/[.,;]+$/, ''))
  const firm = firstOf(labelled, ['brokerage'], ({ value, from }) =>
    /\p{L}{2}/u.test(value) && !PHONE.test(value) ? foundAt('agent.brokerage', evenCase(value), from) : undefined,
  )
  const office =
    OFFICE.exec(text.replace(new RegExp(`\\b${ROLE}\\b:?`, 'giu'), (words) => '\n'.repeat(words.length))) ?? LABELLED_OFFICE.exec(text)
  if (firm) found.push(firm)
  else if (office && office[1]!.trim() !== person?.name) add('brokerage', office)
  return found
}

import { expect, test } from 'vitest'
import { BrandKit } from '../brand-kit.js'
import { refuseField } from './refuse-field.js'

const refusal = (json: unknown) => refuseField('BRAND_KIT_INVALID', 'brand-kit.json', json, BrandKit.safeParse(json).error!.issues[0]!)
const KIT = { schema: 'brand-kit/1', name: 'Tidewater Row' }

test.each([
  [{ ...KIT, colours: { accent: 'navy' } }, 'colours.accent', 'colours.accent is "navy"; write a colour as #1a2b3c.'],
  [{ ...KIT, name: 7 }, 'name', 'name is 7; give text in quotation marks.'],
  [{ schema: KIT.schema }, 'name', 'name is missing; give it.'],
  [{ name: KIT.name }, 'schema', 'schema is missing; give brand-kit/1.'],
  [{ ...KIT, mood: 'jolly' }, 'mood', 'mood is "jolly"; choose one of calm, curious, dramatic, hopeful, energetic.'],
  [{ ...KIT, equalHousing: 'yes' }, 'equalHousing', 'equalHousing is "yes"; give true or false.'],
  [{ ...KIT, colours: [] }, 'colours', 'colours is []; give an object in braces.'],
])('%j is refused in one sentence of file, field and way out', (json, field, sentence) => {
  const fault = refusal(json)
  expect(fault.message).toBe(`brand-kit.json: ${sentence}`)
  expect(fault.field).toBe(field)
  expect(fault.code).toBe('BRAND_KIT_INVALID')
})

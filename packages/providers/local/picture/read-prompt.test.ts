import { expect, test } from 'vitest'
import { chooseTheme, readPrompt, wordsOf } from './read-prompt.js'
import { FALLBACKS, THEMES } from './themes.js'

const themeOf = (prompt: string, context = ''): string => chooseTheme(prompt, context, 1, THEMES, FALLBACKS).name

test.each([
  ['A supermassive black hole with a glowing accretion disk', 'black-hole'],
  ['Un agujero negro en el centro', 'black-hole'],
  ['ein Schwarzes Loch verschlingt Licht', 'black-hole'],
  ['un trou noir dévore une étoile', 'black-hole'],
  ['a colourful nebula, deep space', 'nebula'],
  ['lighthouse on the cliff at night', 'lighthouse'],
  ['Der alte Leuchtturm an der Küste', 'lighthouse'],
  ['le phare dans la tempête', 'lighthouse'],
  ['snowy mountains at dawn', 'mountains'],
  ['las montañas del norte', 'mountains'],
  ['calm ocean at sunset', 'sea'],
  ['The first image of a black hole: an orange ring', 'event-horizon-ring'],
  ['Two black holes spiral together and merge, sending out gravitational waves', 'gravitational-waves'],
  ['Stars orbiting the centre of the Milky Way', 'orbiting-stars'],
  ['A massive star collapses into a supernova', 'collapsing-star'],
  ['Ancient Pharos of Alexandria with a great fire at its top', 'pharos'],
  ['A Fresnel lens glowing, concentric rings of glass', 'fresnel-lens'],
  ['Una lettera manoscritta su una scrivania', 'manuscript'],
  ['Medium shot. Brass gears turning in close detail. Clear morning light, documentary film still.', 'machine'],
  ['A river valley with vineyards', 'valley'],
  ['a ship fights huge waves in a storm', 'storm-sea'],
  ['A bright kitchen with a marble island', 'kitchen'],
  ['Living room with a fireplace and a view of the harbour', 'living-room'],
  ['The bedroom in the morning', 'main-bedroom'],
  ['A guest bedroom with a desk', 'second-bedroom'],
  ['A bathtub under the window', 'bathroom'],
  ['Ein Tisch auf der Terrasse', 'terrace'],
  ['Harbour view from the balcony', 'harbour-view'],
  ['The shingled house at dusk, its windows lit', 'house-twilight'],
  ['Fishing boats in the harbour', 'harbour'],
])('%s is drawn as %s', (prompt, name) => {
  expect(themeOf(prompt)).toBe(name)
})

test('the narration decides where the prompt is silent', () => {
  expect(themeOf('something quiet', 'Then the lighthouse was lit.')).toBe('lighthouse')
})

test('words are met at their beginning only, whatever their case and accents', () => {
  expect(wordsOf('Él — está: AQUÍ!')).toBe(' el esta aqui ')
  expect(readPrompt('a knight in a barn').hour).toBeUndefined()
  expect(readPrompt('a NIGHT scene').hour).toBe('night')
})

test.each([
  ['at sunset', 'hour', 'dusk'],
  ['bei Sonnenaufgang', 'hour', 'dawn'],
  ['de noche', 'hour', 'night'],
  ['under a thunderstorm', 'weather', 'storm'],
  ['in dichtem Nebel gehüllt', 'weather', 'fog'],
  ['sous la pluie', 'weather', 'rain'],
  ['extreme close-up of a thing', 'distance', 'close'],
  ['aerial view', 'distance', 'wide'],
] as const)('"%s" sets the %s to %s', (prompt, field, value) => {
  expect(readPrompt(prompt)[field]).toBe(value)
})

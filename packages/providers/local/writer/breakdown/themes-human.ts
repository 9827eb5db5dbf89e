import { starts, type Theme } from './theme.js'

/** What people build, write and are. In order of preference where two match equally often. */
export const HUMAN_THEMES: readonly Theme[] = [
  {
    name: 'lens',
    words: starts('lens lente lentill linse glass vidrio verre glas\\b vetro prism mirror espejo miroir spiegel specchi optic'),
    pictures: [
      'A great round glass lens of many rings, lit from within',
      'Rings of cut glass around a small bright lamp, dark room',
      'A machine of glass prisms and brass in a laboratory, light passing through it',
    ],
    motion: 'light travels from ring to ring of the glass',
    focal: [
      [0.5, 0.48, 'the centre of the lens'],
      [0.7, 0.4, 'rings of cut glass'],
      [0.28, 0.62, 'the brass frame'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.45,
  },
  {
    name: 'city',
    words: starts(
      'city cities town street empire rome\\b london paris market ciudad calle ville rue\\b stadt städte straße città strad[ae] building house temple palace government capital',
    ),
    pictures: [
      'A city skyline at blue hour, windows beginning to light',
      'An old city from above, roofs and towers in evening light',
      'A narrow street of an old town, people in silhouette',
    ],
    motion: 'lights come on one by one',
    focal: [
      [0.5, 0.5, 'the skyline'],
      [0.7, 0.35, 'the tallest tower'],
      [0.25, 0.7, 'the street'],
    ],
    shape: 'upright',
    effect: 'PARALLAX',
    life: 0.6,
  },
  {
    name: 'machine',
    words: starts(
      'machin engine motor\\b steam factor(?:y|ies) industr máquina motore moteur maschin wheel gear electric automat robot mechan fabri tool\\b tools\\b herramient outil werkzeug strument',
    ),
    pictures: [
      'A blackboard drawing of a machine, wheels and gears in chalk',
      'A city of factory halls and chimneys at dusk',
      'The plan of a great engine on old drawing paper',
    ],
    motion: 'wheels turn and light glides over the metal',
    focal: [
      [0.48, 0.5, 'the main wheel'],
      [0.72, 0.42, 'the smaller gears'],
      [0.25, 0.65, 'the frame'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.7,
  },
  {
    name: 'network',
    words: starts(
      'network internet data\\b datos données daten dati\\b comput signal señal señales segnal digital connect algorithm software satellit neural',
    ),
    pictures: [
      'A network of bright points joined by fine lines on a dark ground',
      'Signals travelling along lines between many points of light',
    ],
    motion: 'signals travel along the lines',
    focal: [
      [0.5, 0.5, 'the busiest node'],
      [0.75, 0.35, 'a distant node'],
      [0.25, 0.65, 'the lines between'],
    ],
    effect: 'ZOOM',
    life: 0.7,
  },
  {
    name: 'laboratory',
    words: starts(
      'laborator experiment test\\b tests\\b physic chemi scien ciencia cienc científic wissenschaft scienz detector measure medir mesure messen misur cells?\\b',
    ),
    pictures: [
      'A laboratory bench before a blackboard of equations',
      'Traces of particles curling across a dark detector screen',
      'A scientist in silhouette at a bench of instruments, a window behind',
    ],
    motion: 'light flickers on the glass of the instruments',
    focal: [
      [0.45, 0.55, 'the instrument in use'],
      [0.7, 0.45, 'glass vessels'],
      [0.25, 0.35, 'the window'],
    ],
    effect: 'KEN_BURNS',
    life: 0.4,
  },
  {
    name: 'map',
    words: starts('maps?\\b chart mapa carte\\b karte cart[ae]\\b mapp[ae] route voyage journey viaje reise viaggi border geograph'),
    pictures: [
      'An old map on a table, coastlines in ink, a compass beside it',
      'A sea chart with a route drawn in pencil',
      'An old chart unrolled on a table, a pencil line across it',
    ],
    motion: 'lamplight moves slowly across the paper',
    focal: [
      [0.45, 0.45, 'a marked place'],
      [0.7, 0.6, 'the coastline'],
      [0.25, 0.72, 'the compass'],
    ],
    effect: 'PAN',
    life: 0.15,
  },
  {
    name: 'document',
    words: starts(
      'paper letter document archive record book manuscript pages?\\b journal wrote written write publish equation formula theor archiv documento carta\\b papel libro escri lettre livre papier écri brief\\b papier buch bücher schrieb geschrieben lettera libri scri calcul diary newspaper',
    ),
    pictures: [
      'A handwritten archive document on a dark table, ink and paper in low light',
      'An open book and loose papers on a library table',
      'A page of equations in old handwriting, archive paper',
      'Bound archive papers on a shelf, dust in the light',
    ],
    motion: 'the page lies still while lamplight breathes',
    focal: [
      [0.42, 0.4, 'a line of handwriting'],
      [0.65, 0.58, 'the lower page'],
      [0.28, 0.7, 'the edge of the paper'],
    ],
    effect: 'PAN',
    life: 0.1,
  },
  {
    name: 'portrait',
    words: starts(
      'man\\b woman astronomer physicist engineer clergym emperor king\\b queen founder keeper inventor portrait face\\b name\\b born hombre\\b mujer homme\\b femme mann\\b frau\\b uomo donna person(?!al)',
    ),
    pictures: [
      'A portrait silhouette by a window, face turned to the light',
      'A figure at a desk in lamplight, seen from behind',
      'A portrait in the manner of an old engraving, dark ground',
    ],
    motion: 'the figure barely moves, dust turns in the light',
    focal: [
      [0.45, 0.36, 'the face'],
      [0.55, 0.62, 'the hands'],
      [0.78, 0.4, 'the window'],
    ],
    effect: 'KEN_BURNS',
    life: 0.2,
  },
  {
    name: 'crowd',
    words: starts(
      'people crowd public\\b family families worker children generation human gente público pueblo foule gens peuple menschen leute volk gente folla popolo team\\b witness voice',
    ),
    pictures: [
      'A crowd of people against a bright sky',
      'People walking through a wide square, long shadows',
      'A row of people looking toward a light',
    ],
    motion: 'figures move slowly through the frame',
    focal: [
      [0.4, 0.55, 'the nearest figures'],
      [0.65, 0.5, 'the crowd beyond'],
      [0.55, 0.25, 'the sky'],
    ],
    effect: 'PAN',
    life: 0.6,
  },
  {
    name: 'interior',
    words: starts(
      'room\\b rooms\\b house\\b home\\b door window kitchen table habitaci casa\\b chambre maison zimmer haus\\b tür stanza silence',
    ),
    pictures: [
      'A quiet room in an old library, light across the floor',
      'A desk by a window at dusk, letters on it',
      'A figure at the end of a dark interior, a door ajar',
    ],
    motion: 'light crosses the floor of the room',
    focal: [
      [0.68, 0.38, 'the window'],
      [0.4, 0.65, 'the table'],
      [0.2, 0.5, 'the wall in shadow'],
    ],
    effect: 'KEN_BURNS',
    life: 0.25,
  },
]

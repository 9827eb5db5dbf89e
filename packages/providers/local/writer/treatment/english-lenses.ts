import type { Lens } from './prose.js'

/** Ways of looking at any subject, each with a paragraph of its own. */
export const ENGLISH_LENSES: readonly Lens[] = [
  {
    name: 'The Places',
    things: 'the places',
    own: [
      'A place remembers more than the people who pass through it.',
      'Worn steps, a blocked window, a name cut into stone: such marks are sentences for anyone who can read them.',
      'Go there in bad weather, when the visitors have left, and let the sound run for a minute.',
      'Then ask what was here before.',
    ],
  },
  {
    name: 'The Dates',
    things: 'the dates',
    own: [
      'Dates are the nails that hold a story to the wall.',
      'Too few of them, and it slides; too many, and nobody sees the picture.',
      'Choose five, and be sure of each.',
      'Let the years between them breathe.',
    ],
  },
  {
    name: 'The Words',
    things: 'the words',
    own: [
      'Words wear down with use, like coins.',
      'Hold one up to the light, and an older face appears.',
      'The people who first used it meant something by it that we may have lost.',
      'Finding it again is a small excavation.',
    ],
  },
  {
    name: 'The Tools',
    things: 'the tools',
    own: [
      'Give a hand a tool, and the mind behind it changes too.',
      'It begins to see the world as material for that tool.',
      'So look at what lies on the bench, how it is worn, and on which side.',
      'The wear shows what the manual leaves out.',
    ],
  },
  {
    name: 'The Numbers',
    things: 'the numbers',
    own: [
      'A number without a comparison is only a noise.',
      'Set it against a body, a room, a day on foot, and it starts to speak.',
      'Say how sure we are of it.',
      'Then be silent long enough for it to arrive.',
    ],
  },
  {
    name: 'The Mistakes',
    things: 'the mistakes',
    own: [
      'Mistakes are the best teachers, and the worst paid.',
      'They are struck out, filed away, told only after midnight.',
      'Yet a good mistake shows the outline of the truth, as a mould shows the shape of the cast.',
      'It takes courage to keep one on display.',
    ],
  },
  {
    name: 'The Pictures',
    things: 'the pictures',
    own: [
      'Someone stood here, chose this moment, and left the rest outside the frame.',
      'A picture is always an opinion.',
      'Ask who is looking, who is paid, and what would appear if the camera turned around.',
      'Often the better picture is behind it.',
    ],
  },
  {
    name: 'The Voices',
    things: 'the voices',
    own: [
      'A voice carries more than its words.',
      'It carries a region, an age, the hour of the day, a smile held back.',
      'Record it close, without music.',
      'Leave in the pause before the answer, for the answer begins there.',
    ],
  },
  {
    name: 'The Doubts',
    things: 'the doubts',
    own: [
      'Doubt has a bad name, and deserves a better one.',
      'It is what keeps a bridge standing and a doctor awake.',
      'Every firm statement in this story has a doubt somewhere underneath it, holding it up.',
      'We should meet a few of them in person.',
    ],
  },
  {
    name: 'The Rivals',
    things: 'the rivals',
    own: [
      'Hardly anything is thought of only once.',
      'Elsewhere, in another language, someone may have been at work on the same problem.',
      'One of them is remembered, and the other becomes a footnote.',
      'The footnote is often where the better story hides.',
    ],
  },
  {
    name: 'The Costs',
    things: 'the old accounts',
    own: [
      'Every account has two columns.',
      'What was spent in money is the easy one; it was written down at the time.',
      'What was spent in sleep, in health, in years, has to be guessed from other signs.',
      'Both belong on the screen.',
    ],
  },
  {
    name: 'The Seasons',
    things: 'the records of the seasons',
    own: [
      'Film the same view four times, once in each season.',
      'In spring it seems to be a promise, in winter a proof.',
      'What stays the same in all four is the subject.',
      'What changes is the weather of our own attention.',
    ],
  },
  {
    name: 'The Rumours',
    things: 'the rumours',
    own: [
      'A rumour is a story that nobody will sign.',
      "Most are wrong in their facts and right about somebody's fear.",
      'It would be a pity to throw them out unread.',
      'Just mark them clearly, as one marks a bottle.',
    ],
  },
  {
    name: 'The Nights',
    things: 'the logbooks of the night',
    own: [
      'Much of the real work is done when others are asleep.',
      'Night takes away the background, and leaves a lamp, a table and a task.',
      'A film should go there once, and speak more softly.',
      'Sound travels far in the dark.',
    ],
  },
  {
    name: 'The Journeys',
    things: 'the travel notes',
    own: [
      'Ideas travel as people do, with luggage, and with delays.',
      'At each border something is taken out and something else is slipped in.',
      'By the time they arrive, they have learned another language.',
      'The route is worth a map.',
    ],
  },
  {
    name: 'The Children',
    things: "the children's questions",
    own: [
      'A child asks why, and then asks it again.',
      'By the third time, most adults have run out of answers.',
      'That is the point at which research begins.',
      'It would do no harm to let a child conduct one of the interviews.',
    ],
  },
  {
    name: 'The Silences',
    things: 'the gaps in the record',
    own: [
      'In every archive there are shelves that nobody filled.',
      'Those who could not write left no letters; those who were not asked gave no evidence.',
      'The silence has a shape, and the shape can be shown.',
      'It should not be filled with invention.',
    ],
  },
  {
    name: 'The Copies',
    things: 'the copies',
    own: [
      'Whatever succeeds is copied, and each copy is a little different.',
      'Some of the differences are faults, and some are improvements that nobody planned.',
      'Lay the copies in a row, and you can watch an idea learning.',
      'The original may be lost, and yet it is there in all of them.',
    ],
  },
  {
    name: 'The Rules',
    things: 'the rules',
    own: [
      'A rule is the scar of an old accident.',
      'Read it closely, and you can tell what must have gone wrong.',
      'Those who obey it every day may no longer know.',
      'Tell them the story behind it, and the rule comes back to life.',
    ],
  },
  {
    name: 'The Hands',
    things: 'the hands at work',
    own: [
      'Watch the hands before you listen to the words.',
      'Skill is quiet; it wastes no movement, and it knows when to stop.',
      'It took years to learn, and it can hardly be written down.',
      'A camera, for once, is better than a book.',
    ],
  },
  {
    name: 'The Maps',
    things: 'the maps',
    own: [
      'A map is an argument about what matters.',
      'It leaves out nearly everything, and that is its use.',
      'Compare an old one with a new one, and the world seems to have moved.',
      'In truth it was the question that moved.',
    ],
  },
  {
    name: 'The Visitors',
    things: 'the reports of visitors',
    own: [
      'Someone who comes from far away sees what the residents have stopped seeing.',
      'They also misunderstand, and their misunderstandings are instructive.',
      'Let them speak first.',
      'Let those who live with it every day reply.',
    ],
  },
]

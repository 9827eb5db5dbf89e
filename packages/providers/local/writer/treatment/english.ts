import type { Prose } from './prose.js'

export const ENGLISH: Prose = {
  fillLens: 'Fill in: what is known about {things} here, with a source.',
  chapters: [
    {
      name: 'A First Look',
      fill: 'Fill in: the first picture a viewer should see, and the one fact that makes them stay.',
      paragraphs: [
        [
          'Some subjects seem so familiar that we stop looking at them.',
          '{Subject}: it is quickly said, and a picture comes at once.',
          'This film begins where that picture ends.',
        ],
        [
          'It is a film about {theme}, and it asks for a little patience.',
          'Not because the matter is hidden, but because so much of it lies in plain sight.',
          'What everyone has heard of is often the last thing anyone asks about.',
        ],
        [
          'Imagine a wide, quiet view, with nobody in it yet.',
          'No date, no caption, no voice telling us what to feel.',
          'Only some light, and the beginning of a question.',
        ],
        [
          'We could start with an answer, and we would be finished early.',
          'Instead we will start with what anyone can notice, and go on from there.',
          'A good question, asked slowly, is worth more than a quick reply.',
        ],
        [
          'There will be gaps along the way, and we will not paint over them.',
          'Where a fact is needed, it should come from someone who knows.',
          'Where there is doubt, the doubt belongs in the picture too.',
        ],
      ],
    },
    {
      name: 'What It Is',
      fill: 'Fill in: a plain definition, one example, and the most common misunderstanding.',
      paragraphs: [
        [
          'So what do we mean when we speak of {subject}?',
          'There is the thing itself, and there is the idea that people carry of it.',
          'The two are rarely the same, and the distance between them is where this story lives.',
        ],
        [
          'A definition would be the shortest way in.',
          'But a definition tells us where something ends, not why anyone should care.',
          'Better to come closer, and to look at one example long enough to be surprised by it.',
        ],
        [
          'Think first of the scale of it.',
          'Part of it can be told in a minute, on a single page.',
          'Part of it is larger than any one life, and has to be told in pieces.',
        ],
        [
          'Then consider what lies around it.',
          'Nothing that people talk about for long stands alone: there is a place, a time, a need and a price.',
          'Take one of them away, and {subject} would mean something else.',
        ],
        [
          'Every field has its own words, and they are a kind of map.',
          'Learn a dozen of them, and the talk of strangers turns into sense.',
          'It is worth asking where each word came from, and what it used to mean.',
        ],
      ],
    },
    {
      name: 'Where It Begins',
      fill: 'Fill in: the first date that can be proved, the place, and the document that proves it.',
      paragraphs: [
        [
          'Every story has a first page, though it is seldom the page we are shown.',
          'Long before there was a name for it, somebody must have noticed.',
          'That moment is usually lost, and what comes down to us is the second telling, or the third.',
        ],
        [
          'Beginnings are hard to photograph.',
          'They look like any other day: the same weather, the same work, the same voices in the next room.',
          'Only later does somebody point to that day and say that it started there.',
        ],
        [
          'To find a beginning, follow the paper.',
          'Letters, lists, receipts, a drawing, a line in a margin: none of it was made for us, and that is why we may trust it a little.',
          'Each scrap fixes one small point, and between the points we draw the line ourselves.',
        ],
        [
          'There are always several beginnings to choose from.',
          'One is the first time it happened; another is the first time that anyone wrote it down; a third is the first time that it mattered.',
          'Which of them we choose decides what kind of story this will be.',
        ],
        [
          'And before the beginning there is a need, or a wonder, or an accident.',
          'A need can be argued for, and a wonder can be shared.',
          'An accident only waits for someone who is awake enough to see it.',
        ],
      ],
    },
    {
      name: 'How It Turned',
      kinds: ['history'],
      fill: 'Fill in: two or three turning points with their dates, and who was there.',
      paragraphs: [
        [
          'A history does not flow like a river.',
          'It waits, it hesitates, and then in a few short years it turns a corner.',
          'The task is to find those corners, and to ask who was standing there.',
        ],
        [
          'Most of the time, one day hands on its habits to the next.',
          'Then something gives way: a tool improves, a law is changed, a price falls, a storm comes.',
          'Afterwards the turn looks certain, but nobody who lived through it could have known.',
        ],
        [
          'The road not taken deserves a minute of its own.',
          'For each plan that succeeded there was a drawer full of others, some of them better.',
          'They remind us that {theme} could have been another tale.',
        ],
        [
          'It would be easy to tell all this as a march of progress.',
          'The record is seldom so tidy, and there are losses between the lines.',
          'An honest chronicle shows the detours along with the road.',
        ],
        [
          'Then there are the slow turns, the ones without a date.',
          'No one votes for them and no one signs them.',
          'They are noticed by the old, who remember, and by the young, who find the old way strange.',
        ],
      ],
    },
    {
      name: 'How It Works',
      kinds: ['how', 'why', 'thing', 'name'],
      fill: 'Fill in: the mechanism in three steps, with one drawing and one number.',
      paragraphs: [
        [
          'Nothing explains itself.',
          'To understand a thing we take it apart, in the mind if not on the table.',
          'One part, then the next, and then the hardest lesson of all: how they hold together.',
        ],
        [
          'Begin with what goes in, and with what comes out.',
          'Between the two there is a passage that few people ever see.',
          'That hidden passage is the heart of the matter, and the camera should stay there as long as it can.',
        ],
        [
          'There is an order to things, and the order matters.',
          'Change one step, and the rest will follow, or fail.',
          'Engineers know this, and so do cooks, musicians and anyone who has ever tied a knot.',
        ],
        [
          'The simplest model is a drawing of four lines.',
          'It will be wrong in many ways, and still it will teach us something.',
          'Then we add a fifth line, and see what the first four had left out.',
        ],
        [
          'It is easy to mistake a name for an explanation.',
          'A name lets us point; an explanation lets us predict.',
          'The test is simple: say what will happen next, and then watch.',
        ],
      ],
    },
    {
      name: 'The People',
      fill: 'Fill in: three people by name, what each of them did, and one sentence in their own words.',
      paragraphs: [
        [
          'Behind every subject there are people, and most of their names were never written down.',
          'Someone counted, someone carried, someone stayed awake.',
          'Without them there would be nothing to tell.',
        ],
        [
          'A few names have come down to us, and they cast long shadows.',
          'It is tempting to give them the whole story.',
          'But look at the edge of the photograph, where the others stand, half turned away.',
        ],
        [
          'Listen to those who do the work today.',
          'They will speak about small things: a sound, a habit, a mistake they made once and never again.',
          'In such details a subject comes alive.',
        ],
        [
          'Not everyone was glad.',
          'There are those who doubted, those who lost something, and those whom nobody asked.',
          'A fair film gives them time, and does not hurry on to the applause.',
        ],
        [
          'If one person could be asked a single question, who should it be?',
          'Perhaps not the most famous one.',
          'Perhaps the one who was in the room, said nothing, and remembered all of it.',
        ],
      ],
    },
    {
      name: 'What Changed',
      fill: 'Fill in: one figure from before, one from after, and who counted them.',
      paragraphs: [
        [
          'Change seldom announces itself.',
          'It comes as a convenience, a rumour, a new line on a map.',
          'Then one day the old way is a story that grandparents tell.',
        ],
        [
          'To measure a change, put two pictures side by side.',
          'The same view, the same hour, many years apart.',
          'What has gone, what has come, and what has refused to move?',
        ],
        [
          'Some of what changed can be counted.',
          'Numbers are honest as long as we say who counted, and when, and why.',
          'A single good figure, held on the screen for a few seconds, can do the work of a page.',
        ],
        [
          'Some of what changed cannot be counted at all.',
          'It is in the way people speak of {subject}, and in what they no longer bother to explain.',
          'No archive keeps that; it has to be heard.',
        ],
        [
          'Every gain has a bill, and somebody pays it.',
          'Sometimes the bill arrives at once, and sometimes it is sent to another country, or another century.',
          'To ask about it is not to be ungrateful.',
        ],
      ],
    },
    {
      name: 'What Remains Open',
      fill: 'Fill in: one question that the experts still argue about, and the evidence on both sides.',
      paragraphs: [
        [
          'And still there are questions that nobody has closed.',
          'Some wait for better instruments, some for a lost letter, some only for the right person to ask.',
          'An open question is no failure; it is the place where the work goes on.',
        ],
        [
          'What would we have to see in order to change our minds?',
          'It is a good test for any story, and this one should not be spared.',
          'A belief that nothing could disturb has stopped being knowledge.',
        ],
        [
          'Experts disagree, and that is worth hearing.',
          'Put two of them in one room, and let the camera run.',
          'What they share may surprise us as much as what divides them.',
        ],
        [
          'There is also the matter of what has been forgotten.',
          'Forgetting is quiet, and it leaves no document behind.',
          'We notice it only when a question comes up, and there is no one left to answer.',
        ],
        [
          'And there is tomorrow, about which a film should promise very little.',
          'It can show who is working late, and on what.',
          'It can show a lit window, and leave it lit.',
        ],
      ],
    },
    {
      name: 'The Last Image',
      fill: 'Fill in: the last picture, and the one sentence a viewer should take home.',
      paragraphs: [
        [
          'We started with a picture that everyone knows.',
          'Perhaps it looks a little different now.',
          'That is what a film can do: it can turn a thing toward the light.',
        ],
        ['This was a film about {theme}, or the beginning of one.', 'The rest is waiting outside, for anyone who cares to look.'],
        ['The last image should be as quiet as the first.', 'The same view, another hour, and somewhere in it the thing we came to see.'],
        ['Nothing in it has moved.', 'Only the one who looks has come a little closer.'],
      ],
    },
  ],
  lenses: [
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
      things: 'the costs',
      own: [
        'Every account has two columns.',
        'What was spent in money is the easy one; it was written down at the time.',
        'What was spent in sleep, in health, in years, has to be guessed from other signs.',
        'Both belong on the screen.',
      ],
    },
    {
      name: 'The Seasons',
      things: 'the seasons',
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
      things: 'the nights',
      own: [
        'Much of the real work is done when others are asleep.',
        'Night takes away the background, and leaves a lamp, a table and a task.',
        'A film should go there once, and speak more softly.',
        'Sound travels far in the dark.',
      ],
    },
    {
      name: 'The Journeys',
      things: 'the journeys',
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
      things: 'the silences',
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
      things: 'the visitors',
      own: [
        'Someone who comes from far away sees what the residents have stopped seeing.',
        'They also misunderstand, and their misunderstandings are instructive.',
        'Let them speak first.',
        'Let those who live with it every day reply.',
      ],
    },
  ],
  frames: [
    [
      'There is something to be learned from {things}, if we take our time.',
      'A first glance at {things} gives us an outline, and a second glance corrects it.',
      'It is rarely the loudest detail that matters most among {things}.',
      'Whoever has lived with {things} for years will see another picture from the one a guest sees.',
    ],
    [
      'Ask three people about {things}, and expect three different stories.',
      'Where those stories about {things} agree, we may begin to trust them.',
      'Where they part, {things} become more interesting still.',
      'A patient film sets the three side by side and lets {things} speak between them.',
    ],
    [
      'Suppose for a moment that we knew nothing but {things}.',
      'How much of the rest could be worked out from {things} alone?',
      'More than one might think, since {things} are never quite without a cause.',
      'And yet a part would be missing, for {things} cannot tell us what anybody hoped.',
    ],
    [
      'Time treats {things} unevenly.',
      'Some of {things} are kept with care, and others survive only because they were forgotten in a good place.',
      'What survives of {things} is never a fair sample, and it helps to say so.',
      'The rest of {things} we have to imagine, and to call it imagining.',
    ],
    [
      'It would be a mistake to look at {things} from one side only.',
      'From above, {things} seem to form a pattern; from close by, each is a case of its own.',
      'Both views of {things} are true, and neither is enough.',
      'The camera may move between them, and so let {things} change their size before our eyes.',
    ],
    [
      'Here the research into {things} can begin in earnest.',
      'There will be a library that knows about {things}, and a person in it who has waited for the question.',
      'There will be someone whose family has stories about {things}, and a box under a bed.',
      'What they can prove about {things} goes into the film, and what they only believe is labelled so.',
    ],
    [
      'In the end, {things} lead us back to the question with which we set out.',
      'They do not settle it, but after {things} it can be asked more precisely.',
      'That is already a gain, and it is owed to {things} and to whoever kept them.',
      'We leave {things} for now, with the feeling that something there has not been said.',
    ],
  ],
}

import { ENGLISH_LENSES } from './english-lenses.js'
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
      kinds: ['history', 'how', 'why', 'thing'],
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
      name: 'The Name',
      kinds: ['name'],
      fill: 'Fill in: what everybody knows behind this name, what hardly anybody knows, and where both can be checked.',
      paragraphs: [
        [
          'A name is a small thing to carry so much.',
          'Say {subject}, and everyone sees something, though seldom the same thing.',
          'Between what happened and what is told of it there is a gap, and this story lives in it.',
        ],
        [
          'Fame is a kind of distance.',
          'It lights one side, and leaves the other in the dark.',
          'So we shall walk around the name once, slowly, and look at it from behind.',
        ],
        [
          'What is repeated most often is not what is known best.',
          'A few scenes have been told so many times that they are worn smooth.',
          'It is worth going back to whoever told them first.',
        ],
        [
          'Then there are the ordinary days, of which nobody makes a film.',
          'A table, a street, a window, a habit at a certain hour.',
          'Perhaps more is to be learned from them than from the great occasions.',
        ],
        [
          'Whatever we find, the name will outlast it.',
          'It will be given to streets, to schools, to ships, and to arguments.',
          'But for a short while it can be a name again, and nothing more.',
        ],
      ],
    },
    {
      name: 'Where It Begins',
      fill: 'Fill in: the first date that can be proved, the place, and the document that proves it.',
      paragraphs: [
        [
          'Every story has a first page, though it is seldom the page we are shown.',
          'Before anyone thought of writing it down, it must already have begun.',
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
      kinds: ['history', 'name'],
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
          'They remind us that all of this could have been another tale.',
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
      kinds: ['how', 'why', 'thing'],
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
  lenses: ENGLISH_LENSES,
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
